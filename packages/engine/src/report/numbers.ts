/** Decimals kept in files: finer than any measurement error here, coarser than floating-point noise. */
const fileDecimals = 4;

/** `value` without floating-point noise, `null` when it is not a finite number (JSON has neither NaN nor Infinity). */
export function tidy(value: number | null | undefined, decimals: number = fileDecimals): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}

/** A number for people: fixed decimals, a true minus sign, an en dash where there is none. */
export function shown(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** `value` with its unit: no space before a degree sign, a space before all else. */
export function withUnit(text: string, unit: string): string {
  if (unit === '') return text;
  return unit === '°' ? `${text}${unit}` : `${text} ${unit}`;
}
