import { median, standardDeviation } from '../../motion/index.ts';
import type { Side } from '../../pose/index.ts';
import { catalogue, type MeasureId } from '../../reference/index.ts';
import { errorAt, referenceAt, verdict } from '../reference-at.ts';
import type { Measured, Reference } from '../types.ts';

/** A value from tape, count, photo or memory. */
export interface CheckReading {
  readonly id: MeasureId;
  readonly side: Side | null;
  /** Each try in the catalogue's unit; the middle one counts. At least one. */
  readonly values: readonly number[];
  /** Given in the catalogue's `unscaled` quantity. */
  readonly unscaled?: boolean;
  /** Instead of the catalogue's reference, for one that depends on the person. */
  readonly reference?: Reference;
  /** Added to the catalogue's error as an independent one, same unit. */
  readonly extraError?: number;
  /** Instead of the catalogue's error, for what is made of other measures: what theirs make together. */
  readonly error?: number;
}

/** Makes a measure of a check: adds error, reference and verdict. Tries count where strides do in a clip. */
export function judgeCheck(reading: CheckReading): Measured {
  const { id, side, values, unscaled, reference } = reading;
  const entry = catalogue[id];
  const quantity = unscaled && entry.unscaled !== null ? entry.unscaled : entry;
  const value = median(values);
  const error = Math.hypot(reading.error ?? errorAt(quantity.error, 1), reading.extraError ?? 0);
  const limits = reference ?? referenceAt(quantity.norm, null);
  return {
    kind: 'measured',
    id,
    side,
    value,
    unit: quantity.unit,
    sd: standardDeviation(values),
    strides: values.length,
    error,
    reference: limits,
    verdict: verdict(value, error, limits, quantity.norm?.open),
    grade: entry.grade,
  };
}
