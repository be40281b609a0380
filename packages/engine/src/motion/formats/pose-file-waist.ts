import { asArray, optional } from './json-checks.ts';
import { readLine } from './pose-file-heels.ts';

/** Per frame x and y of the left sticker, x and y of the right one, pixels to 0.01; null where not seen. */
export function waistJson(waist: Float64Array): readonly (readonly number[] | null)[] {
  return Array.from({ length: waist.length / 4 }, (_, f) => {
    const line = Array.from(waist.subarray(4 * f, 4 * f + 4));
    return line.every(Number.isFinite) ? line.map((value) => Math.round(value * 100) / 100) : null;
  });
}

/** @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found */
export function readWaist(value: unknown, frames: number): Float64Array {
  const waist = new Float64Array(frames * 4).fill(Number.NaN);
  for (const [f, entry] of asArray(value, 'waist', frames, frames).entries()) {
    const line = optional(entry, (one) => readLine(one, `waist[${f}]`));
    if (line !== null) waist.set(line, 4 * f);
  }
  return waist;
}
