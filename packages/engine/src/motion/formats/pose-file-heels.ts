import { type HeelTrack, heelLines, heelTroubles } from '../../pose/index.ts';
import { asArray, asNumber, asOneOf, optional, poseFileLimits } from './json-checks.ts';

/**
 * Heels as a pose file has them: per frame left and right, each with its lines in the order of `heelLines` (x and y of
 * the upper end, x and y of the lower, pixels; null where not seen) and then what hid the outline (null: nothing).
 */
type HeelJson = readonly (readonly number[] | string | null)[];

const width = heelLines.length * 4;

/** Lines to 0.01 pixels. */
export function heelsJson({ lines, trouble }: HeelTrack): readonly (readonly HeelJson[])[] {
  const foot = (k: number): HeelJson => [
    ...heelLines.map((_, i) => {
      const line = Array.from(lines.subarray(k * width + 4 * i, k * width + 4 * i + 4));
      return line.every(Number.isFinite) ? line.map((value) => Math.round(value * 100) / 100) : null;
    }),
    heelTroubles[trouble[k]! - 1] ?? null,
  ];
  return Array.from({ length: trouble.length / 2 }, (_, f) => [foot(2 * f), foot(2 * f + 1)]);
}

/** @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found */
export function readHeels(value: unknown, frames: number): HeelTrack {
  const track: HeelTrack = {
    lines: new Float64Array(frames * 2 * width).fill(Number.NaN),
    trouble: new Uint8Array(frames * 2),
  };
  for (const [f, pair] of asArray(value, 'heels', frames, frames).entries()) {
    for (const [side, foot] of asArray(pair, `heels[${f}]`, 2, 2).entries()) {
      readFoot(foot, `heels[${f}][${side}]`, track, 2 * f + side);
    }
  }
  return track;
}

function readFoot(value: unknown, path: string, { lines, trouble }: HeelTrack, foot: number): void {
  const parts = asArray(value, path, heelLines.length + 1, heelLines.length + 1);
  for (let i = 0; i < heelLines.length; i++) {
    const line = optional(parts[i], (one) => readLine(one, `${path}[${i}]`));
    if (line !== null) lines.set(line, foot * width + 4 * i);
  }
  const hid = optional(parts[heelLines.length], (one) => asOneOf(one, `${path}[4]`, heelTroubles));
  trouble[foot] = hid === null ? 0 : 1 + heelTroubles.indexOf(hid);
}

/** Four numbers: x and y of one end of a line, x and y of the other, pixels. */
export function readLine(value: unknown, path: string): readonly number[] {
  const { coordinate } = poseFileLimits;
  return asArray(value, path, 4, 4).map((number, i) =>
    asNumber(number, `${path}[${i}]`, -coordinate, coordinate),
  );
}
