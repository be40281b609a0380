import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { C3d, ForcePlate } from '../../../src/motion/index.ts';
import { plateForces } from '../../../src/motion/lab/plates.ts';
import { channelsOf, corners, feltUnder, type Load } from './drawn-plate.ts';

const rate = 1000;

/** A contact of 0.25 s between two flights, with a constant offset in every channel. */
function recorded(type: number, load: Load, sign: 1 | -1, offset: number): C3d {
  const { values, plate } = channelsOf(type, feltUnder(load, sign));
  const samples = 650;
  const loaded = (i: number) => i >= 200 && i < 450;
  const data = Float32Array.from({ length: samples * values.length }, (_, at) => {
    const k = at % values.length;
    return offset * (k + 1) + (loaded(Math.floor(at / values.length)) ? values[k]! : 0);
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
      fc.property(load, fc.constantFrom(1 as const, -1 as const), (truth, sign) => {
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

  it.each([
    [2, 'N.mm', 1, 'Moments are in N·mm.'],
    [2, 'Nm', 0.001, 'Moments are in N·m.'],
    [2, 'Nm', 1, 'Moments are in N·mm, although the file says Nm.'],
    [2, 'Nmm', 0.001, 'Moments are in N·m, although the file says Nmm.'],
    [2, '', 1, 'Moments are in N·mm, found from the plate’s edges.'],
    [2, '', 0.001, 'Moments are in N·m, found from the plate’s edges.'],
    [4, 'V', 1, 'Moments are in N·mm, found from the plate’s edges.'],
    [3, 'V', 1, null],
    [1, 'Nmm', 1, null],
  ])('type %d, channels in “%s”, N·mm times %d: says “%s”', (type, unit, factor, words) => {
    const truth: Load = { force: [80, -20, 1500], at: [1.2, 1.05], free: 2 };
    const { analog, ...rest } = withMoments(recorded(type, truth, 1, 0), factor);
    const units = analog.labels.map(() => unit);
    const [ground] = plateForces({ ...rest, analog: { ...analog, units } }, 0.001);
    expect(ground!.momentUnit).toBe(words);
    expect(ground!.centreOfPressure[3 * 325]).toBeCloseTo(1.2, 3);
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
