import {
  type LegKinetics,
  legKinetics,
  type MotionTable,
  type Recording,
  type Side,
} from '@stridewhy/engine';
import { findColumn, type MomentCurves, moments, type Trial } from './open-sim.ts';

/** Moments of one leg, first as they are, then one after the other with more of the reference's own choices. */
export interface ChoiceSteps {
  readonly side: Side;
  readonly ours: readonly MomentCurves[];
  /** With the reference's filters. */
  readonly filtered: readonly MomentCurves[];
  /** And with our hips further ahead by twice the published regression's error. */
  readonly ahead: readonly MomentCurves[];
  /** With its filters and its hip centre; empty where its pelvis was not supplied. */
  readonly matched: readonly MomentCurves[];
}

/** What the supplied inverse dynamics was computed with: OpenSim's usual, as its sharp force and smooth joints show. */
const filters = { markers: 6, force: 50 } as const;

/**
 * Hip centre in the pelvis of the full-body model that the supplied tables' coordinates belong to, m: forward, up, to
 * the right (Rajagopal et al. 2016, unscaled: how the model was scaled is not supplied).
 */
const modelHip = [-0.0563, -0.0785, 0.0773] as const;

/** Computes each leg's moments again with the choices that the reference made. */
export function choiceSteps(trial: Trial): readonly ChoiceSteps[] {
  const { recording } = trial;
  const moved = withModelHips(trial);
  return (['left', 'right'] as const).map((side) => {
    const of = (one: Recording, cutoff?: typeof filters): readonly MomentCurves[] => {
      const kinetics = kineticsOf(one, side, cutoff);
      return kinetics === null ? [] : moments({ ...trial, recording: one }, kinetics, side);
    };
    return {
      side,
      ours: of(recording),
      filtered: of(recording, filters),
      ahead: of(withHipsAhead(recording), filters),
      matched: moved === null ? [] : of(moved, filters),
    };
  });
}

/** Twice the regression's RMS error forwards, m (Harrington et al. 2007: 5 mm). */
const hipError = 0.01;

function withHipsAhead({ points, ...rest }: Recording): Recording {
  const ahead = (name: string) => {
    const hip = points[name]!;
    return { ...hip, x: hip.x.map((value) => value + hipError) };
  };
  return { ...rest, points: { ...points, left_hip: ahead('left_hip'), right_hip: ahead('right_hip') } };
}

function kineticsOf(recording: Recording, side: Side, cutoff?: typeof filters): LegKinetics | null {
  const { forces, runner } = recording;
  if (forces === null || runner.mass === null) return null;
  return legKinetics(recording, forces, side, runner.mass, cutoff);
}

/** The recording with the hips where the reference's pelvis carries them; `null` without its pelvis. */
function withModelHips({ recording, tables, start }: Trial): Recording | null {
  const names = ['pelvis_tilt', 'pelvis_list', 'pelvis_rotation', 'pelvis_tx', 'pelvis_ty', 'pelvis_tz'];
  const columns = names.map((name) => findColumn(tables, name));
  if (columns.some((column) => column === null)) return null;
  const pelvis = columns.map((column, k) => {
    const { time, values, table } = column!;
    const rate = (time.length - 1) / (time.at(-1)! - time[0]!);
    const factor = k < 3 ? radiansIn(table) : 1;
    return recording.time.map((t) => {
      // Beyond the table's ends the pelvis stands: no contact lies there.
      const at = Math.min(Math.max((t + start - time[0]!) * rate, 0), values.length - 1);
      const i = Math.floor(at);
      return factor * (values[i]! + (at - i) * ((values[i + 1] ?? values[i]!) - values[i]!));
    });
  });
  const hip = (sign: 1 | -1) => {
    const places = Array.from(recording.time.keys(), (f) =>
      carried(
        pelvis.map((course) => course[f]!),
        [modelHip[0], modelHip[1], sign * modelHip[2]],
      ),
    );
    return {
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
      z: Float64Array.from(places, ([, , z]) => z),
    };
  };
  return { ...recording, points: { ...recording.points, left_hip: hip(-1), right_hip: hip(1) } };
}

type Vector = readonly [number, number, number];

/** A point of the pelvis in the ground: turned by rotation, list and tilt in that order, and moved. */
function carried([tilt, list, rotation, tx, ty, tz]: readonly number[], [x0, y0, z0]: Vector): Vector {
  const [x1, z1] = [
    Math.cos(rotation!) * x0 + Math.sin(rotation!) * z0,
    Math.cos(rotation!) * z0 - Math.sin(rotation!) * x0,
  ];
  const [y2, z2] = [Math.cos(list!) * y0 - Math.sin(list!) * z1, Math.sin(list!) * y0 + Math.cos(list!) * z1];
  return [
    tx! + Math.cos(tilt!) * x1 - Math.sin(tilt!) * y2,
    ty! + Math.sin(tilt!) * x1 + Math.cos(tilt!) * y2,
    tz! + z2,
  ];
}

function radiansIn({ inDegrees }: MotionTable): number {
  return inDegrees ? Math.PI / 180 : 1;
}
