import { describe, expect, it } from 'vitest';
import type { C3d, ForcePlate, GroundForce, MotionTable, PlateTable } from '../../../src/motion/index.ts';
import { tableForces } from '../../../src/motion/lab/motion-table-forces.ts';
import { plateTableForce } from '../../../src/motion/lab/plate-table.ts';
import { plateWords } from '../../../src/motion/lab/plate-words.ts';
import { plateForces } from '../../../src/motion/lab/plates.ts';
import {
  apparentPressure,
  centre,
  channelsOf,
  corners,
  type Felt,
  feltUnder,
  type Load,
} from './drawn-plate.ts';

const rate = 1000;
const seconds = 30;
const step = 0.35;
const contact = 0.25;

/** Force, N, and moment, N·m, in plate axes at the sensors that warm amplifiers add: offset, a slow line, a slow wave. */
function drift(t: number): { f: readonly number[]; m: readonly number[] } {
  const course = 1 + (6 * t) / seconds + 0.5 * Math.sin((2 * Math.PI * t) / 20);
  return { f: [-4, 3, 40].map((v) => v * course), m: [2, -3, 0.5].map((v) => v * course) };
}

/**
 * What may be left, N: before the first flight and after the last the drift of 14.3 N/s goes on for 0.3 s. And m: that
 * and 1.07 N·m/s, at 200 N and 0.2 m off the middle.
 */
const mostForce = 14.3 * 0.3;
const mostPlace = (1.07 * 0.3 + mostForce * 0.2) / 200;

/** One contact after the other, each elsewhere on the plate; `null` in flight. */
function loadAt(t: number): Load | null {
  const share = (t % step) / contact;
  if (share >= 1) return null;
  const k = Math.floor(t / step);
  const up = 1800 * Math.sin(Math.PI * share);
  return {
    force: [-0.15 * up * Math.cos(Math.PI * share), 0.02 * up, up],
    at: [1.1 + 0.1 * (k % 5), 0.9 + 0.05 * (k % 3)],
    free: 2 * Math.sin(Math.PI * share),
  };
}

/** What the drifting plate's sensors feel. */
function feltAt(t: number): Felt {
  const load = loadAt(t);
  const { f, m } = load === null ? { f: [0, 0, 0], m: [0, 0, 0] } : feltUnder(load);
  const added = drift(t);
  return { f: f.map((v, k) => v + added.f[k]!), m: m.map((v, k) => v + added.m[k]!) };
}

const times = Array.from({ length: rate * seconds }, (_, i) => i / rate);

/** Largest errors over all samples whose vertical force exceeds 200 N. */
function errors(ground: GroundForce, up: 1 | 2): { force: number; place: number } {
  let [force, place] = [0, 0];
  const across = up === 2 ? 1 : 2;
  const sign = up === 2 ? 1 : -1;
  times.forEach((t, i) => {
    const load = loadAt(t);
    if (load === null || load.force[2] < 200) return;
    const at = (flat: Float64Array, k: number) => flat[3 * i + k]!;
    const found = [at(ground.force, 0), sign * at(ground.force, across), at(ground.force, up)];
    force = Math.max(force, ...found.map((v, k) => Math.abs(v - load.force[k]!)));
    place = Math.max(
      place,
      Math.abs(at(ground.centreOfPressure, 0) - load.at[0]),
      Math.abs(sign * at(ground.centreOfPressure, across) - load.at[1]),
    );
  });
  return { force, place };
}

describe('plates that drift by 240 N and 22 N·m while a runner runs for 30 s', () => {
  it.each([1, 2, 3, 4])('type %d', (type) => {
    const samples = times.map((t) => channelsOf(type, feltAt(t)).values);
    const { plate } = channelsOf(type, feltAt(0));
    const width = samples[0]!.length;
    const forcePlate: ForcePlate = {
      type,
      corners,
      origin: [0, 0, 0],
      channels: samples[0]!.map((_, k) => k),
      calibration: null,
      zero: null,
      ...plate,
    };
    const analog = {
      labels: samples[0]!.map((_, k) => `${k}`),
      units: [],
      rate,
      samplesPerFrame: 10,
      data: new Float32Array(samples.length * width),
    };
    for (const [i, values] of samples.entries()) analog.data.set(values, i * width);
    const [ground] = plateForces({ analog, forcePlates: [forcePlate] } as unknown as C3d, 0.001);
    const { force, place } = errors(ground!, 2);
    expect(force).toBeLessThan(mostForce);
    expect(place).toBeLessThan(mostPlace);
    expect(ground!.zero.spells).toBe(Math.floor(seconds / step));
    expect(ground!.zero.force.drift).toBeGreaterThan(200);
    expect(plateWords([ground!])).toMatch(
      /^Plate 1: free 85 times, offset 1\d\d\.\d N and \d+\.\d N·m, varying by/,
    );
  });

  /** As a program writes it, on the runner, with its own centre of pressure: laboratory axes, z up. */
  const written = times.map((t) => {
    const felt = feltAt(t);
    const [x, y] = apparentPressure(felt);
    return { force: [-felt.f[0]!, felt.f[1]!, felt.f[2]!], place: [centre.x + x, centre.y - y, 0] };
  });

  it('a force file with forces and centres of pressure, y up', () => {
    const yUp = ([x, y, z]: readonly number[]) => [x!, z!, -y!];
    const names = ['v', 'p'].flatMap((kind) => ['x', 'y', 'z'].map((axis) => `ground_force_${kind}${axis}`));
    const rows = written.map(({ force, place }, i) => [times[i]!, ...yUp(force), ...yUp(place)]);
    const table: MotionTable = {
      name: 'drift',
      labels: ['time', ...names],
      inDegrees: null,
      columns: rows[0]!.map((_, k) => Float64Array.from(rows, (row) => row[k]!)),
    };
    const { force, place } = errors(tableForces(table)[0]!, 1);
    expect(force).toBeLessThan(mostForce);
    expect(place).toBeLessThan(mostPlace);
  });

  it('a plate’s own table in laboratory axes', () => {
    const flat = (of: (row: (typeof written)[number]) => readonly number[]) =>
      Float64Array.from(written.flatMap(of));
    const table: PlateTable = {
      name: 'drift',
      rate,
      time: Float64Array.from(times),
      axes: 'laboratory',
      corners,
      force: flat((row) => row.force),
      moment: new Float64Array(3 * times.length),
      centreOfPressure: flat((row) => row.place.map((v) => 1000 * v)),
    };
    const { force, place } = errors(plateTableForce(table), 2);
    expect(force).toBeLessThan(mostForce);
    expect(place).toBeLessThan(mostPlace);
  });

  it('counts every flight of a file of six days with a reading a second, loaded in every third', () => {
    const loaded = 173_333;
    const time = Float64Array.from({ length: 3 * loaded + 1 }, (_, i) => i);
    const names = ['v', 'p'].flatMap((kind) => ['x', 'y', 'z'].map((axis) => `ground_force_${kind}${axis}`));
    const columns = ['time', ...names].map((_, k) =>
      time.map((t) => (k === 0 ? t : k === 2 ? 800 * Number(t % 3 === 1) : 0.1)),
    );
    const [ground] = tableForces({ name: '', labels: ['time', ...names], inDegrees: null, columns });
    expect(ground!.zero.spells).toBe(loaded + 1);
    expect(ground!.zero.force.offset).toBeCloseTo(Math.hypot(0.1, 0.1), 9);
  }, 60_000);

  it('says so when a plate is never free, and takes nothing out', () => {
    const names = ['v', 'p'].flatMap((kind) => ['x', 'y', 'z'].map((axis) => `ground_force_${kind}${axis}`));
    const columns = ['time', ...names].map((_, k) =>
      Float64Array.from(times, (t) => (k === 0 ? t : k === 2 ? 1000 + 80 * Math.sin(9 * t) : 0.1)),
    );
    const [ground] = tableForces({ name: '', labels: ['time', ...names], inDegrees: null, columns });
    expect(ground!.force[1]).toBe(1000);
    expect(plateWords([ground!])).toBe('Plate ground_force: it was never free, so nothing was taken out.');
  });
});
