import type { ErrorModel, Norm, NormAtSpeed } from '../reference/index.ts';
import type { Reference, Verdict } from './types.ts';

/** Limits are carried this far beyond the speeds they were measured at, m/s (choice). */
export const speedMargin = 0.5;

/**
 * What healthy runners show at this speed. Between the published speeds linear; unknown speed widens the limits or
 * leaves none, as the norm says; `null`, too, far outside the published speeds.
 *
 * @param speed m/s, `null` when unknown
 */
export function referenceAt(norm: Norm | null, speed: number | null): Reference | null {
  if (norm === null) return null;
  const first = norm.bySpeed[0];
  const last = norm.bySpeed.at(-1);
  if (first === undefined || last === undefined) return null;
  const source = `${norm.basis === 'reported' ? 'Reported: ' : ''}${norm.source}; ${norm.interval}`;
  if (first.speed === null) return { low: first.low, high: first.high, source };
  if (speed === null) return norm.speedUnknown === 'widen' ? widened(norm, source) : null;
  const end = last.speed ?? first.speed;
  if (speed < first.speed - speedMargin || speed > end + speedMargin) return null;
  return { ...between(norm.bySpeed, speed), source };
}

/** Measurement error at a camera rate; between the published rates linear in the frame period. */
export function errorAt(model: ErrorModel, frameRate: number): number {
  const rates = model.byFrameRate;
  const above = rates.findIndex((entry) => entry.frameRate >= frameRate);
  const upper = rates[above] ?? rates.at(-1);
  const lower = above > 0 ? rates[above - 1] : undefined;
  if (upper === undefined) throw new RangeError('An error model needs at least one entry.');
  if (lower === undefined) return upper.error;
  const share = (1 / lower.frameRate - 1 / frameRate) / (1 / lower.frameRate - 1 / upper.frameRate);
  return lower.error + share * (upper.error - lower.error);
}

/**
 * `within` or `outside` only when the value is further than its own error from every limit that means something.
 *
 * @param open which limit means nothing: see `Norm.open`
 */
export function verdict(
  value: number,
  error: number,
  reference: Reference | null,
  open: Norm['open'] = undefined,
): Verdict {
  if (reference === null) return 'unclear';
  const { low, high } = meantLimits(reference, open);
  if (value < low - error || value > high + error) return 'outside';
  return value >= low + error && value <= high - error ? 'within' : 'unclear';
}

/** The limits of a reference, infinite where a limit means nothing. */
export function meantLimits(
  { low, high }: Pick<Reference, 'low' | 'high'>,
  open: Norm['open'],
): { readonly low: number; readonly high: number } {
  return {
    low: open === 'low' ? Number.NEGATIVE_INFINITY : low,
    high: open === 'high' ? Number.POSITIVE_INFINITY : high,
  };
}

function widened(norm: Norm, source: string): Reference {
  return {
    low: Math.min(...norm.bySpeed.map((at) => at.low)),
    high: Math.max(...norm.bySpeed.map((at) => at.high)),
    source: `${source}; speed unknown, so widened over all speeds`,
  };
}

function between(points: readonly NormAtSpeed[], speed: number): { low: number; high: number } {
  const above = points.findIndex((point) => (point.speed ?? 0) >= speed);
  const upper = points[above] ?? points.at(-1);
  const lower = above > 0 ? points[above - 1] : undefined;
  if (upper === undefined) throw new RangeError('A norm needs at least one speed.');
  if (lower === undefined || lower.speed === null || upper.speed === null) {
    return { low: upper.low, high: upper.high };
  }
  const share = (speed - lower.speed) / (upper.speed - lower.speed);
  return {
    low: lower.low + share * (upper.low - lower.low),
    high: lower.high + share * (upper.high - lower.high),
  };
}
