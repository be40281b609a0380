import type { Contact, Side } from '@stridewhy/engine';
import { evaluate } from './curve.ts';
import { type Figure, figureAt } from './figure.ts';
import { completeKnobs, type RunnerKnobs } from './knobs.ts';
import type { LegPose } from './leg.ts';
import { type Proportions, proportions } from './proportions.ts';
import { eversionAt } from './rearfoot.ts';
import { solveMotion } from './solve.ts';
import { standing } from './targets.ts';
import { trunkLeanAt } from './upper-body.ts';
import { degrees } from './vector.ts';

/** Joint angles of one leg at one time, deg; published signs: flexion, dorsiflexion, toes up, eversion positive. */
export interface TrueAngles {
  /** Thigh against the trunk line (mid-hip to mid-shoulder). */
  readonly hipFlexion: number;
  /** Thigh against the pelvis, zero in standing. */
  readonly hipFlexionPelvis: number;
  readonly kneeFlexion: number;
  /** Zero in standing, where the shank leans forward by `standing.shankLean`. */
  readonly ankleDorsiflexion: number;
  /** Against the vertical, + knee in front of hip. */
  readonly thigh: number;
  /** Against the vertical, + knee in front of ankle. */
  readonly shank: number;
  /** Heel-to-toe line of the marks against the horizontal; 0 when flat. */
  readonly foot: number;
  readonly eversion: number;
}

/** A runner that never stops: everything is known at any time, s. The left foot lands at 0. */
export interface VirtualRun {
  readonly knobs: RunnerKnobs;
  readonly body: Proportions;
  /** Duration of a stride, s. */
  readonly stride: number;
  figure(time: number): Figure;
  angles(time: number, side: Side): TrueAngles;
  /** deg, + forward */
  trunkLean(time: number): number;
  /** Contacts that begin in [from, to), in order. Empty for a figure that stands. */
  contacts(from: number, to: number): readonly Contact[];
}

/**
 * Makes a runner from its knobs (missing ones are the healthy runner's): the motion closest to healthy mean curves in
 * which the body's centre of mass falls freely in flight and the stance foot stays on the belt.
 * @throws RangeError when a knob is out of range
 */
export function simulateRunner(knobs: Partial<RunnerKnobs> = {}): VirtualRun {
  const full = completeKnobs(knobs);
  const body = proportions(full);
  const solution = solveMotion(full, body);
  const stride = 120 / full.cadence;
  const phaseOf = (time: number, side: Side = 'left') =>
    full.gait === 'stand' ? 0 : time / stride + (side === 'left' ? 0 : 0.5);
  const poseAt = (phase: number): LegPose => ({
    thigh: evaluate(solution.thigh, phase),
    knee: evaluate(solution.knee, phase),
    foot: evaluate(solution.foot, phase),
  });
  const figure = (time: number) => figureAt(body, full, solution, poseAt, phaseOf(time));
  const lean = (time: number) => trunkLeanAt(full, phaseOf(time)) * degrees;
  return {
    knobs: full,
    body,
    stride,
    figure,
    trunkLean: lean,
    angles: (time, side) => {
      const pose = poseAt(phaseOf(time, side));
      const points = figure(time)[side];
      const thigh = pose.thigh * degrees;
      const knee = pose.knee * degrees;
      const { heel, footIndex } = points;
      return {
        hipFlexion: thigh + lean(time),
        hipFlexionPelvis: thigh + standing.pelvicTiltGain[full.gait],
        kneeFlexion: knee,
        ankleDorsiflexion: pose.foot * degrees + knee - thigh - standing.shankLean,
        thigh,
        shank: knee - thigh,
        foot: Math.atan2(footIndex.y - heel.y, footIndex.x - heel.x) * degrees,
        eversion: eversionAt(full, phaseOf(time, side)),
      };
    },
    contacts: (from, to) => contacts(full, stride, from, to),
  };
}

function contacts(knobs: RunnerKnobs, stride: number, from: number, to: number): readonly Contact[] {
  if (knobs.gait === 'stand') return [];
  const list: Contact[] = [];
  for (let step = Math.ceil((2 * from) / stride - 1e-9); (step * stride) / 2 < to; step++) {
    const initialContact = (step * stride) / 2;
    const toeOff = initialContact + knobs.dutyFactor * stride;
    list.push({ side: step % 2 === 0 ? 'left' : 'right', initialContact, toeOff });
  }
  return list;
}
