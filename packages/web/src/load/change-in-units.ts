import type { WhatIfEntry } from '@stridewhy/engine';
import { toInches, toMilesPerHour, type UnitSystem } from '../units/units.ts';

type Shown = Pick<WhatIfEntry, 'unit' | 'decimals' | 'range'>;

/** A what-if as it is shown: all its numbers in the runner's units. */
export interface ShownWhatIf {
  readonly entry: WhatIfEntry;
  /** Shown units per unit of the engine's entry. */
  readonly factor: number;
}

/** Units that feet and miles replace, with round steps; a shoe's drop is sold in millimetres everywhere. */
const imperial: Readonly<Record<string, Shown & { readonly factor: number }>> = {
  'm/s': {
    unit: 'mph',
    decimals: 1,
    range: { low: -2.2, high: 2.2, step: 0.2 },
    factor: toMilesPerHour(1),
  },
  cm: { unit: 'in', decimals: 1, range: { low: -3, high: 3, step: 0.5 }, factor: toInches(0.01) },
};

export function whatIfInUnits(entry: WhatIfEntry, system: UnitSystem): ShownWhatIf {
  const other = system === 'imperial' ? imperial[entry.unit] : undefined;
  if (other === undefined) return { entry, factor: 1 };
  const { factor, ...shown } = other;
  return { entry: { ...entry, ...shown }, factor };
}
