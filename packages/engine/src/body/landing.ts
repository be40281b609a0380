import type { Stride } from '../gait/index.ts';
import { onShoe, type Recording, type ShoePath } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { shoeRules, strideRules } from '../reference/index.ts';
import { flatFootAngle } from './ankle-zero.ts';
import { sidePoint } from './points.ts';
import { leanAngle } from './segment-angles.ts';
import { smooth } from './smooth.ts';
import { valueAt } from './stride-curves.ts';
import type { LegAngles, Path } from './types.ts';

/*
 * Around landing a pose network draws the foot towards a usual one. Where the shoe's own pixels were followed through
 * enough of a leg's landings, they say how foot and ankle meet the ground.
 */

/**
 * Foot at the landing of each of a leg's strides against the flat foot, rad, + toes up: of the shoe, against how it lies in
 * the same stance, else of the line between the marks of heel and toes. NaN where a landing was not seen.
 */
export function footAtLanding(
  recording: Recording,
  side: Side,
  leg: LegAngles,
  strides: readonly Stride[],
): readonly number[] {
  const shoe = shoeOf(recording, side);
  const angles = strides.map((stride) =>
    shoe === null
      ? Number.NaN
      : valueAt(shoe.pitch, recording, stride.start) - flatFootAngle(shoe.pitch, recording, [stride]),
  );
  return areEnough(angles) ? angles : strides.map((stride) => valueAt(leg.foot, recording, stride.start));
}

/** A leg's ankle, m, as its shoe carries it, else as marked; `null` where it was not tracked. To be read at landings. */
export function ankleAtLanding(recording: Recording, side: Side, strides: readonly Stride[]): Path | null {
  const ankle = recording.points[`${side}_ankle`];
  if (ankle === undefined) return null;
  const shoe = shoeOf(recording, side);
  const seen = shoe !== null && areEnough(strides.map(({ start }) => valueAt(shoe.pitch, recording, start)));
  return seen ? onShoe(ankle, shoe) : ankle;
}

/** A leg's shank against the vertical, rad, + knee ahead, over that ankle. To be read at landings. */
export function shankAtLanding(
  recording: Recording,
  side: Side,
  leg: LegAngles,
  strides: readonly Stride[],
): Float64Array {
  const [ankle, knee] = [ankleAtLanding(recording, side, strides), sidePoint(recording, side, 'knee')];
  return ankle === null || knee === null ? leg.shank : smooth(leanAngle(ankle, knee), 'joint', recording);
}

function shoeOf({ shoe, nearSide }: Recording, side: Side): ShoePath | null {
  return side === nearSide ? (shoe ?? null) : null;
}

function areEnough(angles: readonly number[]): boolean {
  const seen = angles.filter(Number.isFinite).length;
  return seen >= Math.max(strideRules.stable, shoeRules.share * angles.length);
}
