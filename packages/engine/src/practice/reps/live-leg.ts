import { leanAngle, type Path, thighAngle } from '../../body/index.ts';
import { median, resample } from '../../motion/index.ts';
import type { Side } from '../../pose/index.ts';
import { landmarkNames, repRules } from '../../reference/index.ts';

/** One look of the camera at a person. */
export interface LiveFrame {
  /** s, strictly increasing. */
  readonly time: number;
  /** 33 × (x, y in pixels, y down, score 0–1); `null`: nobody in the picture. */
  readonly points: Float64Array | null;
}

/** The leg next to the camera over time, on an even time base. NaN where it was not seen. */
export interface LiveLeg {
  readonly side: Side;
  /** s */
  readonly time: Float64Array;
  /** Height of the heel over the toes, pixels. */
  readonly heel: Float64Array;
  /** Heel to toes, pixels. */
  readonly footLength: number;
  /** rad, + flexion, thigh against trunk. */
  readonly hipFlexion: Float64Array;
  /** rad, + flexion. */
  readonly kneeFlexion: Float64Array;
}

const parts = ['shoulder', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;
type Part = (typeof parts)[number];

/** Makes curves of what a camera beside the person saw; `null` before there is a second of it. */
export function liveLeg(frames: readonly LiveFrame[]): LiveLeg | null {
  const [first, last] = [frames[0]?.time ?? 0, frames.at(-1)?.time ?? 0];
  const count = Math.floor((last - first) * repRules.sampleRate) + 1;
  if (count <= repRules.sampleRate) return null;
  const side = nearSide(frames);
  const time = Float64Array.from({ length: count }, (_, i) => first + i / repRules.sampleRate);
  const path = (part: Part): Path => pathOf(frames, landmarkNames.indexOf(`${side}_${part}`), time);
  const {
    shoulder,
    hip,
    knee,
    ankle,
    heel,
    foot_index: toe,
  } = facingForward(Object.fromEntries(parts.map((part) => [part, path(part)])) as Record<Part, Path>);
  const thigh = thighAngle(hip, knee);
  const [trunk, shank] = [leanAngle(hip, shoulder), leanAngle(ankle, knee)];
  const lengths = heel.x.map((x, i) => Math.hypot(toe.x[i]! - x, toe.y[i]! - heel.y[i]!));
  return {
    side,
    time,
    heel: heel.y.map((y, i) => y - toe.y[i]!),
    footLength: median(lengths.filter(Number.isFinite)),
    hipFlexion: thigh.map((angle, i) => angle + trunk[i]!),
    kneeFlexion: thigh.map((angle, i) => angle + shank[i]!),
  };
}

/** The leg whose landmarks are seen best. */
function nearSide(frames: readonly LiveFrame[]): Side {
  const score = (side: Side): number => {
    const indices = parts.map((part) => landmarkNames.indexOf(`${side}_${part}`));
    return frames.reduce(
      (sum, { points }) => sum + indices.reduce((all, index) => all + (points?.[3 * index + 2] ?? 0), 0),
      0,
    );
  };
  return score('left') >= score('right') ? 'left' : 'right';
}

function pathOf(frames: readonly LiveFrame[], landmark: number, grid: Float64Array): Path {
  const time = Float64Array.from(frames, (frame) => frame.time);
  const seen = (axis: 0 | 1) =>
    Float64Array.from(frames, ({ points }) => {
      const sure = (points?.[3 * landmark + 2] ?? 0) >= repRules.leastScore;
      return sure ? points![3 * landmark + axis]! : Number.NaN;
    });
  const even = (axis: 0 | 1) => resample(time, seen(axis), grid, repRules.longestGap);
  return { x: even(0), y: even(1).map((y) => -y) };
}

/** Mirrored where the toes point to the left, so that the person faces +x. */
function facingForward(points: Readonly<Record<Part, Path>>): Readonly<Record<Part, Path>> {
  const { heel, foot_index: toe } = points;
  const forward = median(toe.x.map((x, i) => x - heel.x[i]!).filter(Number.isFinite));
  if (!(forward < 0)) return points;
  const mirrored = Object.entries(points).map(([part, { x, y }]) => [
    part,
    { x: x.map((value) => -value), y },
  ]);
  return Object.fromEntries(mirrored) as Record<Part, Path>;
}

/** Unbroken stretches of a signal as index ranges [from, to). */
export function stretches(...signals: readonly Float64Array[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  const length = signals[0]?.length ?? 0;
  for (let i = 0; i < length; i++) {
    if (!signals.every((signal) => Number.isFinite(signal[i]))) continue;
    const open = found.at(-1);
    if (open !== undefined && open[1] === i) open[1] = i + 1;
    else found.push([i, i + 1]);
  }
  return found;
}
