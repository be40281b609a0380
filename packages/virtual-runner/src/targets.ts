import { healthyCurves, healthySpeed } from '@stridewhy/engine';
import { hump, interpolate, ramp, wrap } from './curve.ts';
import type { Footstrike, RunnerKnobs } from './knobs.ts';
import type { LegPose } from './leg.ts';
import { radians } from './vector.ts';
import { walkingCurves } from './walking-curves.ts';

/**
 * Published angles are measured against standing. These are the virtual runner's own standing angles, deg: a shank that
 * leans forward (mean of four standing trials) and the extra forward tilt of a running pelvis (about 5°, two runners);
 * with both, the healthy mean curves give a foot that lies flat in midstance.
 */
export const standing = { shankLean: 5.9, pelvicTiltGain: { run: 6, walk: 2, stand: 0 } } as const;

/** Sole against the ground at initial contact, deg, + toes up: middle of each pattern (Altman & Davis 2012). */
export const strikeAngles: Readonly<Record<Footstrike, number>> = { rearfoot: 16, midfoot: 3, forefoot: -7 };

/** When heel and ball are on the ground, as shares of stance. */
export interface ContactWindows {
  readonly heelFrom: number;
  readonly heelTo: number;
  readonly ballFrom: number;
  readonly ballTo: number;
  readonly toeFrom: number;
}

/** Pattern of heel and ball contact; a stiff ankle lifts the heel sooner. */
export function contactWindows(knobs: RunnerKnobs): ContactWindows {
  const heelTo = (knobs.gait === 'walk' ? 0.58 : 0.46) + 0.012 * knobs.dorsiflexion;
  const common = { heelTo, ballTo: 0.86, toeFrom: heelTo };
  if (knobs.footstrike === 'forefoot') return { ...common, heelFrom: 0.28, ballFrom: 0 };
  if (knobs.footstrike === 'midfoot') return { ...common, heelFrom: 0, ballFrom: 0.12 };
  return { ...common, heelFrom: 0, ballFrom: 0.22 };
}

/** Leg angles that the runner tries for at a phase of the stride (0–1, 0 is initial contact), rad. */
export function targetPose(knobs: RunnerKnobs, phase: number): LegPose {
  if (knobs.gait === 'stand') {
    return { thigh: -knobs.standingLean * radians, knee: standing.shankLean * radians, foot: 0 };
  }
  const { hip, knee, ankle, duty } = knobs.gait === 'walk' ? walkingCurves : runningCurves;
  const norm = (at: number) => rescaled(at, knobs.dutyFactor, duty);
  const at = norm(phase);
  const thighDeg = stretched(interpolate(hip, at), knobs) - standing.pelvicTiltGain[knobs.gait];
  const kneeDeg = interpolate(knee, at);
  const change = knobs.hipExtension * hump(phase, knobs.dutyFactor * 1.05, 0.2);
  const footDeg = interpolate(ankle, at) + standing.shankLean - kneeDeg + thighDeg;
  return {
    thigh: (thighDeg - change) * radians,
    knee: (interpolate(knee, early(norm(phase), knobs)) - kneeForHip * change) * radians,
    foot: (footDeg + strikeChange(knobs, phase, footAtContact(hip, knee, ankle, knobs))) * radians,
  };
}

/** Stance dorsiflexion that the runner tries for between foot flat and late heel rise, rad from a shank upright on the foot. */
export function targetAnkle(knobs: RunnerKnobs, phase: number): number {
  const { ankle, duty } = knobs.gait === 'walk' ? walkingCurves : runningCurves;
  const norm = interpolate(ankle, rescaled(phase, knobs.dutyFactor, duty));
  const change = knobs.dorsiflexion * hump(phase, 0.54 * knobs.dutyFactor, 0.6 * knobs.dutyFactor);
  return (norm + change + standing.shankLean) * radians;
}

interface TargetCurves {
  /** deg, flexion and dorsiflexion positive, even samples of one stride without its end. */
  readonly hip: readonly number[];
  readonly knee: readonly number[];
  readonly ankle: readonly number[];
  /** Duty factor of the runners behind the curves. */
  readonly duty: number;
}

const runningCurves: TargetCurves = {
  hip: healthyCurves.hipFlexion.meanDeg.slice(0, 100),
  knee: healthyCurves.kneeFlexion.meanDeg.slice(0, 100),
  ankle: healthyCurves.ankleDorsiflexion.meanDeg.slice(0, 100),
  duty: 0.394,
};

/** The hip's range grows with speed: about 4° more extension per m/s (evidence: G1). */
function stretched(hip: number, { gait, speed }: RunnerKnobs): number {
  return gait === 'walk' ? hip : hip * (1 + 0.18 * (speed - healthySpeed));
}

/** Stretches stance and swing of the source curves to this runner's duty factor. */
function rescaled(phase: number, duty: number, sourceDuty: number): number {
  const at = wrap(phase);
  if (at < duty) return (at / duty) * sourceDuty;
  return sourceDuty + ((at - duty) / (1 - duty)) * (1 - sourceDuty);
}

/** Phases of the source's knee curve: most bent in stance, straightest in late stance, well bent in early swing. */
const kneePhases = {
  run: { bent: 0.16, straight: 0.38, swing: 0.48 },
  walk: { bent: 0.14, straight: 0.4, swing: 0.66 },
} as const;

/**
 * Where to read the source's knee curve so that the knee is straight earlier by the knob's share of the cycle: faster from
 * the flexion peak on, then slower until it has caught up in early swing.
 */
function early(at: number, { earlyKneeExtension, gait }: RunnerKnobs): number {
  const { bent, straight, swing } = kneePhases[gait === 'walk' ? 'walk' : 'run'];
  if (at < bent || at > swing) return at;
  const reached = straight - earlyKneeExtension / 100;
  return at < reached
    ? bent + ((at - bent) * (straight - bent)) / (reached - bent)
    : straight + ((at - reached) * (swing - straight)) / (swing - reached);
}

/** Degrees that the knee bends more for each degree that the thigh trails less: the foot is drawn back all the same. */
const kneeForHip = 0.8;

function footAtContact(
  hip: readonly number[],
  knee: readonly number[],
  ankle: readonly number[],
  { gait }: RunnerKnobs,
): number {
  return ankle[0]! + standing.shankLean - knee[0]! + hip[0]! - standing.pelvicTiltGain[gait];
}

/** What the footstrike adds to the foot's angle: all of it at contact, nothing when flat and in early swing. */
function strikeChange(knobs: RunnerKnobs, phase: number, norm: number): number {
  const at = wrap(phase);
  const flat = 0.22 * knobs.dutyFactor;
  const share = at < 0.5 ? 1 - ramp(at, 0, flat) : ramp(at, 0.84, 1);
  return share * (strikeAngles[knobs.footstrike] - norm);
}
