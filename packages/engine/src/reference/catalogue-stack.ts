import type { CatalogueEntry } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

const common = { capture: 'side-video', unit: '°', decimals: 0 } as const;

/**
 * Three runners make no percentiles: 90 % of new runners are expected within mean ± 2.92 · SD · √(1 + 1/3) (Student's t,
 * two degrees of freedom; SD of a range of three = range / 1.69).
 */
const fewRunners = '90 % prediction interval from three runners, not a distribution';

export const stack = {
  S10: {
    ...common,
    id: 'S10',
    name: 'Trunk lean while running',
    plain: 'How far your upper body leans forward while a foot is on the ground.',
    definition: 'Mid-hip to mid-shoulder line against the vertical, mean over stance.',
    positive: 'leaning forward',
    link: 'stack',
    norm: {
      bySpeed: [{ speed: null, low: 0.4, high: 13.6 }],
      speedUnknown: 'widen',
      interval: 'mean ± 1.645 SD (7 ± 4°)',
      basis: 'verified',
      source: 'Teng & Powers 2015, 3.4 m/s; a level camera is assumed',
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 3 }],
      basis: 'engineering',
      source: 'Markerless systematic error ± 2–3°; minimal detectable change 3°',
    },
    grade: 'opinion',
    gradeReason:
      'Leaning 7° more did not change ankle work (Teng & Powers 2015); injured runners leaned more, looking back (Bramah et al. 2018). No study ties lean to tight calves.',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: false, landmarks: ['trunk'] },
    unscaled: null,
  },
  S11: {
    ...common,
    id: 'S11',
    name: 'Back and pelvis share of leg reach',
    plain: 'How much of the leg swinging behind you at push-off comes from the trunk and not from the hip.',
    definition:
      'Lumbo-pelvic index: thigh extension against the vertical at toe-off minus thigh extension against the trunk at toe-off. With the trunk line as stand-in for the pelvis this equals trunk lean at toe-off.',
    positive: 'the trunk leans forward at toe-off, so the hip extends less than the thigh shows',
    link: 'stack',
    norm: null,
    error: {
      byFrameRate: [{ frameRate: 60, error: 5 }],
      basis: 'engineering',
      source: 'Two markerless segment angles at one instant',
    },
    grade: 'opinion',
    gradeReason: 'That an arching back takes over from the hip and loads the calf is untested.',
    needs: {
      frameRate: 24,
      trueTime: false,
      speed: false,
      scale: false,
      landmarks: ['leg', 'foot', 'trunk'],
    },
    unscaled: null,
  },
  S12: {
    capture: 'side-video',
    id: 'S12',
    name: 'Foot ahead of body at landing',
    plain: 'How far in front of your body’s centre the ankle is when the foot lands.',
    definition:
      'Overstride: forward distance from the whole-body centre of mass (de Leva 1996) to the ankle at initial contact.',
    positive: 'foot lands further ahead',
    unit: 'm',
    decimals: 2,
    link: 'gait',
    norm: {
      bySpeed: [{ speed: null, low: 0.1, high: 0.26 }],
      speedUnknown: 'widen',
      interval: fewRunners,
      basis: 'derived',
      source: '0.16–0.20 m in 1–3 runners, 2.5–3.6 m/s (Dorn et al. 2012; Fukuchi et al. 2017)',
    },
    error: {
      byFrameRate: [
        { frameRate: 30, error: 0.04 },
        { frameRate: 60, error: 0.03 },
      ],
      basis: 'engineering',
      source: 'Markerless minimal detectable change 0.02–0.03 m; the scale error comes on top',
    },
    grade: 'mixed',
    gradeReason:
      'The foot lands nearer the body at higher step rates (Lieberman et al. 2015), which lower Achilles stress (Lyght et al. 2016); reach alone is untested.',
    needs: {
      frameRate: 24,
      trueTime: false,
      speed: false,
      scale: false,
      landmarks: ['leg', 'foot', 'wholeBody'],
    },
    unscaled: {
      unit: 'leg lengths',
      decimals: 2,
      norm: {
        bySpeed: [{ speed: null, low: 0.11, high: 0.29 }],
        speedUnknown: 'widen',
        interval: fewRunners,
        basis: 'derived',
        source: '0.20 leg lengths at 3.56 m/s (Dorn et al. 2012) with the spread seen in metres',
      },
      error: {
        byFrameRate: [
          { frameRate: 30, error: 0.04 },
          { frameRate: 60, error: 0.03 },
        ],
        basis: 'engineering',
        source: 'Markerless minimal detectable change 0.02–0.03 m over a leg of 0.93 m',
      },
    },
  },
  S13: {
    ...common,
    id: 'S13',
    name: 'Shin angle at landing',
    plain: 'Whether your shin is upright when the foot lands, or reaches forward.',
    definition: 'Ankle-to-knee line against the vertical at initial contact.',
    positive: 'knee ahead of the ankle; negative: the foot reaches ahead of the knee',
    link: 'gait',
    norm: {
      bySpeed: [{ speed: null, low: -13.7, high: 3.1 }],
      speedUnknown: 'widen',
      interval: fewRunners,
      basis: 'derived',
      source: '3 runners: −8° (rearfoot, 2.5 m/s), −5° (forefoot), −3° (midfoot, 3.6 m/s)',
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 4.8 }],
      basis: 'verified',
      source: 'Smallest detectable difference 2.2–4.8° (Dingenen et al. 2018)',
    },
    grade: 'mixed',
    gradeReason: 'A second look at overstride: same grade, same reasons.',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: false, landmarks: ['leg', 'foot'] },
    unscaled: null,
  },
} satisfies Partial<Record<MeasureId, CatalogueEntry>>;
