import type { CatalogueEntry, ErrorModel, Needs } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

const common = { capture: 'side-video', unscaled: null } as const;

const timing: Needs = {
  frameRate: 60,
  trueTime: true,
  speed: false,
  scale: false,
  landmarks: ['leg', 'foot'],
};

const contactError: ErrorModel = {
  byFrameRate: [
    { frameRate: 60, error: 40 },
    { frameRate: 120, error: 25 },
    { frameRate: 240, error: 15 },
  ],
  basis: 'engineering',
  source: 'Minimal detectable change of contact time from phone video by camera rate',
};

/** Spread of contact, flight and stride length that follows from the published duty factor and cadence. */
const derivedInterval = 'mean ± 1.645 SD, SD propagated from duty factor and cadence';

/** Limits are mean ± 1.645 SD of the values published at 2.5, 3.5 and 4.5 m/s. */
export const gaitTable = {
  cadence: {
    ...common,
    id: 'cadence',
    name: 'Step rate',
    plain: 'How many steps you take each minute, both feet counted.',
    definition: '60 / mean step time, both feet, steps/min.',
    positive: 'more steps per minute',
    unit: 'steps/min',
    decimals: 0,
    link: 'gait',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 147, high: 177 },
        { speed: 3.5, low: 156, high: 186 },
        { speed: 4.5, low: 168, high: 198 },
      ],
      speedUnknown: 'widen',
      interval: 'mean ± 1.645 SD (SD 9)',
      basis: 'verified',
      source:
        'Means Fukuchi et al. 2017 (2.5, 3.5, 4.5 m/s); SD Malisoux et al. 2023 (2.75 m/s, 860 runners); read in a re-analysis',
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 2 }],
      basis: 'engineering',
      source: 'Minimal detectable change 1–2 steps/min over 30 s',
    },
    grade: 'supported',
    gradeReason:
      'Five per cent more steps at the same speed lowered peak Achilles stress and strain (Lyght et al. 2016).',
    needs: { frameRate: 24, trueTime: true, speed: false, scale: false, landmarks: ['leg', 'foot'] },
  },
  contactTime: {
    ...common,
    id: 'contactTime',
    name: 'Ground contact time',
    plain: 'How long each foot stays on the ground.',
    definition: 'Toe-off minus initial contact of the same foot.',
    positive: 'longer on the ground',
    unit: 'ms',
    decimals: 0,
    link: 'gait',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 249, high: 335 },
        { speed: 3.5, low: 211, high: 277 },
        { speed: 4.5, low: 186, high: 244 },
      ],
      speedUnknown: 'widen',
      interval: derivedInterval,
      basis: 'derived',
      source: 'Duty factor × stride time, Fukuchi et al. 2017, treadmill',
    },
    error: contactError,
    grade: 'plausible',
    gradeReason:
      'A shorter contact needs a higher peak force (mechanics); no study ties contact time to calf tightness.',
    needs: timing,
  },
  flightTime: {
    ...common,
    id: 'flightTime',
    name: 'Flight time',
    plain: 'How long you are in the air in each step.',
    definition: 'Step time minus contact time.',
    positive: 'longer in the air',
    unit: 'ms',
    decimals: 0,
    link: 'gait',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 43, high: 113 },
        { speed: 3.5, low: 80, high: 133 },
        { speed: 4.5, low: 89, high: 137 },
      ],
      speedUnknown: 'widen',
      interval: derivedInterval,
      basis: 'derived',
      source: 'Step time minus contact time, Fukuchi et al. 2017, treadmill',
    },
    error: contactError,
    grade: 'plausible',
    gradeReason:
      'More time in the air means a higher force on the ground (mechanics); no study ties it to calf tightness.',
    needs: timing,
  },
  dutyFactor: {
    ...common,
    id: 'dutyFactor',
    name: 'Share of the stride on the ground',
    plain: 'How much of each stride one foot spends on the ground.',
    definition: 'Duty factor: contact time / stride time of the same foot.',
    positive: 'a larger share on the ground',
    unit: '%',
    decimals: 1,
    link: 'gait',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 34.8, high: 44 },
        { speed: 3.5, low: 31.2, high: 38.4 },
        { speed: 4.5, low: 29.3, high: 36.3 },
      ],
      speedUnknown: 'widen',
      interval: 'mean ± 1.645 SD',
      basis: 'verified',
      source: 'Fukuchi et al. 2017, treadmill, 2.5, 3.5 and 4.5 m/s; read in a re-analysis',
    },
    error: {
      byFrameRate: [
        { frameRate: 60, error: 5.6 },
        { frameRate: 120, error: 3.5 },
        { frameRate: 240, error: 2.1 },
      ],
      basis: 'engineering',
      source: 'Contact-time error over a stride time of 0.72 s',
    },
    grade: 'plausible',
    gradeReason:
      'The smaller the share, the higher the peak force (mechanics); calf tightness itself is untested.',
    needs: timing,
  },
  strideLength: {
    ...common,
    id: 'strideLength',
    name: 'Stride length',
    plain: 'How far you travel from one landing to the next landing of the same foot.',
    definition: 'Running speed × stride time.',
    positive: 'longer strides',
    unit: 'm',
    decimals: 2,
    link: 'gait',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 1.69, high: 2.03 },
        { speed: 3.5, low: 2.25, high: 2.67 },
        { speed: 4.5, low: 2.72, high: 3.2 },
      ],
      speedUnknown: 'none',
      interval: derivedInterval,
      basis: 'derived',
      source: 'Fukuchi et al. 2017 (means), cadence SD of Malisoux et al. 2023; read in a re-analysis',
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 0.05 }],
      basis: 'engineering',
      source: 'Cadence error and a speed known to 2 %',
    },
    grade: 'plausible',
    gradeReason: 'At one speed it is the other face of step rate, where the evidence lies.',
    needs: { frameRate: 24, trueTime: true, speed: true, scale: false, landmarks: ['leg', 'foot'] },
  },
  verticalOscillation: {
    ...common,
    id: 'verticalOscillation',
    name: 'Bounce',
    plain: 'How far your body rises and sinks in each step.',
    definition: 'Highest minus lowest height of the centre of mass (de Leva 1996) within a step.',
    positive: 'more up and down',
    unit: 'cm',
    decimals: 1,
    link: 'gait',
    norm: {
      bySpeed: [{ speed: 2.75, low: 5.7, high: 9.7 }],
      speedUnknown: 'none',
      interval: 'mean ± 1.645 SD (7.7 ± 1.2 cm)',
      basis: 'verified',
      source: 'Malisoux et al. 2023, 2.75 m/s, from forces; read in a re-analysis',
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 1 }],
      basis: 'engineering',
      source: 'Centre of mass from video against one from forces; the scale error comes on top',
    },
    grade: 'plausible',
    gradeReason:
      'More bounce needs a higher force on the ground (mechanics); calf tightness itself is untested.',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: true, landmarks: ['wholeBody'] },
  },
} satisfies Partial<Record<MeasureId, CatalogueEntry>>;
