import type { Contact } from '../gait/index.ts';
import { lowpass, type MeasuredForces, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { forceRules, gravity } from '../reference/index.ts';
import type { LegKinetics } from './leg-kinetics.ts';
import type { JointMoments } from './types.ts';

const joints = ['ankle', 'knee', 'hip'] as const;

/** A value for each joint of the leg. */
export type ByJoint<T> = Readonly<Record<(typeof joints)[number], T>>;

/** Work of one joint over a contact, J/kg. */
export interface JointWork {
  /** Given. */
  readonly positive: number;
  /** Taken, below zero. */
  readonly negative: number;
}

/** What one contact asked of the leg. Moments N·m/kg with the signs of `JointMoments`, powers W/kg. */
export interface StanceKinetics {
  readonly contact: Contact;
  /** Body weights. */
  readonly peakGroundForce: number;
  readonly peakMoment: ByJoint<number>;
  readonly peakPower: ByJoint<number>;
  readonly work: ByJoint<JointWork>;
  /** Share of the leg's positive work that each joint gives; of 1. */
  readonly share: ByJoint<number>;
}

/**
 * Each contact of a leg that lies whole in the recording.
 *
 * @param bodyMass kg
 */
export function stanceKinetics(
  recording: Recording,
  forces: MeasuredForces,
  side: Side,
  leg: LegKinetics,
  bodyMass: number,
): readonly StanceKinetics[] {
  const end = recording.time.at(-1) ?? 0;
  const vertical = lowpass(forces[side].fy, forceRules.contactCutoff, forces.sampleRate);
  return forces.contacts
    .filter((contact) => contact.side === side && contact.initialContact >= 0 && contact.toeOff <= end)
    .map((contact) => {
      const from = Math.ceil(contact.initialContact * recording.sampleRate);
      const to = Math.floor(contact.toeOff * recording.sampleRate) + 1;
      const peak = (curves: JointMoments) => perJoint((joint) => largest(curves[joint], from, to) / bodyMass);
      const work = perJoint((joint) => workOf(leg.powers[joint], from, to, recording.sampleRate * bodyMass));
      const given = joints.reduce((sum, joint) => sum + work[joint].positive, 0);
      const start = forces.time[0] ?? 0;
      return {
        contact,
        peakGroundForce:
          largest(
            vertical,
            Math.ceil((contact.initialContact - start) * forces.sampleRate),
            Math.floor((contact.toeOff - start) * forces.sampleRate) + 1,
          ) /
          (bodyMass * gravity),
        peakMoment: peak(leg.moments),
        peakPower: peak(leg.powers),
        work,
        share: perJoint((joint) => work[joint].positive / given),
      };
    });
}

function perJoint<T>(compute: (joint: (typeof joints)[number]) => T): ByJoint<T> {
  return { ankle: compute('ankle'), knee: compute('knee'), hip: compute('hip') };
}

function largest(values: Float64Array, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

function workOf(power: Float64Array, from: number, to: number, perJoule: number): JointWork {
  let positive = 0;
  let negative = 0;
  for (let i = from; i < to; i++) {
    if (power[i]! > 0) positive += power[i]!;
    else negative += power[i]!;
  }
  return { positive: positive / perJoule, negative: negative / perJoule };
}
