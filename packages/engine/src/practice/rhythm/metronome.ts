import { rhythmRules } from '../../reference/index.ts';

/** Step rate to practise with, steps/min: the usual one raised, never by more than the most. */
export function raisedCadence(usual: number, raise: number = rhythmRules.raise.usual): number {
  return usual * (1 + Math.min(Math.max(raise, 0), rhythmRules.raise.most));
}

/**
 * Times of the beats in a stretch of time, s on the clock of `start`. Stretches that follow each other miss no beat and
 * repeat none, however they are cut, so a host can schedule a little ahead each time.
 *
 * @param cadence beats per minute
 * @param start time of the first beat
 * @param from first time of the stretch, included
 * @param until end of the stretch, not included
 * @throws RangeError for a cadence that is not above 0
 */
export function beatsBetween(cadence: number, start: number, from: number, until: number): readonly number[] {
  if (!(cadence > 0)) throw new RangeError(`A cadence of ${cadence} has no beats.`);
  const period = 60 / cadence;
  const beats: number[] = [];
  for (let i = Math.max(0, Math.floor((from - start) / period)); ; i++) {
    const time = start + i * period;
    if (time >= until) return beats;
    if (time >= from) beats.push(time);
  }
}
