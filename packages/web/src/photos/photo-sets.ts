import type { CaptureId, PhoneTilt, Pixel, RibPoint, StandingPoint } from '@stridewhy/engine';

/** Pictures the runner may take, each kept under its name. */
export type PhotoSlot =
  | 'standing-1'
  | 'standing-2'
  | 'standing-3'
  | 'ribs-in'
  | 'ribs-out'
  | 'breath-in'
  | 'breath-out'
  | 'untucked'
  | 'tucked';

/** Films made for a check, each kept under its name until it was looked at. */
export type FilmSlot = 'film-standing' | 'film-raises-left' | 'film-raises-right';

export type PhotoPoint = StandingPoint | RibPoint;

/** One picture with its points as the runner left them; the picture itself lies in storage. */
export interface TappedPhoto {
  /** Upright size, pixels. */
  readonly size: Pixel;
  /** Where each point is, proposed or placed. */
  readonly places: Readonly<Partial<Record<PhotoPoint, Pixel>>>;
  /** Points the runner put there: only these count. */
  readonly placed: readonly PhotoPoint[];
  /** Something plumb in the picture, top and bottom; `null`: the phone was held straight. */
  readonly plumb: readonly [Pixel, Pixel] | null;
  /** How the phone was held when the app took the picture; absent for a chosen one. */
  readonly tilt?: PhoneTilt;
  /** True when the body in it seems to face the camera, or away from it, where it should be seen from the side. */
  readonly aslant?: boolean;
  /** A line along something, and its length, m, once said; absent until wanted. */
  readonly ruler?: { readonly from: Pixel; readonly to: Pixel; readonly length: number | null };
}

export type TappedPhotos = Readonly<Partial<Record<PhotoSlot, TappedPhoto>>>;

/** Pictures that belong together and the points they need. */
export interface PhotoSet {
  readonly capture: CaptureId;
  readonly view: 'side' | 'front';
  readonly points: readonly PhotoPoint[];
  readonly shots: readonly { readonly slot: PhotoSlot; readonly name: string }[];
}

const standingPoints: readonly StandingPoint[] = [
  ...(['ear', 'shoulder', 'xiphoid', 'back', 'asis', 'psis'] as const),
  ...(['trochanter', 'knee', 'ankle', 'heel', 'toe'] as const),
];

export const photoSets = {
  standing: {
    capture: 'standing',
    view: 'side',
    points: standingPoints,
    shots: [
      { slot: 'standing-1', name: 'First photo' },
      { slot: 'standing-2', name: 'Second photo' },
      { slot: 'standing-3', name: 'Third photo' },
    ],
  },
  ribs: {
    capture: 'breath-photos',
    view: 'front',
    points: ['xiphoid', 'left', 'right'],
    shots: [
      { slot: 'ribs-in', name: 'Lying, breathed in' },
      { slot: 'ribs-out', name: 'Lying, breathed out' },
    ],
  },
  breath: {
    capture: 'breath-photos',
    view: 'side',
    points: [
      ...(['c7', 't7', 'shoulder', 'sternum', 'xiphoid', 'back'] as const),
      ...(['ribEdge', 'asis', 'trochanter', 'ankle', 'toe'] as const),
    ],
    shots: [
      { slot: 'breath-in', name: 'Standing, breathed in' },
      { slot: 'breath-out', name: 'Standing, breathed out' },
    ],
  },
  tilts: {
    capture: 'pelvic-tilts',
    view: 'side',
    points: ['shoulder', 'asis', 'psis', 'trochanter', 'knee', 'ankle', 'heel', 'toe'],
    shots: [
      { slot: 'untucked', name: 'Tipped forward' },
      { slot: 'tucked', name: 'Tucked under' },
    ],
  },
} as const satisfies Readonly<Record<string, PhotoSet>>;
