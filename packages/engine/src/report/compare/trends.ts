import type { Measured } from '../../chain/index.ts';
import { measuredOf } from '../merge.ts';
import type { Answer } from '../types.ts';
import { type MeasureChange, measureChange } from './measure-change.ts';

/** One measure over several answers. */
export interface Trend {
  /** One for each answer that has it, at least two, with the answer's index. */
  readonly points: readonly { readonly answer: number; readonly measure: Measured }[];
  /** The last against the first. */
  readonly change: MeasureChange;
}

/** Every measure that at least two answers have by the same way, oldest answer first; real changes first, then in the catalogue's order. */
export function trendsOf(answers: readonly Answer[]): readonly Trend[] {
  const series = new Map<string, { answer: number; measure: Measured }[]>();
  for (const [answer, one] of answers.entries()) {
    for (const measure of measuredOf(one)) {
      const key = [measure.id, measure.side, measure.unit, measure.coarse === true].join(' ');
      series.set(key, [...(series.get(key) ?? []), { answer, measure }]);
    }
  }
  const trends = [...series.values()].flatMap((points): readonly Trend[] => {
    const [first, last] = [points[0], points.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    return [{ points, change: measureChange(first.measure, last.measure) }];
  });
  const real = ({ change }: Trend): boolean => change.change !== 'no-change';
  return [...trends.filter(real), ...trends.filter((trend) => !real(trend))];
}
