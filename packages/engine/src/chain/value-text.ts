import { catalogue } from '../reference/index.ts';
import type { Measured } from './types.ts';

/** A number of a measure as people read it: its decimals, a true minus sign, with or without its unit. */
export function valueText(
  { id, unit }: Pick<Measured, 'id' | 'unit'>,
  value: number,
  withUnit = true,
): string {
  const entry = catalogue[id];
  const decimals = unit === entry.unit ? entry.decimals : (entry.unscaled?.decimals ?? entry.decimals);
  const text = value.toFixed(decimals).replace('-', '−');
  if (!withUnit) return text;
  return `${text}${unit === '°' || unit === '%' ? '' : ' '}${unit}`;
}
