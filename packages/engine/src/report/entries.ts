import type { Measured } from '../chain/index.ts';
import { type CatalogueEntry, catalogue, type MeasureId } from '../reference/index.ts';
import { shown, withUnit } from './numbers.ts';

/** The catalogue's entry of a measure. */
export function entryOf(id: MeasureId): CatalogueEntry {
  return catalogue[id];
}

/** Decimals worth showing for a measured value, in the unit it came in. */
export function decimalsOf({ id, unit }: Pick<Measured, 'id' | 'unit'>): number {
  const entry = entryOf(id);
  return unit === entry.unit ? entry.decimals : (entry.unscaled?.decimals ?? entry.decimals);
}

/** "7 ± 3°": value and measurement error, rounded as the catalogue says. */
export function valueWithError(measure: Measured): string {
  const decimals = decimalsOf(measure);
  const error = shown(Math.max(measure.error, 10 ** -decimals), decimals);
  return withUnit(`${shown(measure.value, decimals)} ± ${error}`, measure.unit);
}

/** "0 to 14": the reference limits without their unit; `null` when nobody has published any. */
export function referenceLimits(measure: Measured): string | null {
  if (measure.reference === null) return null;
  const decimals = decimalsOf(measure);
  const { low, high } = measure.reference;
  if (entryOf(measure.id).norm?.open === 'high') return `${shown(low, decimals)} or more`;
  return `${shown(low, decimals)} to ${shown(high, decimals)}`;
}

/** "0 to 14°": the reference limits; `null` when nobody has published any. */
export function referenceRange(measure: Measured): string | null {
  const limits = referenceLimits(measure);
  return limits === null ? null : withUnit(limits, measure.unit);
}
