import type { ShoeTrack, Side } from '../../pose/index.ts';
import { asArray, asNumber, asObject, asOneOf, optional, poseFileLimits } from './json-checks.ts';

/** The near shoe as a pose file has it. */
export interface ShoeJson {
  readonly side: Side;
  /**
   * Per frame x and y of one place of it, pixels, and its turn against the resting shoe, degrees clockwise on the screen;
   * null where not seen.
   */
  readonly frames: readonly (readonly [x: number, y: number, turnDeg: number] | null)[];
}

const degree = Math.PI / 180;

/** Pixels and degrees to 0.01. */
export function shoeJson({ side, places }: ShoeTrack): ShoeJson {
  const rounded = (value: number) => Math.round(100 * value) / 100;
  return {
    side,
    frames: Array.from({ length: places.length / 3 }, (_, f) => {
      const [x, y, turn] = places.subarray(3 * f, 3 * f + 3);
      return Number.isFinite(turn) ? [rounded(x!), rounded(y!), rounded(turn! / degree)] : null;
    }),
  };
}

/** @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found */
export function readShoe(value: unknown, frames: number): ShoeTrack {
  const { side, frames: rows } = asObject(value, 'shoe');
  const places = new Float64Array(3 * frames).fill(Number.NaN);
  for (const [f, row] of asArray(rows, 'shoe.frames', frames, frames).entries()) {
    const place = optional(row, (given) => readPlace(given, `shoe.frames[${f}]`));
    if (place !== null) places.set(place, 3 * f);
  }
  return { side: asOneOf(side, 'shoe.side', ['left', 'right']), places };
}

function readPlace(value: unknown, path: string): readonly number[] {
  const { coordinate } = poseFileLimits;
  const [x, y, turnDeg] = asArray(value, path, 3, 3);
  return [
    asNumber(x, `${path}[0]`, -coordinate, coordinate),
    asNumber(y, `${path}[1]`, -coordinate, coordinate),
    asNumber(turnDeg, `${path}[2]`, -180, 180) * degree,
  ];
}
