import type { CaptureId } from './captures.ts';
import type { EvidenceGrade, Link, MeasureId } from './types.ts';

/**
 * Where a number comes from. `verified`: read in the paper. `derived`: computed from open data, re-computable.
 * `reported`: taken from the literature, not re-read; shown to nobody as a checked citation. `convention`: what coaches
 * and clinicians use. `engineering`: chosen here, not a biological limit.
 */
export type Basis = 'verified' | 'derived' | 'reported' | 'convention' | 'engineering';

/** Reference limits at one running speed. */
export interface NormAtSpeed {
  /** m/s; `null`: the limits are used at any running speed. */
  readonly speed: number | null;
  readonly low: number;
  readonly high: number;
}

/** What healthy runners show. */
export interface Norm {
  /** Ascending by speed; in between, linear. */
  readonly bySpeed: readonly NormAtSpeed[];
  /** Speed unknown: `widen` takes the lowest low and the highest high, `none` leaves the measure without reference. */
  readonly speedUnknown: 'widen' | 'none';
  /** What low and high are, e.g. "5th to 95th percentile". */
  readonly interval: string;
  readonly basis: Basis;
  /** Who was measured, where, at what speed. */
  readonly source: string;
  /** `high`: only the low limit means something, more is fine. `low`: only the high one does, less is fine. */
  readonly open?: 'high' | 'low';
}

/** Smallest difference that means something, in the measure's unit. */
export interface ErrorModel {
  /** Ascending by camera rate, Hz; in between, linear in the frame period. One entry: the same at any rate. */
  readonly byFrameRate: readonly { readonly frameRate: number; readonly error: number }[];
  readonly basis: Basis;
  readonly source: string;
}

/** A unit with the numbers that belong to it. */
export interface Quantity {
  readonly unit: string;
  /** Decimals worth showing. */
  readonly decimals: number;
  /** `null`: nobody has published what is usual. */
  readonly norm: Norm | null;
  readonly error: ErrorModel;
}

/** What a clip must offer before the measure is worth computing. */
export interface Needs {
  /** Nominal camera rate, Hz. */
  readonly frameRate: number;
  /** True when the value is a duration or depends on one. */
  readonly trueTime: boolean;
  /** True when the running speed must be known. */
  readonly speed: boolean;
  /** True when metres must be real: height or a known length given. */
  readonly scale: boolean;
  readonly landmarks: readonly ('leg' | 'foot' | 'trunk' | 'wholeBody')[];
}

/** The less exact of two ways to read a measure. */
export interface CoarseWay {
  readonly error: ErrorModel;
  /** What makes it exact the next time, in plain words. */
  readonly remedy: string;
}

/** All that is known about one measure; report, app, terminal and docs read it from here. */
export interface CatalogueEntry extends Quantity {
  readonly id: MeasureId;
  readonly name: string;
  /** One plain sentence for the runner. */
  readonly plain: string;
  /** Exact definition for professionals. */
  readonly definition: string;
  /** What a positive or larger value means. */
  readonly positive: string;
  /** How it is captured: see `captures`. */
  readonly capture: CaptureId;
  readonly link: Link;
  /** Strength of the claim that this has to do with the calf, and why. */
  readonly grade: EvidenceGrade;
  readonly gradeReason: string;
  /** What a running clip must offer; `null` for what no running clip shows. */
  readonly needs: Needs | null;
  /** Holds where the less exact of two ways had to do. */
  readonly coarse?: CoarseWay;
  /** Used instead of a length when the scale is not known. */
  readonly unscaled: Quantity | null;
}

/** Limits that hold at any speed. */
export function normOf(
  low: number,
  high: number,
  interval: string,
  basis: Basis,
  source: string,
  open?: Norm['open'],
): Norm {
  const norm = {
    bySpeed: [{ speed: null, low, high }],
    speedUnknown: 'widen',
    interval,
    basis,
    source,
  } as const;
  return open === undefined ? norm : { ...norm, open };
}

/** An error that does not depend on a camera's rate. */
export function constantError(error: number, basis: Basis, source: string): ErrorModel {
  return { byFrameRate: [{ frameRate: 1, error }], basis, source };
}
