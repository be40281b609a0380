import { type CatalogueEntry, type CoarseWay, constantError, type Needs, normOf } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

const rear = { frameRate: 24, trueTime: false, speed: false, scale: false } as const;
const legs: Needs = { ...rear, landmarks: ['leg'] };
/** Needs the picture's pixels at the heel, not only landmarks. */
const heel: Needs = { ...rear, frameRate: 60, landmarks: ['foot'] };
const foot = { capture: 'rear-video', link: 'feet', unscaled: null, needs: heel } as const;
const hip = { capture: 'rear-video', link: 'glutes', unscaled: null, needs: legs } as const;

const healthy = '46 healthy runners, treadmill, 2.5 m/s (Fukuchi, Duarte & Ferber)';
const percentiles = '5th to 95th percentile';
const inward =
  'Runners with Achilles trouble rolled in more (Munteanu & Barton 2011, looking back); standing foot shape is no risk factor (van der Vlist et al. 2019).';

const heelStickers =
  'Two bright round stickers on the back of each shoe, and two in line above on the leg, tell it within 3°.';
const levelMarks: CoarseWay = {
  error: constantError(
    12.5,
    'engineering',
    'Without stickers: drawn runners with drops of 0 to 12° read −1 to 2°, as a network’s hip marks do not tilt with the pelvis',
  ),
  remedy: 'Two bright round stickers, side by side on the back of the waistband, tell it within 4°.',
};

/** Seen from behind: F1 to F4, G2a to G2d and the step width. */
export const rearView = {
  F1: {
    ...foot,
    id: 'F1',
    name: 'Foot rolling in',
    plain: 'How far the heel tips inwards between landing and the middle of the step.',
    definition:
      'Eversion excursion: peak eversion (5–50 % of stance) minus eversion at initial contact; heel-counter line minus shank line, frontal plane.',
    positive: 'rolls in more',
    unit: '°',
    decimals: 0,
    norm: normOf(5.6, 16.5, percentiles, 'derived', healthy),
    error: constantError(
      3,
      'engineering',
      'Shoe stickers in one picture plane ± 3–4°; drawn runners with stickers were off by up to 1.7°, with toes turned out by 25° by up to 2.5°',
    ),
    coarse: {
      error: constantError(
        18,
        'engineering',
        'Without stickers, from the outline of shoe and leg: drawn runners were off by 4 to 12°, and by up to 17.9° read stride by stride; with stickers on the shoe alone by up to 7.9°',
      ),
      remedy: heelStickers,
    },
    grade: 'mixed',
    gradeReason: inward,
  },
  F1b: {
    ...foot,
    id: 'F1b',
    name: 'Foot rolled in most: when',
    plain: 'When in the step the heel is tipped inwards most.',
    definition: 'Time of peak eversion in stance, % of stance.',
    positive: 'later',
    unit: '% of stance',
    decimals: 0,
    norm: normOf(10, 55, 'mean ± 1.645 SD (12.8 ± 5.3 % of stride, stance 39.4 %)', 'derived', healthy),
    error: constantError(
      13,
      'engineering',
      'Drawn runners with stickers were off by up to 13 % of stance where the peak is late, by up to 5 % where it is not',
    ),
    grade: 'mixed',
    gradeReason: inward,
  },
  F2: {
    ...foot,
    id: 'F2',
    name: 'Foot rolling back out: when',
    plain: 'When in the step the heel has tipped back outwards. Late means it stays rolled in.',
    definition:
      'Resupination time: first moment after the eversion peak with half of the fall from peak to toe-off done, % of stance.',
    positive: 'later',
    unit: '% of stance',
    decimals: 0,
    norm: normOf(61, 97, 'mean ± 1.645 SD (31.3 ± 4.3 % of stride, stance 39.4 %)', 'derived', healthy),
    error: constantError(8, 'engineering', '± 3 % of the stride'),
    grade: 'mixed',
    gradeReason: inward,
  },
  F3: {
    ...foot,
    id: 'F3',
    name: 'Heel angle when the foot leaves',
    plain: 'Whether the heel has tipped back outwards when the foot leaves the ground.',
    definition: 'Eversion at toe-off, heel-counter line minus shank line, frontal plane.',
    positive: 'still rolled in',
    unit: '°',
    decimals: 0,
    norm: normOf(-9.9, 2.6, 'mean ± 1.645 SD (−3.7 ± 3.8°)', 'derived', healthy),
    error: constantError(
      4,
      'engineering',
      'Shoe stickers in one picture plane ± 3–4°; not read without stickers',
    ),
    grade: 'mixed',
    gradeReason: inward,
  },
  F4: {
    ...foot,
    capture: 'laboratory',
    needs: null,
    id: 'F4',
    name: 'Toes turned out',
    plain: 'How far your toes point outwards in the middle of the step.',
    definition:
      'Foot progression: heel-to-toe line against the running direction at midstance, from above. Markers show it; no running clip does.',
    positive: 'toes further out',
    unit: '°',
    decimals: 0,
    norm: normOf(-3, 13, 'mean ± 1.645 SD (5 ± 5°)', 'reported', 'Walking and running studies'),
    error: constantError(
      4,
      'engineering',
      'Markers and footprints. From behind it is not told: turns of −5 to 25° in drawn runners moved the network’s toe marks by a tenth to a third of it, left and right unlike',
    ),
    grade: 'opinion',
    gradeReason: 'Turning out lets the foot roll over its inner edge; untested for calves.',
  },
  G2a: {
    ...hip,
    id: 'G2a',
    name: 'Pelvis dropping to the free side',
    plain: 'How far the hip of the swinging leg sinks while you stand on the other.',
    definition:
      'Contralateral pelvic drop at midstance: line from stance hip to swing hip below the horizontal.',
    positive: 'free side lower',
    unit: '°',
    decimals: 1,
    norm: normOf(
      1.2,
      7.8,
      '3–6° ± 1.645 SD of 2° about their middle',
      'reported',
      'Two-dimensional running studies',
    ),
    error: constantError(
      2.8,
      'verified',
      'Smallest detectable difference 2.7–2.8° (Dingenen et al. 2018), points placed by hand; two stickers on the waistband read drops of 0, 4, 8 and 12° within 0.2° on drawn runners',
    ),
    coarse: levelMarks,
    grade: 'mixed',
    gradeReason:
      'Each degree more went with 80 % higher odds of being injured, looking back (Bramah et al. 2018). An association, calves among others.',
  },
  G2b: {
    ...hip,
    id: 'G2b',
    name: 'Thigh leaning in under the pelvis',
    plain: 'How far the thigh of the standing leg leans inwards.',
    definition: 'Hip adduction at midstance: thigh against the perpendicular of the pelvis line.',
    positive: 'leans in more',
    unit: '°',
    decimals: 1,
    norm: normOf(2.8, 12, 'mean ± 1.645 SD of the peak (7.4 ± 2.8°)', 'derived', healthy),
    error: constantError(
      3.8,
      'verified',
      'Smallest detectable difference 2.3–3.8° (Dingenen et al. 2018); drawn runners with stickers on the waistband were off by up to 2.5°',
    ),
    coarse: levelMarks,
    grade: 'plausible',
    gradeReason: 'Goes with the pelvic drop; no study ties it to the calf.',
  },
  G2c: {
    ...hip,
    id: 'G2c',
    name: 'Window between the knees',
    plain: 'Whether there is a gap between your knees in the middle of the step.',
    definition: 'Sideways distance between the knees over that between the hips, at midstance.',
    positive: 'wider gap',
    unit: '% of hip width',
    decimals: 0,
    norm: normOf(0, 150, 'above zero: the knees do not overlap', 'convention', 'Coaches’ use', 'high'),
    error: constantError(20, 'engineering', 'Two knees ± 1.5 cm over a hip width of 17 cm'),
    grade: 'opinion',
    gradeReason: 'A stand-in for the hip turning inwards, which a phone cannot see; untested for calves.',
  },
  stepWidth: {
    ...hip,
    link: 'gait',
    needs: { ...rear, scale: true, landmarks: ['leg'] },
    id: 'stepWidth',
    name: 'Step width',
    plain: 'How far apart your feet land, sideways.',
    definition: 'Sideways distance between the ankles at their midstances, next steps.',
    positive: 'feet further apart',
    unit: 'cm',
    decimals: 1,
    norm: {
      bySpeed: [
        { speed: 2.5, low: 6.7, high: 13.3 },
        { speed: 3.5, low: 5.7, high: 12.3 },
        { speed: 4.5, low: 4.7, high: 11.3 },
      ],
      speedUnknown: 'widen',
      interval: 'mean ± 1.645 SD (10, 9, 8 ± 2 cm)',
      basis: 'verified',
      source: 'Fukuchi et al. 2017; read in a re-analysis',
    },
    error: constantError(2, 'engineering', 'Two ankles ± 1.4 cm'),
    grade: 'opinion',
    gradeReason: 'Narrow steps go with rolling in; untested for calves.',
  },
} satisfies Partial<Record<MeasureId, CatalogueEntry>>;
