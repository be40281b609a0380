import type { ClipAnalysis, KeyFrame } from '@stridewhy/engine';
import { nearSideOf } from './angles.ts';

export type Moment = KeyFrame['moment'];

/** True times at which the near leg lands, is in midstance or leaves the ground, ascending, s. */
export function momentTimes(analysis: ClipAnalysis, moment: Moment): readonly number[] {
  const near = nearSideOf(analysis);
  return (analysis.gait?.contacts ?? [])
    .filter(({ side }) => side === near)
    .map(({ initialContact, toeOff }) => {
      if (moment === 'initialContact') return initialContact;
      return moment === 'toeOff' ? toeOff : (initialContact + toeOff) / 2;
    });
}

/** The next of `times` after `now`, the first again after the last; `null` when there is none. */
export function nextAfter(times: readonly number[], now: number): number | null {
  return times.find((time) => time > now) ?? times[0] ?? null;
}
