import { strikePatternLimits } from '../reference/index.ts';
import type { Measured } from './types.ts';

export type StrikePattern = 'rearfoot' | 'midfoot' | 'forefoot';

/** Strike pattern by foot strike angle (F5), deg: Altman & Davis 2012, reported. */
export function strikePattern(footStrikeAngleDeg: number): StrikePattern {
  if (footStrikeAngleDeg > strikePatternLimits.rearfootAbove) return 'rearfoot';
  return footStrikeAngleDeg < strikePatternLimits.forefootBelow ? 'forefoot' : 'midfoot';
}

/** "rearfoot landing", or every pattern that lies within the angle's error: "rearfoot or midfoot landing". */
export function strikePatternText({ value, error }: Pick<Measured, 'value' | 'error'>): string {
  const possible = new Set([value + error, value, value - error].map(strikePattern));
  return possible.size === 3 ? 'landing too close to call' : `${[...possible].join(' or ')} landing`;
}
