import type { Stride } from './types.ts';

/**
 * The time of a gait phase, s: strides are counted from 0, the part after the point is the share of the gait cycle. Every
 * stride spends the same share `stance` of the phase on the ground, so that two runners at one phase are at the same event,
 * however long they stay on the ground.
 *
 * @param strides of one leg, at least one, ascending
 * @param stance share of the cycle, 0–1, both ends excluded
 */
export function timeOfPhase(strides: readonly Stride[], phase: number, stance: number): number {
  const index = Math.max(0, Math.min(strides.length - 1, Math.floor(phase)));
  const stride = strides[index];
  if (stride === undefined) throw new RangeError('No stride, no phase.');
  const share = Math.max(0, Math.min(1, phase - index));
  const { start, toeOff, end } = stride;
  return share <= stance
    ? start + (share / stance) * (toeOff - start)
    : toeOff + ((share - stance) / (1 - stance)) * (end - toeOff);
}

/** Mean share of the cycle that the foot is on the ground, 0–1; NaN without strides. */
export function meanStance(strides: readonly Stride[]): number {
  const shares = strides.map(({ start, toeOff, end }) => (toeOff - start) / (end - start));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
