import type { Basis } from './catalogue-types.ts';
import type { EvidenceGrade } from './types.ts';

/** Things a runner could change, or wonders about. */
export type WhatIfId = 'cadence' | 'strike' | 'speed' | 'reach' | 'drop' | 'slope' | 'trunkLean';

/** One what-if: its range on a slider, and how far its effect on the calf is to be believed. */
export interface WhatIfEntry {
  readonly id: WhatIfId;
  readonly name: string;
  /** What a step to the right means, in the runner's words. */
  readonly plain: string;
  readonly unit: string;
  readonly decimals: number;
  /** Change against now (cadence %, speed m/s, reach cm, drop mm, slope %, lean °); the strike's is an angle, deg. */
  readonly range: { readonly low: number; readonly high: number; readonly step: number };
  /** The change told in the table. */
  readonly typical: number;
  /** Relative standard error of the computed effect. */
  readonly relativeError: number;
  /** Standard error added to it, as a share of the load: what the model does not follow. */
  readonly addedError: number;
  readonly grade: EvidenceGrade;
  /** What was found in people. */
  readonly evidence: string;
  readonly basis: Basis;
  readonly source: string;
}

/** What-ifs in the order shown (evidence: effects on ankle and Achilles load). */
export const whatIfs: readonly WhatIfEntry[] = [
  {
    id: 'cadence',
    name: 'Step rate',
    plain: 'more steps per minute at the same speed',
    unit: '%',
    decimals: 0,
    range: { low: -10, high: 10, step: 1 },
    typical: 5,
    relativeError: 0.35,
    addedError: 0.003,
    grade: 'supported',
    evidence:
      'In one lab study 5 % more steps at the same speed lowered the peak stress on the Achilles tendon, on heel and forefoot landing. The study gives no size; this one is computed.',
    basis: 'verified',
    source: 'Lyght et al. 2016; contact time by choice',
  },
  {
    id: 'strike',
    name: 'Foot angle at landing',
    plain: 'toes higher at landing: more on the heel',
    unit: '°',
    decimals: 0,
    range: { low: -5, high: 20, step: 1 },
    typical: 15,
    relativeError: 0.4,
    addedError: 0.04,
    grade: 'supported',
    evidence:
      'Runners who do not land on the heel put about 11 % more load through the tendon per step. Landing on the heel has a lower peak, which this model does not follow. Changing it moves load to the knee.',
    basis: 'verified',
    source: 'Almonroeder et al. 2013; Lyght et al. 2016',
  },
  {
    id: 'speed',
    name: 'Speed',
    plain: 'faster',
    unit: 'm/s',
    decimals: 1,
    range: { low: -1, high: 1, step: 0.1 },
    typical: -0.5,
    relativeError: 0.35,
    addedError: 0.01,
    grade: 'supported',
    evidence:
      'Per kilometre the tendon’s load falls with speed while wear rises, because each step is harder and there are fewer of them.',
    basis: 'verified',
    source: 'Firminger et al. 2020 for the direction; three RBDS runners for the size',
  },
  {
    id: 'reach',
    name: 'Landing ahead of the body',
    plain: 'foot lands further ahead, step rate unchanged',
    unit: 'cm',
    decimals: 0,
    range: { low: -8, high: 8, step: 1 },
    typical: -3,
    relativeError: 0.6,
    addedError: 0.01,
    grade: 'mixed',
    evidence:
      'Landing nearer lowers the braking force. On its own, at the same step rate, it was not tested; with a higher step rate it was.',
    basis: 'engineering',
    source: 'Impulse balance; Lieberman et al. 2015 for the link with step rate',
  },
  {
    id: 'drop',
    name: 'Shoe drop',
    plain: 'heel of the shoe higher',
    unit: 'mm',
    decimals: 0,
    range: { low: -10, high: 10, step: 1 },
    typical: 6,
    relativeError: 1,
    addedError: 0.02,
    grade: 'mixed',
    evidence:
      'Studies of heel lifts disagree: some found less load on the tendon, some more. The computed effect is small.',
    basis: 'verified',
    source: 'Zhang et al. 2022; Dixon; Farris (review)',
  },
  {
    id: 'slope',
    name: 'Slope',
    plain: 'uphill',
    unit: '%',
    decimals: 0,
    range: { low: 0, high: 8, step: 1 },
    typical: 4,
    relativeError: 0.6,
    addedError: 0.02,
    grade: 'mixed',
    evidence:
      'Uphill the ankle bends more and works more; tendons changed alike after running uphill, level and downhill.',
    basis: 'reported',
    source: 'Review of slope running (reported); tendon cross-section after −6, 0 and +6 %',
  },
  {
    id: 'trunkLean',
    name: 'Forward lean',
    plain: 'leaning further forward',
    unit: '°',
    decimals: 0,
    range: { low: -7, high: 7, step: 1 },
    typical: 7,
    relativeError: 0,
    addedError: 0.04,
    grade: 'contradicted',
    evidence:
      'Runners who lean 7° more do not work their ankle differently; hip and knee change places. Nothing to gain for the calf.',
    basis: 'verified',
    source: 'Teng & Powers 2015: ankle work not different between 3.6° and 10.8° of lean',
  },
];
