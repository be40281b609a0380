import type { Path } from '../body/index.ts';
import { derivative, median } from '../motion/index.ts';
import { gravity, type SegmentInertia, type SegmentTable } from '../reference/index.ts';
import { turning } from './turning.ts';
import type { GroundForce, JointMoments, LegPaths } from './types.ts';

/** What one segment hands on to the next at its proximal joint: force (N) and anticlockwise moment (N·m) on itself. */
interface JointLoad {
  readonly fx: Float64Array;
  readonly fy: Float64Array;
  readonly moment: Float64Array;
}

/**
 * Planar inverse dynamics from the ground up (Newton–Euler, foot → shank → thigh), evidence.md §2.1: the net internal
 * moments at ankle, knee and hip, inertia included. Paths and force must be filtered with the same cut-off, or the
 * mismatch appears as an impact artefact (evidence.md §3).
 *
 * @param legs Joint paths of one leg, m.
 * @param force Ground force on that foot, N; where `copX` is NaN the force counts as zero.
 * @param table Segment inertia (de Leva 1996): foot heel → toe, shank knee → ankle, thigh hip → knee.
 * @param bodyMass kg
 * @param sampleRate Hz
 */
export function inverseDynamics(
  legs: LegPaths,
  force: GroundForce,
  table: SegmentTable,
  bodyMass: number,
  sampleRate: number,
): JointMoments {
  const ground = groundLoad(force);
  const sole: Path = { x: force.copX, y: new Float64Array(force.copX.length) };
  const segment = (name: 'foot' | 'shank' | 'thigh', from: Path, to: Path, proximal: Path, distal: Path) =>
    placed({ proximal, distal, axis: [from, to] }, table[name], bodyMass);
  const { hip, knee, ankle, heel, toe } = legs;
  const foot = proximalLoad(segment('foot', heel, toe, ankle, sole), ground, sampleRate);
  const shank = proximalLoad(segment('shank', knee, ankle, knee, ankle), reaction(foot), sampleRate);
  const thigh = proximalLoad(segment('thigh', hip, knee, hip, knee), reaction(shank), sampleRate);
  // Anticlockwise on the distal segment is knee extension, but plantarflexion and hip extension turn clockwise.
  return { ankle: foot.moment.map((m) => -m), knee: shank.moment, hip: thigh.moment.map((m) => -m) };
}

interface Joints {
  readonly proximal: Path;
  readonly distal: Path;
  /** Two points that give the segment's orientation and length. */
  readonly axis: readonly [Path, Path];
}

interface Segment extends Joints {
  readonly centre: Path;
  /** kg */
  readonly mass: number;
  /** About the medio-lateral axis through the centre of mass, kg·m². */
  readonly momentOfInertia: number;
}

function placed(joints: Joints, inertia: SegmentInertia, bodyMass: number): Segment {
  const [from, to] = joints.axis;
  const mass = inertia.mass * bodyMass;
  const length = median(from.x.map((x, i) => Math.hypot(to.x[i]! - x, to.y[i]! - from.y[i]!)));
  const momentOfInertia = mass * (inertia.gyration * length) ** 2;
  return { ...joints, centre: between(from, to, inertia.centre), mass, momentOfInertia };
}

function proximalLoad(segment: Segment, distal: JointLoad, sampleRate: number): JointLoad {
  const { centre, mass, momentOfInertia } = segment;
  const ax = derivative(derivative(centre.x, sampleRate), sampleRate);
  const ay = derivative(derivative(centre.y, sampleRate), sampleRate);
  const alpha = derivative(derivative(turning(...segment.axis), sampleRate), sampleRate);
  const length = centre.x.length;
  const fx = new Float64Array(length);
  const fy = new Float64Array(length);
  const moment = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const cx = centre.x[i]!;
    const cy = centre.y[i]!;
    const loaded = distal.fx[i] !== 0 || distal.fy[i] !== 0;
    // An unloaded sole has no centre of pressure; a zero force needs no lever.
    const leverX = loaded ? segment.distal.x[i]! - cx : 0;
    const leverY = loaded ? segment.distal.y[i]! - cy : 0;
    fx[i] = mass * ax[i]! - distal.fx[i]!;
    fy[i] = mass * (ay[i]! + gravity) - distal.fy[i]!;
    moment[i] =
      momentOfInertia * alpha[i]! -
      distal.moment[i]! -
      cross(leverX, leverY, distal.fx[i]!, distal.fy[i]!) -
      cross(segment.proximal.x[i]! - cx, segment.proximal.y[i]! - cy, fx[i]!, fy[i]!);
  }
  return { fx, fy, moment };
}

function groundLoad(force: GroundForce): JointLoad {
  const placed = (values: Float64Array) => values.map((f, i) => (Number.isNaN(force.copX[i]!) ? 0 : f));
  return { fx: placed(force.fx), fy: placed(force.fy), moment: new Float64Array(force.fx.length) };
}

function reaction(load: JointLoad): JointLoad {
  return { fx: load.fx.map((f) => -f), fy: load.fy.map((f) => -f), moment: load.moment.map((m) => -m) };
}

function between(from: Path, to: Path, fraction: number): Path {
  return {
    x: from.x.map((value, i) => value + fraction * (to.x[i]! - value)),
    y: from.y.map((value, i) => value + fraction * (to.y[i]! - value)),
  };
}

function cross(ax: number, ay: number, bx: number, by: number): number {
  return ax * by - ay * bx;
}
