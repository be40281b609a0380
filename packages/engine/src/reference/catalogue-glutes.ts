import type { CatalogueEntry, Needs } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

const common = { capture: 'side-video', link: 'glutes', unscaled: null } as const;

const healthy = '46 healthy runners, treadmill, 2.5 m/s (Fukuchi, Duarte & Ferber)';
const percentiles = '5th to 95th percentile';
const untested =
  'In 45 of 46 healthy runners the knee finishes before the hip; whether a larger gap loads the calf is untested.';

/** Clean curves sampled at 30 Hz move these by less than a fifth of the published error; noise adds to that. */
const halfMore = 'half as much again at 30 Hz (estimate)';

/** What the trunk in place of the pelvis does to the value, in the one runner with both at hand. */
const standIn = (bias: string) =>
  `covers the trunk as stand-in for the pelvis (${bias} in one runner at 3 m/s, Hamner & Delp 2013)`;

const hipAndKnee: Needs = {
  frameRate: 24,
  trueTime: false,
  speed: false,
  scale: false,
  landmarks: ['leg', 'foot', 'trunk'],
};

export const glutes = {
  G1: {
    ...common,
    id: 'G1',
    name: 'Leg behind you at push-off',
    plain: 'How far your thigh reaches behind you when the foot leaves the ground.',
    definition:
      'Thigh against the vertical at toe-off, the phone’s robust stand-in for peak hip extension (needs no standing picture).',
    positive: 'thigh further behind',
    unit: '°',
    decimals: 0,
    norm: {
      bySpeed: [
        { speed: 2.5, low: 12.7, high: 27.7 },
        { speed: 3.5, low: 16.7, high: 31.7 },
        { speed: 4.5, low: 20.7, high: 35.7 },
      ],
      speedUnknown: 'widen',
      interval:
        '5th to 95th percentile of peak hip extension, shifted by 5° of pelvic tilt (inferred), + 4° per m/s (3 runners)',
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 7 }],
      basis: 'engineering',
      source: 'Single-session minimal detectable change 6–8° (phone RMSE 5–6°)',
    },
    grade: 'plausible',
    gradeReason:
      'That a hip doing less leaves more to the calf is shown in walking (reported), not in running, where the ankle is the main engine (Schache et al. 2015).',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: false, landmarks: ['leg', 'foot'] },
  },
  G4a: {
    ...common,
    id: 'G4a',
    name: 'Hip done when the knee starts to straighten',
    plain: 'How much of the hip’s push is over when the knee begins to straighten.',
    definition: 'h: hip extension. (h at peak stance knee flexion − min h) / (max h − min h).',
    positive: 'hip further ahead of the knee',
    unit: '%',
    decimals: 0,
    norm: {
      bySpeed: [{ speed: null, low: 3.8, high: 29.3 }],
      speedUnknown: 'widen',
      interval: percentiles,
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [
        { frameRate: 30, error: 12 },
        { frameRate: 60, error: 8 },
      ],
      basis: 'engineering',
      source: `Hip angle error 3° over a hip range of 37°; ${standIn('−5.5 %')}; ${halfMore}`,
    },
    grade: 'contradicted',
    gradeReason:
      'Hip before knee does not occur in healthy runners: only 13 % of hip extension is over by then.',
    needs: hipAndKnee,
  },
  G4b: {
    ...common,
    id: 'G4b',
    name: 'Hip done when the knee is straight',
    plain: 'How much of the hip’s push is over when the knee is at its straightest.',
    definition: 'h: hip extension. (h at minimum late-stance knee flexion − min h) / (max h − min h).',
    positive: 'hip nearer its end',
    unit: '%',
    decimals: 0,
    norm: {
      bySpeed: [{ speed: null, low: 93.8, high: 99.7 }],
      speedUnknown: 'widen',
      interval: percentiles,
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [
        { frameRate: 30, error: 4.5 },
        { frameRate: 60, error: 3 },
      ],
      basis: 'engineering',
      source: `Phone ± 3 %; ${standIn('−1.1 %')}; ${halfMore}`,
    },
    grade: 'plausible',
    gradeReason: untested,
    needs: hipAndKnee,
  },
  G4c: {
    ...common,
    id: 'G4c',
    name: 'Knee finishes before hip by',
    plain: 'How long before the hip the knee stops straightening. A little is normal.',
    definition:
      'Time of maximum hip extension minus time of minimum late-stance knee flexion, % of the gait cycle.',
    positive: 'knee finishes first',
    unit: '% of stride',
    decimals: 1,
    norm: {
      bySpeed: [{ speed: null, low: 1, high: 6 }],
      speedUnknown: 'widen',
      interval: percentiles,
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [
        { frameRate: 60, error: 3 },
        { frameRate: 120, error: 2 },
      ],
      basis: 'engineering',
      source: `Phone ± 2 % at 120 Hz; ${standIn('+1 %')}; half a frame more at 60 Hz`,
    },
    grade: 'plausible',
    gradeReason: untested,
    needs: { ...hipAndKnee, frameRate: 60, trueTime: true },
  },
  G4d: {
    ...common,
    id: 'G4d',
    name: 'Knee speed behind hip speed by',
    plain: 'Whether hip or knee is fastest first during the push.',
    definition: 'Time of fastest knee extension minus time of fastest hip extension, % of the gait cycle.',
    positive: 'hip is fastest first',
    unit: '% of stride',
    decimals: 1,
    norm: {
      bySpeed: [{ speed: null, low: -3.8, high: 5 }],
      speedUnknown: 'widen',
      interval: percentiles,
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [
        { frameRate: 60, error: 4 },
        { frameRate: 120, error: 3 },
      ],
      basis: 'engineering',
      source: 'Stride SD 1.4 % with the timing error of the angles’ derivatives',
    },
    grade: 'plausible',
    gradeReason: untested,
    needs: { ...hipAndKnee, frameRate: 60, trueTime: true },
  },
  G4e: {
    ...common,
    id: 'G4e',
    name: 'Knee share of the push',
    plain: 'How much the knee straightens for each degree the hip extends during the push.',
    definition:
      'Knee extension / hip extension between peak stance knee flexion and minimum late-stance knee flexion.',
    positive: 'more from the knee',
    unit: 'knee : hip',
    decimals: 2,
    norm: {
      bySpeed: [
        { speed: 2.5, low: 0.67, high: 1.09 },
        { speed: 3.5, low: 0.6, high: 1.02 },
        { speed: 4.5, low: 0.53, high: 0.95 },
      ],
      speedUnknown: 'widen',
      interval: '5th to 95th percentile, − 0.07 per m/s (3 runners)',
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [
        { frameRate: 30, error: 0.18 },
        { frameRate: 60, error: 0.12 },
      ],
      basis: 'engineering',
      source: `Angle error 3° on both excursions (28° and 33°); ${standIn('−0.11')}; ${halfMore}`,
    },
    grade: 'plausible',
    gradeReason: untested,
    needs: hipAndKnee,
  },
  G4f: {
    ...common,
    id: 'G4f',
    name: 'Hip–knee coupling in the push',
    plain: 'Which joint leads the push on the whole: below 45° the hip, above it the knee.',
    definition:
      'Vector-coding coupling angle atan2(knee extension, hip extension) per per cent of the cycle, circular mean from peak stance knee flexion to minimum late-stance knee flexion.',
    positive: 'more from the knee',
    unit: '°',
    decimals: 0,
    norm: {
      bySpeed: [{ speed: null, low: 31.3, high: 44.3 }],
      speedUnknown: 'widen',
      interval: percentiles,
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [
        { frameRate: 30, error: 7.5 },
        { frameRate: 60, error: 5 },
      ],
      basis: 'engineering',
      source: `Phone ± 5°; ${standIn('−3.6°')}; ${halfMore}`,
    },
    grade: 'plausible',
    gradeReason: untested,
    needs: hipAndKnee,
  },
  G5: {
    ...common,
    id: 'G5',
    name: 'Straightest knee before push-off',
    plain: 'How straight your knee gets before the foot leaves the ground.',
    definition: 'Minimum knee flexion from its peak in stance to 48 % of the gait cycle.',
    positive: 'knee stays more bent',
    unit: '°',
    decimals: 0,
    norm: {
      bySpeed: [
        { speed: 2.5, low: 3.3, high: 19.8 },
        { speed: 3.5, low: 1, high: 17.5 },
        { speed: 4.5, low: -1.3, high: 15.2 },
      ],
      speedUnknown: 'widen',
      interval: '5th to 95th percentile, − 2.3° per m/s (3 runners)',
      basis: 'derived',
      source: healthy,
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 7.8 }],
      basis: 'verified',
      source: 'Markerless knee RMSE 7.8° at 2.78 m/s (Van Hooren et al. 2023)',
    },
    grade: 'plausible',
    gradeReason: 'That straightening the knee early pushes work to the calf is untested.',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: false, landmarks: ['leg', 'foot'] },
  },
} satisfies Partial<Record<MeasureId, CatalogueEntry>>;
