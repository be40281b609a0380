import { fillGaps, mean, median, quantile } from '../../motion/index.ts';
import type { Side } from '../../pose/index.ts';
import { heelRaiseRules, heightFractions, raisedFootShape } from '../../reference/index.ts';
import type { HeelSignal } from './count.ts';

const { longestGap } = heelRaiseRules;

/** What goes up with the ankle of a leg that stays straight. */
const above = (side: Side): readonly string[] => [
  `${side}_knee`,
  'left_hip',
  'right_hip',
  'left_shoulder',
  'right_shoulder',
];

/** Heights of named points over an even time base: a `Recording` is one. */
export interface SeenBody {
  readonly points: Readonly<Record<string, { readonly y: Float64Array } | undefined>>;
  /** s */
  readonly time: Float64Array;
  /** Hz */
  readonly sampleRate: number;
}

/** The standing foot while somebody does heel raises, over one even time base. */
export interface RaisedFoot {
  /** Height of the heel by what the body above it does, unit of the points. */
  readonly signal: HeelSignal;
  /** Height of the heel as it was seen, unit of the points; steady to a few centimetres only. */
  readonly seen: Float64Array;
}

/**
 * The raises of one foot, from knee, hips and shoulders: they go up with the ankle, and a pose network sees them move by a
 * few millimetres where heel and toe jump by centimetres. What the toes do slowly is the camera's doing and taken off. Gaps
 * shorter than half a raise are bridged, what was not seen at either end is left out. `null` when the foot, or all of the
 * body above it, was hidden for longer.
 */
export function raisedFoot(body: SeenBody, side: Side): RaisedFoot | null {
  const { points, time, sampleRate } = body;
  const path = (name: string): Float64Array =>
    fillGaps(points[name]?.y ?? new Float64Array(time.length).fill(Number.NaN), sampleRate, longestGap);
  const [heel, toe] = [path(`${side}_heel`), path(`${side}_foot_index`)];
  const known = (y: number, i: number): boolean => Number.isFinite(y + toe[i]!);
  const [first, end] = [Math.max(0, heel.findIndex(known)), heel.findLastIndex(known) + 1];
  const shown = (values: Float64Array) => values.subarray(first, end);
  const parts = above(side).flatMap((name) => {
    const height = shown(path(name));
    return height.every(Number.isFinite) ? [height] : [];
  });
  if (end - first < 2 || parts.length === 0 || !shown(heel).every((y, i) => known(y, first + i))) return null;
  const camera = slowly(shown(toe), heelRaiseRules.drift * sampleRate);
  const footLength = footLengthOf(body, side);
  const up = camera.map((still, i) => mean(parts.map((height) => height[i]!)) - still);
  const standing = quantile(up, heelRaiseRules.standing);
  return {
    signal: {
      time: shown(time),
      heel: up.map((height) => heelOver(height - standing, footLength)),
      footLength,
    },
    seen: shown(heel),
  };
}

/** Height of the heel when the ankle has gone up by so much, m: the foot turns about its ball. */
function heelOver(ankleRise: number, footLength: number): number {
  const { ankleHeight, ankleToBall, heelToBall } = raisedFootShape;
  const reach = Math.hypot(ankleToBall, ankleHeight);
  const turned = Math.asin(Math.min(1, (ankleRise / footLength + ankleHeight) / reach));
  return heelToBall * footLength * Math.sin(turned - Math.atan2(ankleHeight, ankleToBall));
}

/** Middle value of the samples around each one, at most so many to either side. */
function slowly(path: Float64Array, reach: number): Float64Array {
  return path.map((_, i) => median(path.subarray(Math.max(0, i - reach), i + reach + 1)));
}

/** True when the heel itself goes up with the body: one that stays down is a bent knee's. */
export function heelGoesUp({ signal, seen }: RaisedFoot): boolean {
  return follows(seen, signal) >= heelRaiseRules.heelFollows;
}

/** How far a path goes up for each metre that the signal goes up: the slope of the line through all samples. */
function follows(path: Float64Array, { heel }: HeelSignal): number {
  const [middle, centre] = [mean(heel), mean(path)];
  let [both, own] = [0, 0];
  heel.forEach((up, i) => {
    both += (up - middle) * (path[i]! - centre);
    own += (up - middle) ** 2;
  });
  return own === 0 ? 0 : both / own;
}

/** What the length of the shank makes of the foot's: from behind it points away. */
function footLengthOf({ points }: SeenBody, side: Side): number {
  const [knee, ankle] = [points[`${side}_knee`], points[`${side}_ankle`]];
  const shank = knee?.y.map((y, i) => y - (ankle?.y[i] ?? Number.NaN)) ?? [];
  return (median(shank) * raisedFootShape.length) / heightFractions.shank;
}

/** True when the other leg stands: this one's ankle stays well above it. */
export function standsOnOther({ points }: SeenBody, side: Side): boolean {
  const [own, other] = [side, side === 'left' ? 'right' : 'left'].map((leg) => {
    const ankle = points[`${leg}_ankle`];
    return ankle === undefined ? Number.NaN : median(ankle.y.filter(Number.isFinite));
  });
  const knee = points[`${side}_knee`];
  const ankle = points[`${side}_ankle`];
  if (own === undefined || other === undefined || knee === undefined || ankle === undefined) return false;
  const shank = median(knee.y.map((y, i) => Math.abs(y - ankle.y[i]!)).filter(Number.isFinite));
  return own - other > heelRaiseRules.lifted * shank;
}
