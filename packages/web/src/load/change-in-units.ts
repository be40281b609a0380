import { changeText, type WhatIfEntry } from '@stridewhy/engine';
import { toInches, toMilesPerHour, type UnitSystem } from '../units/units.ts';

/** Units that feet and miles replace; a shoe's drop is sold in millimetres everywhere. */
const imperial: Readonly<
  Record<string, Pick<WhatIfEntry, 'unit' | 'decimals'> & { readonly factor: number }>
> = {
  'm/s': { unit: 'mph', decimals: 1, factor: toMilesPerHour(1) },
  cm: { unit: 'in', decimals: 1, factor: toInches(0.01) },
};

/** The unit in which a change is shown. */
export function changeUnit({ unit }: WhatIfEntry, system: UnitSystem): string {
  return (system === 'imperial' ? imperial[unit]?.unit : undefined) ?? unit;
}

/** "Foot ahead at landing −1.2 in": a change in the runner's own units. @param amount in the entry's unit */
export function changeInUnits(entry: WhatIfEntry, amount: number, system: UnitSystem): string {
  const other = system === 'imperial' ? imperial[entry.unit] : undefined;
  return other === undefined
    ? changeText(entry, amount)
    : changeText({ ...entry, ...other }, amount * other.factor);
}
