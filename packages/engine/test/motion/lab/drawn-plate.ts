import type { ForcePlate } from '../../../src/motion/index.ts';

/**
 * A plate of 0.6 × 0.4 m in a laboratory whose z is up, mm: plate x along the lab's x, y against its y, z down. Its
 * sensors lie 40 mm beneath the surface.
 */
export const corners = Float64Array.of(1600, 800, 0, 1000, 800, 0, 1000, 1200, 0, 1600, 1200, 0);
export const centre = { x: 1.3, y: 1.0 };
export const depth = 0.04;

export interface Load {
  /** Laboratory axes, N, on the runner. */
  readonly force: readonly [number, number, number];
  /** m */
  readonly at: readonly [number, number];
  /** About the vertical, N·m. */
  readonly free: number;
}

/** What a plate's sensors feel: force, N, and moment at their origin, N·m, plate axes. */
export interface Felt {
  readonly f: readonly number[];
  readonly m: readonly number[];
}

/** What a load makes the sensors feel, by statics: the action on the plate (+1) or its reaction (−1). */
export function feltUnder({ force, at, free }: Load, sign: 1 | -1 = 1): Felt {
  const f = [force[0], -force[1], -force[2]];
  const r = [at[0] - centre.x, -(at[1] - centre.y), -depth];
  const m = [
    r[1]! * f[2]! - r[2]! * f[1]!,
    r[2]! * f[0]! - r[0]! * f[2]!,
    r[0]! * f[1]! - r[1]! * f[0]! - free,
  ];
  return { f: f.map((v) => -sign * v), m: m.map((v) => -sign * v) };
}

/** Where a program that takes what is felt for the load puts the pressure, plate axes from the middle, m. */
export function apparentPressure({ f, m }: Felt): readonly [number, number] {
  return [(-depth * f[0]! - m[1]!) / f[2]!, (m[0]! - depth * f[1]!) / f[2]!];
}

/** Channels by plate type. Lengths in mm, moments of types 2 and 4 in N·mm. */
export function channelsOf(type: number, felt: Felt): { values: number[]; plate: Partial<ForcePlate> } {
  const [fx, fy, fz] = felt.f;
  const [mx, my, mz] = felt.m.map((v) => v * 1000);
  if (type === 1) {
    const [px, py] = fz === 0 ? [0, 0] : apparentPressure(felt).map((v) => 1000 * v);
    return {
      values: [fx!, fy!, fz!, px!, py!, mz! - px! * fy! + py! * fx!],
      plate: { origin: [0, 0, 0] },
    };
  }
  if (type === 2) return { values: [fx!, fy!, fz!, mx!, my!, mz!], plate: { origin: [0, 0, -1000 * depth] } };
  if (type === 4) {
    const calibration = Float64Array.from({ length: 36 }, (_, i) => (i % 7 === 0 ? 50 * (1 + i / 7) : 0));
    const values = [fx!, fy!, fz!, mx!, my!, mz!].map((v, k) => v / calibration[k * 7]!);
    return { values, plate: { origin: [0, 0, -1000 * depth], calibration } };
  }
  // Type 3: four sensors at (±120, ±200) mm beneath; one of the ways to share the load that gives these sums.
  const [a, b] = [120, 200];
  const fz1 = fz! / 4 + mx! / (4 * b) - my! / (4 * a);
  const fz2 = fz! / 4 + mx! / (4 * b) + my! / (4 * a);
  const fz3 = fz! / 4 - mx! / (4 * b) + my! / (4 * a);
  const fz4 = fz! / 4 - mx! / (4 * b) - my! / (4 * a);
  const twist = mz! / (2 * a);
  return {
    values: [fx! / 2, fx! / 2, fy! / 2 + twist, fy! / 2 - twist, fz1, fz2, fz3, fz4],
    plate: { origin: [a, b, -1000 * depth] },
  };
}
