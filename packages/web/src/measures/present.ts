import {
  type CatalogueEntry,
  catalogue,
  decimalsOf,
  limitsText,
  type Measured,
  type Norm,
  shown,
  withUnit,
} from '@stridewhy/engine';
import { inchesPerFoot, toInches, type UnitSystem } from '../units/units.ts';

/** A measured value as it is shown: in the person's units, rounded to what is worth showing. */
export interface Shown {
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly value: number;
  readonly error: number;
  readonly reference: {
    readonly low: number;
    readonly high: number;
    /** Which limit means nothing. */
    readonly open: Norm['open'];
    readonly source: string;
  } | null;
}

const inches: Readonly<Record<string, number>> = { m: toInches(1), cm: toInches(0.01) };
const feetPerMetre = toInches(1) / inchesPerFoot;

/** The measure in the units of `system`; angles, times and shares are the same in both. */
export function shownMeasure(measure: Measured, system: UnitSystem): Shown {
  const { factor, unit, decimals } = unitOf(measure, system);
  const { reference } = measure;
  const { norm }: CatalogueEntry = catalogue[measure.id];
  return {
    name: catalogue[measure.id].name,
    unit,
    decimals,
    value: measure.value * factor,
    error: measure.error * factor,
    reference: reference && {
      ...reference,
      low: reference.low * factor,
      high: reference.high * factor,
      open: norm?.open,
    },
  };
}

function unitOf(measure: Measured, system: UnitSystem) {
  const { unit } = measure;
  const decimals = decimalsOf(measure);
  const factor = inches[unit];
  if (system === 'metric' || factor === undefined) return { factor: 1, unit, decimals };
  if (measure.id === 'strideLength') return { factor: feetPerMetre, unit: 'ft', decimals: 1 };
  return { factor, unit: 'in', decimals: 1 };
}

/** "7 ± 3°" */
export function valueText({ value, error, decimals, unit }: Shown): string {
  return withUnit(`${shown(value, decimals)} ± ${shown(Math.max(error, 10 ** -decimals), decimals)}`, unit);
}

/** "0 to 14°"; `null` when nobody has published what is usual. */
export function rangeText({ reference, decimals, unit }: Shown): string | null {
  if (reference === null) return null;
  return limitsText(reference, reference.open, decimals, unit);
}
