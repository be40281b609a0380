import { counted, decimalsOf, limitsText, type Measured } from '../chain/index.ts';
import { type CaptureId, type CatalogueEntry, catalogue, type MeasureId } from '../reference/index.ts';

/** The catalogue's entry of a measure. */
export function entryOf(id: MeasureId): CatalogueEntry {
  return catalogue[id];
}

const recorded: readonly CaptureId[] = ['side-video', 'rear-video', 'laboratory'];

/** "16 strides" of a recording, "3 tries" of a check; empty for an answer. */
export function countText({ id, strides }: Measured): string {
  const { capture } = entryOf(id);
  if (capture === 'history') return '';
  return recorded.includes(capture) ? counted(strides, 'stride') : counted(strides, 'try', 'tries');
}

/** "0 to 14": the reference limits without their unit; `null` when nobody has published any. */
export function referenceLimits(measure: Measured): string | null {
  const { reference, id } = measure;
  return reference && limitsText(reference, entryOf(id).norm?.open, decimalsOf(measure), '');
}
