import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { C3d, ForcePlate } from '../../../src/motion/index.ts';
import { plateForces } from '../../../src/motion/lab/plates.ts';

/**
 * A plate of 0.6 × 0.4 m in a laboratory whose z is up, mm: plate x along the lab's x, y against its y, z down. Its
 * sensors lie 40 mm beneath the surface.
 */
const corners = Float64Array.of(1600, 800, 0, 1000, 800, 0, 1000, 1200, 0, 1600, 1200, 0);
const centre = { x: 1.3, y: 1.0 };
const depth = 0.04;

interface Load {
  /** Laboratory axes, N, on the runner. */
  readonly force: readonly [number, number, number];
  /** m */
  readonly at: readonly [number, number];
  /** About the vertical, N·m. */
  readonly free: number;
}

/** Plate-axes components at the sensors' origin by statics: N and N·m on the runner. */
function components({ force, at, free }: Load): { f: number[]; m: number[]; p: readonly [number, number] } {
  const f = [force[0], -force[1], -force[2]];
  const p = [at[0] - centre.x, -(at[1] - centre.y)] as const;
  const r = [p[0], p[1], -depth];
  const m = [
    r[1]! * f[2]! - r[2]! * f[1]!,
    r[2]! * f[0]! - r[0]! * f[2]!,
    r[0]! * f[1]! - r[1]! * f[0]! - free,
  ];
  return { f, m, p };
}

/** Channels of one loaded sample by plate type, action on the plate (+1) or reaction (−1). */
function channelsOf(
  type: number,
  load: Load,
  sign: number,
): { values: number[]; plate: Partial<ForcePlate> } {
  const { f, m, p } = components(load);
  const [fx, fy, fz] = f.map((v) => -sign * v);
  const [mx, my, mz] = m.map((v) => -sign * v * 1000);
  if (type === 1) {
    return {
      values: [fx!, fy!, fz!, 1000 * p[0], 1000 * p[1], sign * 1000 * load.free],
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

const rate = 1000;

/** A contact of 0.25 s between two flights, with a constant offset in every channel. */
function recorded(type: number, load: Load, sign: number, offset: number): C3d {
  const { values, plate } = channelsOf(type, load, sign);
  const samples = 650;
  const loaded = (i: number) => i >= 200 && i < 450;
  const data = Float32Array.from({ length: samples * values.length }, (_, at) => {
    const k = at % values.length;
    // A plate that reports its centre of pressure has no offset there.
    const zero = type === 1 && k > 2 ? 0 : offset * (k + 1);
    return zero + (loaded(Math.floor(at / values.length)) ? values[k]! : 0);
  });
  const forcePlate: ForcePlate = {
    type,
    corners,
    origin: [0, 0, 0],
    channels: values.map((_, k) => k),
    calibration: null,
    zero: null,
    ...plate,
  };
  const analog = { labels: values.map((_, k) => `${k}`), units: [], rate, samplesPerFrame: 10, data };
  return { analog, forcePlates: [forcePlate] } as unknown as C3d;
}

/** The recording with its moments in another unit: type 2 in its channels, type 4 in the matrix's last three rows. */
function withMoments({ forcePlates, analog, ...rest }: C3d, factor: number): C3d {
  const [plate] = forcePlates;
  const calibration = plate!.calibration?.map((value, i) => (i >= 18 ? value * factor : value)) ?? null;
  const data = analog.data.map((value, i) =>
    plate!.type === 2 && i % analog.labels.length >= 3 ? value * factor : value,
  );
  return { ...rest, forcePlates: [{ ...plate!, calibration }], analog: { ...analog, data } };
}

describe('force plates', () => {
  const load = fc.record({
    force: fc.tuple(
      fc.double({ min: -200, max: 200, noNaN: true }),
      fc.double({ min: -60, max: 60, noNaN: true }),
      fc.double({ min: 600, max: 2500, noNaN: true }),
    ),
    at: fc.tuple(
      fc.double({ min: 1.05, max: 1.55, noNaN: true }),
      fc.double({ min: 0.85, max: 1.15, noNaN: true }),
    ),
    free: fc.double({ min: -10, max: 10, noNaN: true }),
  });

  it.each([1, 2, 3, 4])('type %d: force and centre of pressure by statics, action or reaction', (type) => {
    fc.assert(
      fc.property(load, fc.constantFrom(1, -1), (truth, sign) => {
        const [ground] = plateForces(recorded(type, truth, sign, 0), 0.001);
        const i = 3 * 325;
        for (const k of [0, 1, 2]) expect(ground!.force[i + k]).toBeCloseTo(truth.force[k]!, 1);
        expect(ground!.centreOfPressure[i]).toBeCloseTo(truth.at[0], 3);
        expect(ground!.centreOfPressure[i + 1]).toBeCloseTo(truth.at[1], 3);
        expect(ground!.centreOfPressure[i + 2]).toBeCloseTo(0, 6);
        expect(ground!.freeMoment[i + 2]).toBeCloseTo(truth.free, 1);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [2, 0.001],
    [2, 1000],
    [4, 0.001],
    [4, 1000],
  ])('type %d with moments in a unit %d times that which it says: the plate’s edges tell', (type, wrong) => {
    const truth: Load = { force: [80, -20, 1500], at: [1.2, 1.05], free: 2 };
    const [ground] = plateForces(withMoments(recorded(type, truth, 1, 0), wrong), 0.001);
    expect(ground!.centreOfPressure[3 * 325]).toBeCloseTo(1.2, 3);
    expect(ground!.centreOfPressure[3 * 325 + 1]).toBeCloseTo(1.05, 3);
    expect(ground!.freeMoment[3 * 325 + 2]).toBeCloseTo(2, 1);
  });

  it.each([2, 3, 4])('type %d: an offset of every channel is taken out in flight', (type) => {
    const truth: Load = { force: [80, -20, 1500], at: [1.2, 1.05], free: 2 };
    const [ground] = plateForces(recorded(type, truth, 1, type === 4 ? 0.02 : 12), 0.001);
    expect(ground!.force[3 * 325 + 2]).toBeCloseTo(1500, 0);
    expect(ground!.centreOfPressure[3 * 325]).toBeCloseTo(1.2, 3);
    expect(ground!.force[3 * 50 + 2]).toBeCloseTo(0, 3);
    expect(ground!.centreOfPressure[3 * 50]).toBeNaN();
  });

  it('leaves out a plate that nobody stepped on', () => {
    const nobody: Load = { force: [0, 0, 30], at: [1.2, 1], free: 0 };
    expect(plateForces(recorded(2, nobody, 1, 5), 0.001)).toEqual([]);
  });
});
