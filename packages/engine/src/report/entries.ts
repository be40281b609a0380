import type { Measured } from '../chain/index.ts';
import { decimalsOf, limitsText } from '../chain/index.ts';
import { type CatalogueEntry, catalogue, type MeasureId } from '../reference/index.ts';

/** The catalogue's entry of a measure. */
export function entryOf(id: MeasureId): CatalogueEntry {
  return catalogue[id];
}

/** "0 to 14": the reference limits without their unit; `null` when nobody has published any. */
export function referenceLimits(measure: Measured): string | null {
  const { reference, id } = measure;
  return reference && limitsText(reference, entryOf(id).norm?.open, decimalsOf(measure), '');
}
