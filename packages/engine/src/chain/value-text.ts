import { type CatalogueEntry, catalogue, type Norm } from '../reference/index.ts';
import type { Measured } from './types.ts';

/** A number for people: fixed decimals, a true minus sign, never minus zero, an en dash where there is none. */
export function shown(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A difference for people: with its sign, also a plus; none for what rounds to nothing. */
export function signed(value: number, decimals: number): string {
  const text = shown(value, decimals);
  return Number(value.toFixed(decimals)) > 0 ? `+${text}` : text;
}

/** `text` with its unit: no space before a degree sign, a space before all else. */
export function withUnit(text: string, unit: string): string {
  if (unit === '') return text;
  return unit === '°' ? `${text}${unit}` : `${text} ${unit}`;
}

/** "1 stride", "16 strides", "3 tries". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Decimals worth showing for a measured value, in the unit it came in. */
export function decimalsOf({ id, unit }: Pick<Measured, 'id' | 'unit'>): number {
  const entry = catalogue[id];
  return unit === entry.unit ? entry.decimals : (entry.unscaled?.decimals ?? entry.decimals);
}

/** A number of a measure with its unit, e.g. a limit: "29 times". */
export function valueText(measure: Pick<Measured, 'id' | 'unit'>, value: number): string {
  return withUnit(shown(value, decimalsOf(measure)), measure.unit);
}

/** "7 ± 3°": value and measurement error, rounded as the catalogue says. */
export function valueWithError(measure: Measured): string {
  const decimals = decimalsOf(measure);
  const error = shown(Math.max(measure.error, 10 ** -decimals), decimals);
  return withUnit(`${shown(measure.value, decimals)} ± ${error}`, measure.unit);
}

/** "0 to 14°", "25° or more", "110 % or less": limits, as far as they mean something. */
export function limitsText(
  { low, high }: { readonly low: number; readonly high: number },
  open: Norm['open'],
  decimals: number,
  unit: string,
): string {
  if (open === 'high') return `${withUnit(shown(low, decimals), unit)} or more`;
  if (open === 'low') return `${withUnit(shown(high, decimals), unit)} or less`;
  return withUnit(`${shown(low, decimals)} to ${shown(high, decimals)}`, unit);
}

/** The reference limits of a measure; `null` when nobody has published any. */
export function referenceRange(measure: Measured): string | null {
  const { norm }: CatalogueEntry = catalogue[measure.id];
  if (measure.reference === null) return null;
  return limitsText(measure.reference, norm?.open, decimalsOf(measure), measure.unit);
}
