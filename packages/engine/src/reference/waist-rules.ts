/**
 * What stickers on the back of the waistband are found by, in the square that heels are looked at in. Lengths are shares
 * of the trunk (hip to shoulder), free of scale; the centimetres beside them are those of a trunk of 0.49 m. Choices.
 */
export const waistRules = {
  /** The waistband's back above the middle of the network's hip marks, 7 cm. */
  above: 0.15,
  /** Between the two stickers, 7 to 25 cm, and their middle off the pelvis' middle, 5 cm. */
  apart: [0.14, 0.5],
  aside: 0.1,
  /** Most that the line through them leans, deg: a drop of 15° and a phone that is not level. */
  lean: 25,
  /** Two stickers look so much nearer than usual in a clip (a pelvis that turns) and farther; else one of them is none. */
  spacing: { shortest: 0.8, longest: 1.2 },
  /** Share of strides in which they must be seen. */
  share: 0.5,
} as const;
