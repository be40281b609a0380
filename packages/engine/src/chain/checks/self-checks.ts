import { heelRaiseNorm } from '../../load/index.ts';
import type { Side } from '../../pose/index.ts';
import {
  catalogue,
  degreesPerCentimetreAtWall,
  heelRaiseNorms,
  lowHeelRaises,
  type MeasureId,
  wallZero,
} from '../../reference/index.ts';
import { chosen, type HistoryAnswers, numberOf } from '../history/answers.ts';
import type { Measure, Measured, Reference } from '../types.ts';
import { judgeCheck } from './judge-check.ts';

/** Measures that a person takes with tape, phone, watch and count, and what values a body can give. */
export const selfCheckLimits = {
  S3: { low: 0, high: 10 },
  S6: { low: 0, high: 20 },
  F7: { low: 0, high: 25 },
  F7b: { low: 0, high: 70 },
  F9: { low: 0, high: 110 },
  F10: { low: 0, high: 30 },
  F10b: { low: 0, high: 30 },
  G2e: { low: 0, high: 80 },
  G7: { low: 0, high: 200 },
  G8: { low: 0, high: 200 },
  G8b: { low: 0, high: 25 },
} as const satisfies Partial<Record<MeasureId, { readonly low: number; readonly high: number }>>;

export type SelfCheckId = keyof typeof selfCheckLimits;

/** One self-check of one leg, or of no leg. */
export interface SelfCheck {
  readonly id: SelfCheckId;
  readonly side: Side | null;
  /** Each try in the catalogue's unit. */
  readonly values: readonly number[];
}

/** Self-checks as measures; heel raises are compared with people of the same age and sex where both are known. */
export function measureSelfChecks(
  checks: readonly SelfCheck[],
  history: HistoryAnswers,
): readonly Measured[] {
  return checks
    .filter(({ values }) => values.length > 0)
    .map((check) => {
      const reference = check.id === 'G8' ? heelRaiseReference(history) : null;
      return judgeCheck(reference === null ? check : { ...check, reference });
    });
}

/** G8 by age and sex; `null` unless both are known, so that the reference of all adults stands. */
function heelRaiseReference(history: HistoryAnswers): Reference | null {
  const age = numberOf(history, 'age');
  const [sex] = chosen(history, 'sex');
  if (age === null || (sex !== 'female' && sex !== 'male')) return null;
  const median = heelRaiseNorm({ age, sex });
  return {
    low: median * lowHeelRaises.share,
    high: catalogue.G8.norm?.bySpeed[0]?.high ?? median,
    source: `Reported: ${heelRaiseNorms.source}; median of your age and sex ${Math.round(median)}; ${lowHeelRaises.source}`,
  };
}

/** F8: the bend at the wall less the bend in running, for each leg that has both. */
export function ankleMargin(measures: readonly Measure[]): readonly Measured[] {
  const known = measures.filter((measure) => measure.kind === 'measured');
  return (['left', 'right'] as const).flatMap((side) => {
    const of = (id: MeasureId) => known.find((measure) => measure.id === id && measure.side === side);
    const running = of('F6');
    const wall = of('F7b') ?? wallAngle(of('F7'));
    if (running === undefined || wall === undefined) return [];
    const error = Math.hypot(wall.error, running.error);
    return [judgeCheck({ id: 'F8', side, values: [wall.value - running.value], error })];
  });
}

/** Ankle bend at the wall with its error, deg, from the distance of the big toe, cm. */
function wallAngle(distance: Measured | undefined): Pick<Measured, 'value' | 'error'> | undefined {
  if (distance === undefined) return undefined;
  return {
    value: wallZero.degrees + degreesPerCentimetreAtWall * (distance.value - wallZero.centimetres),
    error: degreesPerCentimetreAtWall * distance.error,
  };
}

/** How the longest run compares with the month before, from the history. */
export function sessionSpike(history: HistoryAnswers): readonly Measured[] {
  const recent = numberOf(history, 'longest-recent');
  const before = numberOf(history, 'longest-before');
  if (recent === null || before === null || before <= 0) return [];
  return [judgeCheck({ id: 'sessionSpike', side: null, values: [(100 * recent) / before] })];
}
