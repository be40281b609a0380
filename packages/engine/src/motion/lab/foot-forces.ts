import type { Side } from '../../pose/index.ts';
import { forceRules, labRules } from '../../reference/index.ts';
import type { GroundForce } from '../formats/lab-types.ts';
import type { FootForce, MeasuredForces, Trajectory } from '../types.ts';
import type { RunnerAxes } from './axes.ts';
import { forceContacts, type LoadedSpell, loadedSpells } from './force-contacts.ts';
import { liesOnPlates, type PlateSurface, plateSurface } from './plate-surface.ts';
import type { Vector } from './types.ts';

/** A foot's points over the markers' time base, runner's axes, m. */
export interface FootPoints {
  readonly heel: Trajectory;
  readonly toe: Trajectory;
}

/** The markers' side of the assignment. */
export interface Feet {
  readonly left: FootPoints | null;
  readonly right: FootPoints | null;
  /** s, on the forces' clock. */
  readonly start: number;
  /** Hz */
  readonly rate: number;
}

export interface AssignedForces {
  readonly forces: MeasuredForces | null;
  /** Loaded spells that no foot stands on. */
  readonly unmatched: number;
  /** Loaded spells of feet that stand partly beside the plates: what they press there is not measured. */
  readonly partial: number;
  /** Plates sampled unevenly, or at other times than the first. */
  readonly otherTime: number;
}

/**
 * Ground force under each foot. Every loaded spell of every plate goes to the foot that is low and near the centre of
 * pressure in its middle, so that one plate may serve both feet and one foot several plates.
 *
 * @param all on one clock; those with samples left out, or at other times than the first, are left out
 */
export function assignForces(all: readonly GroundForce[], axes: RunnerAxes, feet: Feet): AssignedForces {
  const even = all.filter((one) => isEven(one.time));
  const time = even[0]?.time;
  if (time === undefined || time.length < 2) {
    return { forces: null, unmatched: 0, partial: 0, otherTime: all.length };
  }
  const sampleRate = (time.length - 1) / (time[time.length - 1]! - time[0]!);
  const grounds = even.filter((one) => isSameTime(one.time, time, sampleRate));
  const otherTime = all.length - grounds.length;
  const sums = { left: new FootSum(time.length), right: new FootSum(time.length) };
  const surface = plateSurface(grounds, axes);
  let [unmatched, partial] = [0, 0];
  for (const ground of grounds) {
    const plate = inRunnerAxes(ground, axes);
    const matched = loadedSpells(plate.fy, sampleRate, forceRules.lowThreshold).map((spell) => ({
      ...spell,
      side: footOn(plate, spell, time, feet),
    }));
    const spells = matched.filter(({ brief, side }) => !brief || side !== null);
    spells.forEach((spell, k) => {
      const { side } = spell;
      if (side === null) {
        if (!spell.cut && isDuringTrial(spell, time, feet)) unmatched++;
        return;
      }
      if (!isOnPlates(surface, feet[side]!, frameOf(spell, time, feet))) {
        partial++;
        return;
      }
      // From the middle of the flight before to the middle of the flight after.
      const from = k === 0 ? 0 : Math.ceil((spells[k - 1]!.end + spell.start) / 2);
      const to = k === spells.length - 1 ? time.length : Math.ceil((spell.end + spells[k + 1]!.start) / 2);
      sums[side].add(plate, from, to);
    });
  }
  const [left, right] = [sums.left.finish(), sums.right.finish()];
  const base = { time: time.map((t) => t - feet.start), sampleRate, left, right };
  const contacts = forceContacts(base);
  // Plates that miss the feet more often than not lie elsewhere: what matched did so by chance.
  const areTrue = contacts.length > 0 && unmatched <= contacts.length;
  const forces = areTrue ? { ...base, contacts, threshold: forceRules.threshold } : null;
  return { forces, unmatched, partial, otherTime };
}

/** Whether a sample's number tells its time, to half a sample. */
function isEven(time: Float64Array): boolean {
  const start = time[0]!;
  const interval = (time.at(-1)! - start) / (time.length - 1);
  return time.every((t, i) => Math.abs(t - start - i * interval) <= interval / 2);
}

/** Whether two time bases have their samples at the same times, to half a sample. */
function isSameTime(a: Float64Array, b: Float64Array, sampleRate: number): boolean {
  const isNear = (i: number) => Math.abs(a[i]! - b[i]!) * sampleRate <= 0.5;
  return a.length === b.length && isNear(0) && isNear(b.length - 1);
}

function inRunnerAxes({ force, centreOfPressure }: GroundForce, axes: RunnerAxes): FootForce {
  const along = (flat: Float64Array, [a, b, c]: Vector) => {
    const values = new Float64Array(flat.length / 3);
    for (let i = 0, k = 0; k < flat.length; i++, k += 3) {
      values[i] = a * flat[k]! + b * flat[k + 1]! + c * flat[k + 2]!;
    }
    return values;
  };
  return {
    fx: along(force, axes.forward),
    fy: along(force, axes.up),
    fz: along(force, axes.right),
    copX: along(centreOfPressure, axes.forward),
    copZ: along(centreOfPressure, axes.right),
  };
}

/** The foot under which a spell of load lies, by its height and its distance from the centre of pressure. */
function footOn(plate: FootForce, spell: LoadedSpell, time: Float64Array, feet: Feet): Side | null {
  const sample = middleOf(spell);
  const frame = frameOf(spell, time, feet);
  let best: Side | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const side of ['left', 'right'] as const) {
    const foot = feet[side];
    if (foot === null) continue;
    const distance = distanceFrom(foot, frame, plate.copX[sample]!, plate.copZ[sample]!);
    const cost = distance + Math.max((foot.heel.y[frame]! + foot.toe.y[frame]!) / 2, 0);
    if (distance <= labRules.footReach && cost < least) {
      least = cost;
      best = side;
    }
  }
  return best;
}

function middleOf({ start, end }: LoadedSpell): number {
  return Math.round((start + end) / 2);
}

/** The markers' frame in the middle of a spell. */
function frameOf(spell: LoadedSpell, time: Float64Array, { start, rate }: Feet): number {
  return Math.round((time[middleOf(spell)]! - start) * rate);
}

/** Whether both ends of a sole lie on plates, though perhaps not on the same. */
function isOnPlates(surface: PlateSurface | null, { heel, toe }: FootPoints, frame: number): boolean {
  if (surface === null) return true;
  const [hx, hz, tx, tz] = [heel.x[frame]!, heel.z?.[frame] ?? 0, toe.x[frame]!, toe.z?.[frame] ?? 0];
  const foot = Math.hypot(tx - hx, tz - hz);
  const at = (fromHeel: number) => {
    const share = fromHeel / foot;
    return liesOnPlates(surface, hx + share * (tx - hx), hz + share * (tz - hz));
  };
  return at(labRules.soleFromHeel) && at(foot + labRules.soleFromForefoot);
}

function distanceFrom({ heel, toe }: FootPoints, frame: number, x: number, z: number): number {
  const [hx, hz, tx, tz] = [heel.x[frame]!, heel.z?.[frame] ?? 0, toe.x[frame]!, toe.z?.[frame] ?? 0];
  return Math.hypot((hx + tx) / 2 - x, (hz + tz) / 2 - z);
}

function isDuringTrial(spell: LoadedSpell, time: Float64Array, { left, right, start, rate }: Feet): boolean {
  const frames = (left ?? right)?.heel.x.length ?? 0;
  const frame = (time[middleOf(spell)]! - start) * rate;
  return frame >= 0 && frame <= frames - 1;
}

/** Force under one foot, gathered from plates. */
class FootSum {
  readonly #fx: Float64Array;
  readonly #fy: Float64Array;
  readonly #fz: Float64Array;
  /** Vertical force times its place, for the common centre of pressure. */
  readonly #x: Float64Array;
  readonly #z: Float64Array;

  constructor(samples: number) {
    [this.#fx, this.#fy, this.#fz, this.#x, this.#z] = [0, 1, 2, 3, 4].map(
      () => new Float64Array(samples),
    ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  }

  add(plate: FootForce, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.#fx[i]! += plate.fx[i]!;
      this.#fy[i]! += plate.fy[i]!;
      this.#fz[i]! += plate.fz[i]!;
      if (Number.isNaN(plate.copX[i]!)) continue;
      this.#x[i]! += plate.fy[i]! * plate.copX[i]!;
      this.#z[i]! += plate.fy[i]! * plate.copZ[i]!;
    }
  }

  finish(): FootForce {
    const placed = (moment: Float64Array) =>
      moment.map((value, i) =>
        this.#fy[i]! >= forceRules.centreOfPressure ? value / this.#fy[i]! : Number.NaN,
      );
    return { fx: this.#fx, fy: this.#fy, fz: this.#fz, copX: placed(this.#x), copZ: placed(this.#z) };
  }
}
