import { safetyWithinDays } from './safety-days.ts';
import { safetyPrecautions } from './safety-precautions.ts';
import { safetyToday } from './safety-today.ts';
import type { SafetyItem } from './safety-types.ts';

/** Every question of the safety gate, most urgent first: the order in which they are asked. */
export const safetyItems: readonly SafetyItem[] = [...safetyToday, ...safetyWithinDays, ...safetyPrecautions];

/** When the gate is asked again. */
export const safetyRhythm = {
  /** Days after which the answers have to be given anew. */
  everyDays: 7,
  /** Pain, 0–10, at or above which they are asked at once; so they are when pain is new or different. */
  strongPain: 5,
  basis: 'convention',
  source: 'Asked at the start, weekly, and on new or strong pain (5 of 10 or more)',
} as const;
