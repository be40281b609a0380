import type { ErrorModel } from './catalogue-types.ts';
import { constantError } from './catalogue-types.ts';
import { z95 } from './statistics.ts';
import type { MeasureId } from './types.ts';

/** A measure's error in a laboratory, and what the laboratory must have for it. */
export interface LabError {
  readonly model: ErrorModel;
  /** True when it holds for contacts from force plates; markers alone are timed as a camera of their rate does. */
  readonly plates: boolean;
}

/** Between thresholds of 20 and 50 N landing moves by 3 ms and toe-off by 9 ms (four runs on plates). */
const threshold =
  'Between thresholds of 20 and 50 N landing moves by 3 ms, leaving the ground by 9 ms (RBDS, BMC, Hamner)';

/** Two laboratories’ mean joint angles of healthy runners differ by 2.6° RMS; of 95 % of differences none is larger. */
const joint = z95 * 2.6;
const jointSource = 'Between laboratories 2.6° RMS in joint angles of healthy runners (BMC and RIC), × 1.96';

const plates = (error: number, source: string): LabError => ({
  model: constantError(error, 'derived', source),
  plates: true,
});

const markers = (error: number, source: string): LabError => ({
  model: constantError(Number(error.toFixed(1)), 'derived', source),
  plates: false,
});

/** One segment against the vertical: half the variance of a joint, which two segments make. */
const segment = markers(joint / Math.SQRT2, `${jointSource}; one segment has half a joint’s variance`);

/**
 * Smallest differences that mean something in motion capture, in the catalogue's units, where they are known; the
 * catalogue's own, a phone's, stands where they are not.
 */
export const labErrors: Partial<Readonly<Record<MeasureId, LabError>>> = {
  cadence: plates(
    0.3,
    'Landings to a sample of the plates over a few strides; what the phone path is held to',
  ),
  contactTime: plates(12, threshold),
  flightTime: plates(12, threshold),
  dutyFactor: plates(1.7, `${threshold}, over a stride time of 0.72 s`),
  strideLength: plates(
    0.03,
    'The belt’s speed from the resting forefoot: within 0.9 % in four runs, over 2.4 m',
  ),
  S13: segment,
  F5: segment,
  F6: markers(
    Math.hypot(joint, z95 * 2),
    `${jointSource}; with 2° between four runners’ standing shanks, root of squares`,
  ),
  G1: segment,
  G5: markers(joint, jointSource),
};
