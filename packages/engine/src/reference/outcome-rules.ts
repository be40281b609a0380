import type { Basis } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

/** What is followed over weeks. */
export type OutcomeId =
  | 'tightness'
  | 'minutesBefore'
  | 'visaA'
  | 'calfRaises'
  | 'raiseHeight'
  | 'kneeToWall'
  | 'pelvicDrop'
  | 'hipDone'
  | 'coupling'
  | 'ankleMoment';

export interface OutcomeRule {
  readonly id: OutcomeId;
  readonly name: string;
  readonly unit: string;
  /** The catalogue's measure it is, in the same unit; `null`: said by the runner, or not in the catalogue. */
  readonly measure: MeasureId | null;
  /** Which way is better. */
  readonly better: 'lower' | 'higher' | 'none';
  /** Smallest difference that is more than chance or that a runner notices, in the unit. */
  readonly change: number;
  /** The same as a share of the first value, where either is enough (`or`) or the larger counts (`and`). */
  readonly share: { readonly of: number; readonly with: 'or' | 'and' } | null;
  readonly kind: 'symptom' | 'capacity' | 'mechanics';
  readonly basis: Basis;
  readonly source: string;
}

/** Evidence table of outcomes. A smaller difference is called no change. */
export const outcomeRules: readonly OutcomeRule[] = [
  {
    id: 'tightness',
    name: 'Tightness',
    unit: 'of 10',
    measure: null,
    better: 'lower',
    change: 2,
    share: { of: 0.3, with: 'or' },
    kind: 'symptom',
    basis: 'reported',
    source: 'Farrar et al. 2001: 2 points or 30 %',
  },
  {
    id: 'minutesBefore',
    name: 'Minutes before it starts',
    unit: 'min',
    measure: null,
    better: 'higher',
    change: 5,
    share: { of: 0.2, with: 'or' },
    kind: 'symptom',
    basis: 'engineering',
    source: 'Choice: 5 min or 20 %',
  },
  {
    id: 'visaA',
    name: 'VISA-A (tendon)',
    unit: 'of 100',
    measure: null,
    better: 'higher',
    change: 14,
    share: null,
    kind: 'symptom',
    basis: 'verified',
    source: 'Lagas et al. 2021: 14 at 12 weeks',
  },
  {
    id: 'calfRaises',
    name: 'Single-leg heel raises',
    unit: 'times',
    measure: 'G8',
    better: 'higher',
    change: 6,
    share: null,
    kind: 'capacity',
    basis: 'verified',
    source: 'Sleeswijk Visser et al. 2025',
  },
  {
    id: 'raiseHeight',
    name: 'Heel-raise height',
    unit: 'cm',
    measure: 'G8b',
    better: 'higher',
    change: 1,
    share: null,
    kind: 'capacity',
    basis: 'engineering',
    source: 'Choice: 1 cm',
  },
  {
    id: 'kneeToWall',
    name: 'Knee to wall',
    unit: 'cm',
    measure: 'F7',
    better: 'higher',
    change: 1.9,
    share: null,
    kind: 'mechanics',
    basis: 'verified',
    source: 'Powden et al. 2015',
  },
  {
    id: 'pelvicDrop',
    name: 'Pelvic drop',
    unit: '°',
    measure: 'G2a',
    better: 'lower',
    change: 2.8,
    share: null,
    kind: 'mechanics',
    basis: 'verified',
    source: 'Dingenen et al. 2018',
  },
  {
    id: 'hipDone',
    name: 'Hip done when the knee is straight',
    unit: '%',
    measure: 'G4b',
    better: 'higher',
    change: 3,
    share: null,
    kind: 'mechanics',
    basis: 'engineering',
    source: 'Choice: 3 %',
  },
  {
    id: 'coupling',
    name: 'Share of the knee in the push',
    unit: '°',
    measure: 'G4f',
    better: 'lower',
    change: 8,
    share: null,
    kind: 'mechanics',
    basis: 'engineering',
    source: 'Choice: 8°',
  },
  {
    id: 'ankleMoment',
    name: 'Ankle moment from video',
    unit: '%',
    measure: null,
    better: 'lower',
    change: 10,
    share: null,
    kind: 'mechanics',
    basis: 'engineering',
    source: 'Choice: 10 % between days',
  },
];

/** What to measure again, and how often, days. */
export const retestRules: readonly { readonly what: string; readonly everyDays: number }[] = [
  { what: 'Clips from both sides', everyDays: 14 },
  { what: 'Knee to wall', everyDays: 14 },
  { what: 'Single-leg heel raises', everyDays: 14 },
];

/** Better in symptoms for so many weeks in a row, and one measure beyond its error, before it is called improved. */
export const improvedWeeks = 2;
