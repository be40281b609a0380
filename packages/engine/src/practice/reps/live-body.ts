import type { Path } from '../../body/index.ts';
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

const parts = ['shoulder', 'hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;

/** Somebody beside the camera over time, on an even time base, facing +x. NaN where a point was not seen. */
export interface LiveBody {
  /** The leg next to the camera. */
  readonly side: Side;
  /** s */
  readonly time: Float64Array;
  /** Hz */
  readonly sampleRate: number;
  /** Pixels, y up, by name: both sides' shoulder, hip, knee, ankle, heel and toes. */
  readonly points: Readonly<Record<string, Path>>;
}

/** Makes paths of what a camera beside the person saw; `null` before there is a second of it. */
export function liveBody(frames: readonly LiveFrame[]): LiveBody | null {
  const [first, last] = [frames[0]?.time ?? 0, frames.at(-1)?.time ?? 0];
  const { sampleRate } = repRules;
  const count = Math.floor((last - first) * sampleRate) + 1;
  if (count <= sampleRate) return null;
  const side = nearSide(frames);
  const time = Float64Array.from({ length: count }, (_, i) => first + i / sampleRate);
  const points = Object.fromEntries(
    (['left', 'right'] as const).flatMap((leg) =>
      parts.map((part) => {
        const name = `${leg}_${part}` as const;
        return [name, pathOf(frames, landmarkNames.indexOf(name), time)] as const;
      }),
    ),
  );
  return { side, time, sampleRate, points: facingForward(points, side) };
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
function facingForward(points: LiveBody['points'], side: Side): LiveBody['points'] {
  const [heel, toe] = [points[`${side}_heel`]!, points[`${side}_foot_index`]!];
  const forward = median(toe.x.map((x, i) => x - heel.x[i]!).filter(Number.isFinite));
  if (!(forward < 0)) return points;
  const mirrored = Object.entries(points).map(([name, { x, y }]) => [
    name,
    { x: x.map((value) => -value), y },
  ]);
  return Object.fromEntries(mirrored) as LiveBody['points'];
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
