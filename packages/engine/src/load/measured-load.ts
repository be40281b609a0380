import type { Body } from '../body/index.ts';
import { valueAt } from '../body/index.ts';
import type { Gait } from '../gait/index.ts';
import { type MeasuredForces, mean, type Recording, standardDeviation } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { heightFractions, kineticsErrors, z95 } from '../reference/index.ts';
import { achillesArm, achillesForce } from './achilles.ts';
import { achillesRange, estimateLoad } from './estimate-load.ts';
import { type LegKinetics, legKinetics } from './leg-kinetics.ts';
import { type ByJoint, type StanceKinetics, stanceKinetics } from './stance-kinetics.ts';
import type { LegLoad, Load, LoadMean } from './types.ts';

const degrees = 180 / Math.PI;

/** Samples of a contact's curves. */
const samples = 101;

/** The calves' load: measured where force plates saw a leg, estimated from the motion where they did not. */
export function analyseLoad(recording: Recording, gait: Gait, body: Body): Load {
  const estimate = estimateLoad(recording, gait, body);
  const { forces } = recording;
  if (forces === null) return estimate;
  const of = (side: Side) => measuredLeg(recording, forces, gait, body, side) ?? estimate.legs[side];
  return { ...estimate, legs: { left: of('left'), right: of('right') } };
}

function measuredLeg(
  recording: Recording,
  forces: MeasuredForces,
  gait: Gait,
  body: Body,
  side: Side,
): LegLoad | null {
  const mass = recording.runner.mass;
  const height = heightOf(recording, body, side);
  if (mass === null || height === null) return null;
  const leg = legKinetics(recording, forces, side, mass);
  const contacts = leg === null ? [] : stanceKinetics(recording, forces, side, leg, mass);
  if (leg === null || contacts.length === 0) return null;
  const tendon = contacts.map((one) => tendonOf(one, leg, recording, body, side, mass, height));
  const moment = meanOf(contacts.map(({ peakMoment }) => peakMoment.ankle));
  const achilles = meanOf(tendon.map(({ peak }) => peak));
  const half = relativeHalf(moment);
  return {
    basis: 'measured',
    peakGroundForce: meanOf(contacts.map(({ peakGroundForce }) => peakGroundForce)),
    peakAnkleMoment: moment,
    peakAnkleMomentRange: [moment.value * (1 - half), moment.value * (1 + half)],
    peakAchillesForce: achilles,
    peakAchillesForceRange: achillesRange(achilles.value, half, mean(tendon.map(({ arm }) => arm))),
    achillesImpulsePerKm:
      gait.strideLength === null
        ? null
        : (mean(tendon.map(({ impulse }) => impulse)) * 1000) / gait.strideLength.value,
    workShares: workShares(contacts),
  };
}

/** How ankle, knee and hip share the positive work, means over contacts. */
function workShares(contacts: readonly StanceKinetics[]): ByJoint<number> {
  const of = (joint: keyof ByJoint<number>) => mean(contacts.map(({ share }) => share[joint]));
  return { ankle: of('ankle'), knee: of('knee'), hip: of('hip') };
}

/** Tendon force of one contact: its peak, BW, the arm it then has, m, and the force over time, BW·s. */
function tendonOf(
  { contact }: StanceKinetics,
  { moments }: LegKinetics,
  recording: Recording,
  body: Body,
  side: Side,
  mass: number,
  height: number,
): { readonly peak: number; readonly arm: number; readonly impulse: number } {
  const step = (contact.toeOff - contact.initialContact) / (samples - 1);
  const course = (signal: Float64Array, factor: number) =>
    Float64Array.from(
      { length: samples },
      (_, i) => factor * valueAt(signal, recording, contact.initialContact + i * step),
    );
  const angles = body.legs[side]?.ankleDorsiflexion ?? new Float64Array(recording.time.length);
  const ankleDeg = course(angles, degrees);
  const force = achillesForce(course(moments.ankle, 1 / mass), ankleDeg, height);
  const peak = Math.max(...force);
  return {
    peak,
    arm: achillesArm(ankleDeg[force.indexOf(peak)]!, height),
    impulse: step * force.reduce((sum, value) => sum + value, 0),
  };
}

/** Standing height, m: said, or from the leg's length by an adult's proportions. */
function heightOf({ runner }: Recording, { legLength }: Body, side: Side): number | null {
  if (runner.height !== null) return runner.height;
  const leg = legLength[side];
  return leg === null ? null : leg / (heightFractions.thigh + heightFractions.shank);
}

function meanOf(values: readonly number[]): LoadMean {
  return { value: mean(values), sd: standardDeviation(values), strides: values.length };
}

/** Half of the 95 % range over the value: what centre and filter move, and the spread of the contacts. */
function relativeHalf({ value, sd, strides }: LoadMean): number {
  return Math.hypot(kineticsErrors.ankleMoment, (z95 * (sd ?? 0)) / Math.sqrt(strides) / value);
}
