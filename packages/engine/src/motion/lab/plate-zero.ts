import { forceRules } from '../../reference/index.ts';
import { finiteRuns } from '../butterworth.ts';
import type { PlateZero } from '../formats/lab-types.ts';
import { median, quantile } from '../statistics.ts';

/** Force and moment at one point: fx, fy, fz in N, mx, my, mz in N·m. */
export type Wrench = readonly [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/**
 * Takes a plate's offset and drift out of its force and moment, flight by flight: the median of each channel over the
 * inner part of every unloaded spell is its zero there; between spells the zero runs straight, outside them it stays.
 *
 * @param wrench changed in place; as it was when the plate is never free
 * @param vertical the force that carries the body's weight, of either sign
 * @param sampleRate Hz
 */
export function zeroPlate(wrench: Wrench, vertical: Float64Array, sampleRate: number): PlateZero {
  const flights = unloadedSpells(vertical, sampleRate);
  const at = flights.map(({ start, end }) => (start + end - 1) / 2);
  const zeros = wrench.map((channel) =>
    flights.map(({ start, end }) => median(channel.subarray(start, end))),
  );
  if (flights.length > 0) {
    wrench.forEach((channel, k) => {
      const zero = brokenLine(at, zeros[k]!, channel.length);
      for (let i = 0; i < zero.length; i++) channel[i]! -= zero[i]!;
    });
  }
  const size = (of: (values: readonly number[]) => number, from: number) =>
    flights.length === 0 ? 0 : Math.hypot(...zeros.slice(from, from + 3).map(of));
  const range = (values: readonly number[]) => quantile(values, 1) - quantile(values, 0);
  return {
    spells: flights.length,
    force: { offset: size(median, 0), drift: size(range, 0) },
    moment: { offset: size(median, 3), drift: size(range, 3) },
  };
}

interface Spell {
  readonly start: number;
  readonly end: number;
}

/** Inner parts of the spells in which the plate carries nothing. */
function unloadedSpells(vertical: Float64Array, sampleRate: number): readonly Spell[] {
  const some = spreadSample(vertical);
  const [low, high] = [quantile(some, 0.01), quantile(some, 0.99)];
  const range = high - low;
  if (!(range > forceRules.smallestLoad)) return [];
  // Readings at rest are nearer to zero than those under load, whichever sign load has.
  const load = Math.abs(high) >= Math.abs(low) ? vertical : vertical.map((value) => -value);
  const rest = restingLevel(load, sampleRate, range);
  const limit = forceRules.unloadedShare * range;
  const free = load.map((value, i) => (value - rest[i]! <= limit ? value : Number.NaN));
  const margin = (1 - forceRules.flightCore) / 2;
  return finiteRuns(free).flatMap(([start, end]) => {
    if (end - start < forceRules.shortestFlight * sampleRate) return [];
    const inner = Math.ceil(margin * (end - start));
    return [{ start: start + inner, end: Math.max(end - inner, start + inner + 1) }];
  });
}

/**
 * Roughly what the plate reads while nothing is on it: the lowest readings of every block of time, straight between the
 * blocks' middles. A block in which it is never free, as with a runner standing on it, takes no part.
 */
function restingLevel(load: Float64Array, sampleRate: number, range: number): Float64Array {
  const count = Math.max(1, Math.floor(load.length / (forceRules.driftBlock * sampleRate)));
  const blocks = Array.from({ length: count }, (_, k) => {
    const [start, end] = [k, k + 1].map((edge) => Math.round((edge * load.length) / count));
    return { at: (start! + end! - 1) / 2, level: quantile(load.subarray(start, end), 0.05) };
  });
  const lowest = quantile(
    blocks.map(({ level }) => level),
    0,
  );
  const free = blocks.filter(({ level }) => level - lowest <= forceRules.largestDrift * range);
  return brokenLine(
    free.map(({ at }) => at),
    free.map(({ level }) => level),
    load.length,
  );
}

/** Samples spread over a signal, enough for its quantiles. */
export function spreadSample(values: Float64Array): Float64Array {
  const step = Math.max(1, Math.floor(values.length / 2000));
  return values.filter((_, i) => i % step === 0);
}

/** At every sample the line through (at, values), level outside. */
function brokenLine(at: readonly number[], values: readonly number[], samples: number): Float64Array {
  const line = new Float64Array(samples);
  for (let i = 0, k = 0; i < samples; i++) {
    while (k < at.length - 1 && i > at[k + 1]!) k++;
    const [left, right] = [at[k]!, at[k + 1] ?? at[k]!];
    const share = right === left ? 0 : Math.min(Math.max((i - left) / (right - left), 0), 1);
    line[i] = values[k]! + share * ((values[k + 1] ?? values[k]!) - values[k]!);
  }
  return line;
}
