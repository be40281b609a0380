import {
  type ClipAnalysis,
  type LegKinetics,
  legKinetics,
  type MotionTable,
  type Recording,
  type Side,
} from '@stridewhy/engine';
import { type CurveError, curveError } from './statistics.ts';

/** A curve of ours over one contact beside the supplied one, N·m. */
export interface MomentCurves {
  readonly joint: 'ankle' | 'knee' | 'hip';
  readonly side: Side;
  /** s from initial contact. */
  readonly time: readonly number[];
  readonly ours: readonly number[];
  readonly supplied: readonly number[];
  /** N·m/kg, offset and rest. */
  readonly error: CurveError;
}

/** How one leg of a trial compares with the supplied inverse kinematics and dynamics. */
export interface OpenSimResult {
  readonly side: Side;
  /** deg */
  readonly kneeAngle: CurveError | null;
  readonly ankleAngle: CurveError | null;
  readonly moments: readonly MomentCurves[];
}

/** A recording beside the tables that others computed of it. */
export interface Trial {
  readonly recording: Recording;
  readonly tables: readonly MotionTable[];
  /** The recording's first moment on the tables' clock, s. */
  readonly start: number;
}

const degrees = 180 / Math.PI;
/** Step of comparison, s. */
const step = 0.002;

/** OpenSim's names, and the sign that makes its flexion moments ours: extension, plantarflexion positive. */
const momentNames = { ankle: 'ankle_angle', knee: 'knee_angle', hip: 'hip_flexion' } as const;

/**
 * Compares a trial with tables that OpenSim made of the same recording.
 *
 * @param start the recording's first moment on the tables' clock, s
 */
export function compareWithOpenSim(
  { recording, body }: ClipAnalysis,
  tables: readonly MotionTable[],
  start: number,
): readonly OpenSimResult[] {
  const mass = recording?.runner.mass;
  if (recording === null || body === null || tables.length === 0 || !mass) return [];
  return (['left', 'right'] as const).map((side) => {
    const angle = (ours: Float64Array | undefined, name: string) => {
      const column = findColumn(tables, `${name}_${side[0]}`);
      return ours === undefined || column === null ? null : angleError(ours, recording, column, start);
    };
    const kinetics = recording.forces === null ? null : legKinetics(recording, recording.forces, side, mass);
    return {
      side,
      kneeAngle: angle(body.legs[side]?.kneeFlexion, 'knee_angle'),
      ankleAngle: angle(body.legs[side]?.ankleDorsiflexion, 'ankle_angle'),
      moments: kinetics === null ? [] : moments({ recording, tables, start }, kinetics, side),
    };
  });
}

interface Column {
  readonly time: Float64Array;
  readonly values: Float64Array;
  readonly table: MotionTable;
}

/** The first column of that name, with its time. */
export function findColumn(tables: readonly MotionTable[], label: string): Column | null {
  for (const table of tables) {
    const [time, values] = ['time', label].map((name) => table.columns[table.labels.indexOf(name)]);
    if (time && values) return { time, values, table };
  }
  return null;
}

function angleError(
  ours: Float64Array,
  recording: Recording,
  column: Column,
  start: number,
): CurveError | null {
  const factor = column.table.inDegrees ? 1 : degrees;
  const inside = Array.from(column.time.keys()).filter((i) => {
    const t = column.time[i]! - start;
    return t >= 0 && t <= (recording.time.at(-1) ?? 0);
  });
  return curveError(
    inside.map((i) => degrees * at(ours, (column.time[i]! - start) * recording.sampleRate)),
    inside.map((i) => factor * column.values[i]!),
  );
}

/** Moments over the first contact of a leg beside the supplied ones. */
export function moments(
  { recording, tables, start }: Trial,
  kinetics: LegKinetics,
  side: Side,
): readonly MomentCurves[] {
  const mass = recording.runner.mass ?? Number.NaN;
  const contact = recording.forces?.contacts.find((one) => one.side === side);
  if (contact === undefined) return [];
  const time: number[] = [];
  for (let t = contact.initialContact; t <= contact.toeOff; t += step) time.push(t);
  return (['ankle', 'knee', 'hip'] as const).flatMap((joint) => {
    const column = findColumn(tables, `${momentNames[joint]}_${side[0]}_moment`);
    if (column === null) return [];
    const ours = time.map((t) => at(kinetics.moments[joint], t * recording.sampleRate));
    const rate = (column.time.length - 1) / (column.time.at(-1)! - column.time[0]!);
    const supplied = time.map((t) => -at(column.values, (t + start - column.time[0]!) * rate));
    const error = curveError(
      ours.map((value) => value / mass),
      supplied.map((value) => value / mass),
    );
    if (error === null) return [];
    return [{ joint, side, time: time.map((t) => t - contact.initialContact), ours, supplied, error }];
  });
}

/** Linear interpolation at a sample; NaN outside. */
function at(values: Float64Array, index: number): number {
  const i = Math.floor(index);
  if (!(index >= 0 && i < values.length)) return Number.NaN;
  return values[i]! + (index - i) * ((values[i + 1] ?? values[i]!) - values[i]!);
}
