import { strideCurves } from '../body/index.ts';
import type { Side } from '../pose/index.ts';
import { at, type Extremum, minimum, peak, trough } from './extremum.ts';
import { degrees, type Reading, type Subject, seenSides, spreadOf, stridesOf } from './reading.ts';

/**
 * Search windows, % of the gait cycle (definitions of G4 and G5). The straightest knee is searched up to 48 %, as
 * published, but from the flexion peak on and not from 30 %: fast and early-kneed runners are straight before.
 */
const windows = { kneeFlexionPeak: [5, 30], kneeExtensionEnd: 48, hipExtensionPeak: [25, 60] } as const;

interface KneePeaks {
  readonly bent: Extremum;
  readonly straight: Extremum;
}

function kneePeaks(knee: Float64Array): KneePeaks {
  const bent = peak(knee, ...windows.kneeFlexionPeak);
  return { bent, straight: trough(knee, bent.at, windows.kneeExtensionEnd) };
}

/** G4a–f and G5 of one stride. */
export interface HipAndKnee {
  /** % */
  readonly G4a: number;
  /** % */
  readonly G4b: number;
  /** % of the gait cycle */
  readonly G4c: number;
  /** % of the gait cycle */
  readonly G4d: number;
  readonly G4e: number;
  /** deg */
  readonly G4f: number;
}

/** How far hip and knee are at one moment, any unit of angle. */
export interface HipAndKneeAngles {
  /** + flexion */
  readonly knee: number;
  /** + extension */
  readonly hip: number;
}

/**
 * What hip and knee each do from the most bent to the straight knee: G4e, knee extension over hip extension, and G4b, how
 * much of the hip's whole way is done by then, %.
 */
export function shareOfPush(
  bent: HipAndKneeAngles,
  straight: HipAndKneeAngles,
  hip: { readonly least: number; readonly most: number },
): { readonly kneeToHip: number; readonly hipDone: number } {
  return {
    kneeToHip: (bent.knee - straight.knee) / (straight.hip - bent.hip),
    hipDone: (100 * (straight.hip - hip.least)) / (hip.most - hip.least),
  };
}

/** How hip and knee share the push. Needs the trunk; G5, the straightest knee, does without. */
export function hipAndKnee(subject: Subject): readonly Reading[] {
  return seenSides(subject).flatMap((side) => [...timing(subject, side), straightestKnee(subject, side)]);
}

/**
 * G4a–f from one stride's curves at 0, 1, … 100 % of the gait cycle. NaN where a peak lies outside its window.
 *
 * @param hipFlexion rad or deg
 * @param kneeFlexion same unit
 */
export function hipAndKneeOfStride(hipFlexion: Float64Array, kneeFlexion: Float64Array): HipAndKnee {
  const h = hipFlexion.map((angle) => -angle);
  const k = kneeFlexion;
  const { bent, straight } = kneePeaks(k);
  const extended = peak(h, ...windows.hipExtensionPeak);
  const onset = minimum(h, 0, extended.at);
  const range = extended.value - onset.value;
  const share = shareOfPush(
    { knee: bent.value, hip: at(h, bent.at) },
    { knee: straight.value, hip: at(h, straight.at) },
    { least: onset.value, most: extended.value },
  );
  const hipSpeed = slope(h);
  const kneeSpeed = slope(k).map((speed) => -speed);
  return {
    G4a: (100 * (at(h, bent.at) - onset.value)) / range,
    G4b: share.hipDone,
    G4c: extended.at - straight.at,
    G4d: peak(kneeSpeed, bent.at, straight.at).at - peak(hipSpeed, onset.at, extended.at).at,
    G4e: share.kneeToHip,
    G4f: couplingAngle(hipSpeed, kneeSpeed, bent.at, straight.at),
  };
}

function timing(subject: Subject, side: Side): readonly Reading[] {
  const ids = ['G4a', 'G4b', 'G4c', 'G4d', 'G4e', 'G4f'] as const;
  const leg = subject.body.legs[side];
  if (leg === null || leg.hipFlexion === null) {
    return ids.map((id) => ({ id, side, result: 'landmarks-missing' }));
  }
  const strides = stridesOf(subject, side);
  const hip = strideCurves(leg.hipFlexion, subject.recording, strides);
  const knee = strideCurves(leg.kneeFlexion, subject.recording, strides);
  const values = strides.map((_, i) => hipAndKneeOfStride(hip[i]!.values, knee[i]!.values));
  return ids.map((id) => ({ id, side, result: spreadOf(values.map((value) => value[id])) }));
}

function straightestKnee(subject: Subject, side: Side): Reading {
  const leg = subject.body.legs[side];
  if (leg === null) return { id: 'G5', side, result: 'landmarks-missing' };
  const curves = strideCurves(leg.kneeFlexion, subject.recording, stridesOf(subject, side));
  const values = curves.map(({ values: knee }) => degrees * kneePeaks(knee).straight.value);
  return { id: 'G5', side, result: spreadOf(values) };
}

/** Circular mean of atan2(knee extension, hip extension) per sample, deg; 45 = equal, less = more from the hip. */
function couplingAngle(hipSpeed: Float64Array, kneeSpeed: Float64Array, from: number, to: number): number {
  let x = 0;
  let y = 0;
  for (let i = Math.ceil(from); i <= to; i++) {
    const length = Math.hypot(hipSpeed[i]!, kneeSpeed[i]!);
    if (length === 0) continue;
    x += hipSpeed[i]! / length;
    y += kneeSpeed[i]! / length;
  }
  return degrees * Math.atan2(y, x);
}

/** Central difference per sample; one-sided at the ends. */
function slope(values: Float64Array): Float64Array {
  return values.map((value, i) => {
    const before = values[i - 1];
    const after = values[i + 1];
    if (before === undefined) return (after ?? value) - value;
    return after === undefined ? value - before : (after - before) / 2;
  });
}
