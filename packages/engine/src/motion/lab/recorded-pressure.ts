import { forceRules } from '../../reference/index.ts';
import type { GroundForce } from '../formats/lab-types.ts';
import { mean, median } from '../statistics.ts';
import { type Wrench, zeroPlate } from './plate-zero.ts';
import { cross, dot, minus } from './posture.ts';
import type { Vector } from './types.ts';

/** A plate's force and pressure as a program wrote them, laboratory axes, samples × (x, y, z), flat: N, m and N·m. */
export type RecordedPressure = Pick<
  GroundForce,
  'name' | 'time' | 'force' | 'centreOfPressure' | 'freeMoment' | 'corners'
>;

/**
 * A ground force from recorded forces and centres of pressure. Offset and drift of the plate are still in both: they
 * are taken out of the force and of the moment that the two make, and the centre of pressure is told anew. A plate
 * that reads nothing while it is free keeps its numbers. The centre is unknown while the force is small, where files
 * hold zeros or noise.
 *
 * @param normal of the plate's surface, laboratory axes
 */
export function zeroedPressure(recorded: RecordedPressure, normal: Vector): GroundForce {
  const { time } = recorded;
  const rate = (time.length - 1) / (time[time.length - 1]! - time[0]!);
  const middle = middleOfPressure(recorded);
  const wrench = wrenchAt(recorded, middle);
  const vertical = wrench[0].map((_, i) => dot(threeAt(wrench, 0, i), normal));
  const zero = zeroPlate(wrench, vertical, rate);
  const isTrue = [zero.force, zero.moment].every(({ offset, drift }) => offset === 0 && drift === 0);
  const told = isTrue ? recorded : { ...recorded, ...pressureOf(wrench, recorded, middle, normal) };
  return { ...guarded(told), zero, momentUnit: null };
}

/** Median place of the pressure under load: moments about it are small, whichever place the file counts from. */
function middleOfPressure({ force, centreOfPressure }: RecordedPressure): Vector {
  const of = (k: number) =>
    median(
      centreOfPressure.filter(
        (_, i) => i % 3 === k && sizeAt(force, (i - k) / 3) >= forceRules.centreOfPressure,
      ),
    );
  const middle: Vector = [of(0), of(1), of(2)];
  return middle.every(Number.isFinite) ? middle : [0, 0, 0];
}

/** Force with the moment that it and the free moment make about a place; no moment where no pressure is recorded. */
function wrenchAt({ force, centreOfPressure, freeMoment }: RecordedPressure, middle: Vector): Wrench {
  const samples = force.length / 3;
  const wrench = Array.from({ length: 6 }, () => new Float64Array(samples)) as unknown as Wrench;
  for (let i = 0; i < samples; i++) {
    const [push, point, free] = [force, centreOfPressure, freeMoment].map((flat) => vectorAt(flat, i)) as [
      Vector,
      Vector,
      Vector,
    ];
    const isRecorded = point.every(Number.isFinite) && point.some((value) => value !== 0);
    const moment: Vector = isRecorded ? cross(minus(point, middle), push) : [0, 0, 0];
    for (let k = 0; k < 3; k++) {
      wrench[k]![i] = push[k]!;
      wrench[3 + k]![i] = moment[k]! + (isRecorded && Number.isFinite(free[k]!) ? free[k]! : 0);
    }
  }
  return wrench;
}

/** Where a force must act, at the height at which it was recorded, to make the moment. */
function pressureOf(
  wrench: Wrench,
  { centreOfPressure }: RecordedPressure,
  middle: Vector,
  normal: Vector,
): Pick<GroundForce, 'force' | 'centreOfPressure' | 'freeMoment'> {
  const [force, point, free] = [0, 1, 2].map(() => new Float64Array(centreOfPressure.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < wrench[0].length; i++) {
    const [push, moment] = [threeAt(wrench, 0, i), threeAt(wrench, 3, i)];
    const height = dot(minus(vectorAt(centreOfPressure, i), middle), normal);
    const upward = dot(push, normal);
    const across = cross(normal, moment);
    const arm = push.map((value, k) => (across[k]! + height * value) / upward) as unknown as Vector;
    const twist = dot(minus(moment, cross(arm, push)), normal);
    for (let k = 0; k < 3; k++) {
      force[3 * i + k] = push[k]!;
      point[3 * i + k] = middle[k]! + arm[k]!;
      free[3 * i + k] = twist * normal[k]!;
    }
  }
  return { force, centreOfPressure: point, freeMoment: free };
}

function guarded(ground: RecordedPressure): RecordedPressure {
  const [point, free] = [ground.centreOfPressure.slice(), ground.freeMoment.slice()];
  for (let i = 0; i < ground.time.length; i++) {
    if (sizeAt(ground.force, i) >= forceRules.centreOfPressure) continue;
    point.fill(Number.NaN, 3 * i, 3 * i + 3);
    free.fill(Number.NaN, 3 * i, 3 * i + 3);
  }
  return { ...ground, centreOfPressure: point, freeMoment: free };
}

/** The laboratory's axis along which a force mostly acts: up, or down where it acts on the plate. */
export function mainAxis(force: Float64Array): Vector {
  const along = [0, 1, 2].map((k) => mean(force.filter((_, i) => i % 3 === k)));
  const k = along.findIndex((value) => Math.abs(value) === Math.max(...along.map(Math.abs)));
  return [k === 0 ? 1 : 0, k === 1 ? 1 : 0, k === 2 ? 1 : 0];
}

function vectorAt(flat: Float64Array, i: number): Vector {
  return [flat[3 * i]!, flat[3 * i + 1]!, flat[3 * i + 2]!];
}

function threeAt(wrench: Wrench, first: 0 | 3, i: number): Vector {
  return [wrench[first][i]!, wrench[(first + 1) as 1 | 4][i]!, wrench[(first + 2) as 2 | 5][i]!];
}

function sizeAt(flat: Float64Array, i: number): number {
  return Math.hypot(flat[3 * i]!, flat[3 * i + 1]!, flat[3 * i + 2]!);
}
