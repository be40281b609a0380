import type { ForcePlate } from '../formats/c3d-types.ts';
import type { Wrench } from './plate-zero.ts';

/** Channels of a plate by number. */
type Channel = (k: number) => Float64Array;

/**
 * Force and moment at the sensors' origin in plate axes by plate type (C3D format, force platform types 1–4); `null`
 * for other types. Moments of types 2 and 4 are in the file's unit, all else in N and N·m. Type 1 tells its centre of
 * pressure instead: the moment that made it is at the middle of the surface.
 *
 * @param length metres per unit of the file's points
 */
export function plateWrench(
  { type, origin, calibration }: ForcePlate,
  channel: Channel,
  length: number,
): Wrench | null {
  switch (type) {
    case 1:
      return fromCentreOfPressure(six(channel), length);
    case 2:
      return six(channel);
    case 3:
      return fromEightChannels([0, 1, 2, 3, 4, 5, 6, 7].map(channel), origin, length);
    case 4:
      return calibration === null ? null : calibrated(six(channel), calibration);
    default:
      return null;
  }
}

function six(channel: Channel): Wrench {
  return [channel(0), channel(1), channel(2), channel(3), channel(4), channel(5)];
}

function fromCentreOfPressure([fx, fy, fz, px, py, tz]: Wrench, length: number): Wrench {
  return [
    fx,
    fy,
    fz,
    fz.map((force, i) => length * py[i]! * force),
    fz.map((force, i) => -length * px[i]! * force),
    tz.map((free, i) => length * (free + px[i]! * fy[i]! - py[i]! * fx[i]!)),
  ];
}

/** Piezo plates: fx12 fx34 fy14 fy23 fz1 fz2 fz3 fz4, sensors at (±a, ±b). */
function fromEightChannels(
  raw: readonly Float64Array[],
  [a, b]: readonly [number, number, number],
  length: number,
): Wrench {
  const sum = (weights: readonly number[]) =>
    raw[0]!.map((_, i) => weights.reduce((total, weight, k) => total + weight * raw[k]![i]!, 0));
  const [la, lb] = [a * length, b * length];
  return [
    sum([1, 1, 0, 0, 0, 0, 0, 0]),
    sum([0, 0, 1, 1, 0, 0, 0, 0]),
    sum([0, 0, 0, 0, 1, 1, 1, 1]),
    sum([0, 0, 0, 0, lb, lb, -lb, -lb]),
    sum([0, 0, 0, 0, -la, la, la, -la]),
    sum([-lb, lb, la, -la, 0, 0, 0, 0]),
  ];
}

function calibrated(raw: Wrench, matrix: Float64Array): Wrench {
  const row = (k: number) => {
    const sum = new Float64Array(raw[0].length);
    raw.forEach((values, c) => {
      const share = matrix[k * 6 + c]!;
      for (let i = 0; i < sum.length; i++) sum[i]! += share * values[i]!;
    });
    return sum;
  };
  return [row(0), row(1), row(2), row(3), row(4), row(5)];
}
