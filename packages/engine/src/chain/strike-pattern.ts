import { strikePatternLimits } from '../reference/index.ts';

export type StrikePattern = 'rearfoot' | 'midfoot' | 'forefoot';

/** Strike pattern by foot strike angle (F5), deg: Altman & Davis 2012, reported. */
export function strikePattern(footStrikeAngleDeg: number): StrikePattern {
  if (footStrikeAngleDeg > strikePatternLimits.rearfootAbove) return 'rearfoot';
  return footStrikeAngleDeg < strikePatternLimits.forefootBelow ? 'forefoot' : 'midfoot';
}
