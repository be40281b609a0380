/**
 * What a heel seen from behind is read by. Lengths are shares of the trunk (hip to shoulder), free of scale; the
 * centimetres beside them are those of a trunk of 0.49 m. Choices, in the size of shoes, shanks and price labels.
 */
export const heelRules = {
  /** The square that is looked at around each heel. */
  crop: {
    /** Pixels that it is sampled to. */
    side: 160,
    /** Its side: from below the sole to the lower half of the shank, 39 cm. */
    size: 0.8,
    /** The heel's mark lies at this share of its height. */
    heelAt: 0.7,
    /** Narrower squares show a sticker of 1.8 cm as three pixels or fewer: nothing is read from them. Pixels. */
    smallest: 60,
  },
  stickers: {
    /** Saturation and chroma (0–255) above which a pixel may belong to a sticker: skin in the sun has 0.45. */
    saturation: 0.5,
    chroma: 55,
    /** Hues further apart than this are two colours, degrees. */
    hue: 22,
    /** Width of a sticker as the picture shows it, 0.7 to 4 cm; foreshortened upright, down to a third of it. */
    width: [0.014, 0.082],
    flattest: 0.3,
    tallest: 1.8,
    /** Share of its bounding box that a sticker fills at least: a disc 0.79, its rim blurred. */
    filled: 0.55,
    /** Boxes that a sticker's own colour and that around it are taken from: its middle, and between rim and ring. */
    core: 0.5,
    rim: 1.4,
    ring: 2,
    /** Difference (0–255) of the two in the colour that differs most. */
    standsOut: 45,
    /** The larger of two stickers has at most this many times the area of the smaller. */
    alike: 3.5,
    /** Between the two on the heel upright, 1.2 to 8 cm, and between the two on the shank, 2.5 to 17 cm. */
    onHeel: [0.025, 0.165],
    onShank: [0.05, 0.35],
    /** Most that the line through two stickers leans, deg (`most` and a shank by 9°), and off the foot's middle, 6 cm. */
    lean: 30,
    aside: 0.125,
    /** A pair with two more above it is taken rather than one 2.5 cm nearer: less than from one foot to the other. */
    shankCounts: 0.05,
    /** Two finds less than 1 cm apart are one sticker. */
    same: 0.02,
  },
  edges: {
    /** Rows that belong to the heel of the shoe and to the lower shank, above the heel's mark: 0.5 to 4.5, 11 to 23 cm. */
    heel: [-0.01, 0.085],
    shank: [0.22, 0.47],
    /** An edge of heel or shank lies this far off the middle line, 1.2 to 4.5 or 6 cm, and is expected at 3 cm. */
    ofHeel: { off: [0.025, 0.09], expected: 0.06 },
    ofShank: { off: [0.025, 0.12], expected: 0.068 },
    /** Contrast (0–255) lost where an edge lies twice as far off as expected. */
    pull: 8,
    /** Contrast lost for each pixel by which an edge moves aside from row to row beyond the first. */
    bend: 10,
    /** Mean contrast (0–255, mean of the three colours) without which there is no edge. */
    contrast: 9,
    /** Share of an edge's contrast that lies within 3 pixels of a square, less: blurred. */
    sharp: 0.25,
  },
  /** Two stickers look so much nearer (a heel that lifts) and farther than usual in a clip; else one of them is none. */
  spacing: { shortest: 0.4, longest: 1.3 },
  /** Share of strides and of pictures in which a heel must be seen. */
  share: 0.5,
  /** Per cents of stance in which the peak is looked for (evidence: F1), and those in which it may lie at all. */
  peak: [5, 50],
  anyPeak: [5, 95],
  /** Per cents of stance around landing, whose moment is not seen from behind. */
  before: 10,
  /** A roll of less has no peak that stands out of a stride's own spread (SD 1.7, evidence: F1), deg: twice that. */
  leastRoll: 3.4,
  /** Spread between strides (SD, deg) above which it is not one movement; laboratories see 1.7. */
  unsteady: 6,
  /** No heel leans further against its shank, deg: mean + 5 SD of the peak (evidence: F1, 6.8 ± 2.8). */
  most: 21,
} as const;
