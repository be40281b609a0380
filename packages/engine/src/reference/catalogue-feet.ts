import type { CatalogueEntry } from './catalogue-types.ts';
import type { MeasureId } from './types.ts';

const common = { capture: 'side-video', link: 'feet', unit: '°', decimals: 0, unscaled: null } as const;

/** Foot strike angle that tells the strike patterns apart, deg. */
export const strikePatternLimits = {
  /** Above: rearfoot. */
  rearfootAbove: 8,
  /** Below: forefoot. In between: midfoot. */
  forefootBelow: -1.6,
  basis: 'reported',
  source: 'Altman & Davis 2012',
} as const;

export const feet = {
  F5: {
    ...common,
    id: 'F5',
    name: 'Foot angle at landing',
    plain: 'Whether you land on the heel, the whole foot or the front of the foot.',
    definition:
      'Foot strike angle: heel-to-toe line against the horizontal at initial contact minus the same when the foot is flat in midstance. In a video the shoe itself is followed, behind its bend; where it cannot be, the line joins the marks of heel and toes.',
    positive: 'toes up, heel first',
    // Rearfoot 19, midfoot 5, forefoot 4 of 28 healthy runners at 3.5 m/s: none of them is "the" normal.
    norm: null,
    error: {
      byFrameRate: [
        { frameRate: 30, error: 8 },
        { frameRate: 60, error: 4.9 },
      ],
      basis: 'verified',
      source:
        'Typical error 2.5° (outdoor two-dimensional video, Waikato), × 1.96; at 30 Hz the landing itself is blurred over one frame (estimate)',
    },
    grade: 'supported',
    gradeReason:
      'Landing off the heel adds 11 % Achilles impulse per step (Almonroeder et al. 2013); heel strike has less peak Achilles stress (Lyght et al. 2016).',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: false, landmarks: ['leg', 'foot'] },
  },
  F6: {
    ...common,
    id: 'F6',
    name: 'Ankle bend while standing on the foot',
    plain: 'How far the shin moves over the foot while it is on the ground.',
    definition:
      'Peak ankle dorsiflexion between 20 and 80 % of stance. Zero: standing, without a standing picture the clip’s own flat foot under a shank leaning forward by 5.9° as four runners’ did when they stood.',
    positive: 'more dorsiflexion',
    norm: {
      bySpeed: [
        { speed: 2.5, low: 17.1, high: 26.8 },
        { speed: 3.5, low: 17.8, high: 27.5 },
        { speed: 4.5, low: 18.5, high: 28.2 },
      ],
      speedUnknown: 'widen',
      interval: '5th to 95th percentile, + 0.7° per m/s (3 runners)',
      basis: 'derived',
      source: '46 healthy runners, treadmill, 2.5 m/s (Fukuchi, Duarte & Ferber)',
    },
    error: {
      byFrameRate: [{ frameRate: 60, error: 7 }],
      basis: 'verified',
      source:
        'Markerless ankle RMSE 5.7° (Van Hooren et al. 2023) with 2 × 2° for the missing standing picture, root of squares (7°)',
    },
    grade: 'mixed',
    gradeReason:
      'Prospective results on stiff ankles differ; running uses about 60 % of the bend most ankles have.',
    needs: { frameRate: 24, trueTime: false, speed: false, scale: false, landmarks: ['leg', 'foot'] },
  },
} satisfies Partial<Record<MeasureId, CatalogueEntry>>;
