import { forceRules } from '../../reference/index.ts';
import { finiteRuns } from '../butterworth.ts';
import { median } from '../statistics.ts';

/**
 * Takes a plate's offset and drift out of its channels, flight by flight: the median of each channel over the inner
 * part of every unloaded spell is its zero there; between spells the zero runs straight, outside them it stays.
 *
 * @param channels force and moment components, changed in place
 * @param vertical the channel that carries the body's weight, of either sign
 * @param sampleRate Hz
 * @returns number of unloaded spells; 0 when the plate is never free, and nothing is changed
 */
export function zeroPlate(
  channels: readonly Float64Array[],
  vertical: Float64Array,
  sampleRate: number,
): number {
  const flights = unloadedSpells(vertical, sampleRate);
  if (flights.length === 0) return 0;
  for (const channel of channels) {
    const zeros = flights.map(({ start, end }) => median(channel.subarray(start, end)));
    subtract(
      channel,
      flights.map(({ start, end }) => (start + end - 1) / 2),
      zeros,
    );
  }
  return flights.length;
}

interface Spell {
  readonly start: number;
  readonly end: number;
}

/** Inner parts of the spells in which the plate carries nothing. */
function unloadedSpells(vertical: Float64Array, sampleRate: number): readonly Spell[] {
  const load = vertical.map(Math.abs);
  const sorted = spreadSample(load).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const rest = at(0.02);
  const range = at(0.99) - rest;
  if (!(range > forceRules.smallestLoad)) return [];
  const limit = rest + forceRules.unloadedShare * range;
  const free = load.map((value) => (value <= limit ? value : Number.NaN));
  const margin = (1 - forceRules.flightCore) / 2;
  return finiteRuns(free).flatMap(([start, end]) => {
    if (end - start < forceRules.shortestFlight * sampleRate) return [];
    const inner = Math.ceil(margin * (end - start));
    return [{ start: start + inner, end: Math.max(end - inner, start + inner + 1) }];
  });
}

/** Samples spread over a signal, enough for its quantiles. */
export function spreadSample(values: Float64Array): Float64Array {
  const step = Math.max(1, Math.floor(values.length / 2000));
  return values.filter((_, i) => i % step === 0);
}

/** Subtracts the line through (at, zeros), level outside. */
function subtract(channel: Float64Array, at: readonly number[], zeros: readonly number[]): void {
  let k = 0;
  for (let i = 0; i < channel.length; i++) {
    while (k < at.length - 1 && i > at[k + 1]!) k++;
    const [left, right] = [at[k]!, at[k + 1] ?? at[k]!];
    const share = right === left ? 0 : Math.min(Math.max((i - left) / (right - left), 0), 1);
    channel[i]! -= zeros[k]! + share * ((zeros[k + 1] ?? zeros[k]!) - zeros[k]!);
  }
}
