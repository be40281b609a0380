import { type CatalogueEntry, constantError, normOf } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

const common = { capture: 'laboratory', needs: null, unscaled: null } as const;

/**
 * What no phone can measure well enough to show: G3, which nothing computes, and G6 and the gait table's ground force, which
 * the load part gives where force was measured.
 */
export const laboratory = {
  G3: {
    ...common,
    id: 'G3',
    name: 'Thigh turning out in the push',
    plain: 'How far the thigh turns outwards from the middle of the step to its end.',
    definition:
      'Hip external rotation from midstance to toe-off, motion capture. Not computed: no phone sees it, and laboratories disagree on it by as much as healthy runners differ.',
    positive: 'turns out more',
    unit: '°',
    decimals: 0,
    link: 'glutes',
    norm: normOf(
      4,
      17,
      '5th to 95th percentile',
      'derived',
      '46 healthy runners, treadmill, 2.5 m/s (Fukuchi, Duarte & Ferber)',
    ),
    error: constantError(5, 'engineering', 'Laboratories differ by 6° in hip rotation for similar runners'),
    grade: 'plausible',
    gradeReason: 'It happens in healthy runners; that lacking it tightens calves is untested.',
  },
  G6: {
    ...common,
    id: 'G6',
    name: 'Share of the push done at the ankle',
    plain: 'How much of the push-off work your ankle does. In healthy runners it does the most.',
    definition:
      'Positive ankle work over positive ankle, knee and hip work in stance, inverse dynamics with force plates.',
    positive: 'more at the ankle',
    unit: '%',
    decimals: 0,
    link: 'glutes',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 36, high: 62 },
        { speed: 3.5, low: 32, high: 58 },
        { speed: 4.5, low: 29, high: 55 },
      ],
      speedUnknown: 'widen',
      interval: 'mean (49, 45, 42 %) ± 1.645 × 8 (SD of Schache et al. 2015)',
      basis: 'derived',
      source: '3 runners, 6 legs (Fukuchi et al. 2017); 65 ± 8 % at 2 m/s (Schache et al. 2015)',
    },
    error: constantError(10, 'engineering', 'From video the hip’s share is off by more: not shown'),
    grade: 'contradicted',
    gradeReason:
      'That the hips should do the push is no norm: in steady running the ankle is the main engine (Schache et al. 2015).',
  },
  peakGroundForce: {
    ...common,
    id: 'peakGroundForce',
    name: 'Peak force on the ground',
    plain: 'How hard you press on the ground at the most, in body weights.',
    definition: 'Peak vertical ground reaction force in stance over body weight.',
    positive: 'more force',
    unit: 'body weights',
    decimals: 2,
    link: 'gait',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 2.09, high: 2.51 },
        { speed: 3.5, low: 2.35, high: 2.77 },
        { speed: 4.5, low: 2.53, high: 2.83 },
      ],
      speedUnknown: 'widen',
      interval: 'mean ± 1.645 SD (2.30 ± 0.13, 2.56 ± 0.13, 2.68 ± 0.09)',
      basis: 'derived',
      source: '3 runners, 6 legs (Fukuchi et al. 2017)',
    },
    error: constantError(0.1, 'engineering', 'Force plate with the runner’s own weight as scale'),
    grade: 'plausible',
    gradeReason: 'More force asks more of the calf (mechanics); no study ties it to tightness.',
  },
} satisfies Partial<Record<MeasureId, CatalogueEntry>>;
