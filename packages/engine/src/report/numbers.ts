/** Decimals kept in files: finer than any measurement error here, coarser than floating-point noise. */
const fileDecimals = 4;

/** `value` without floating-point noise, `null` when it is not a finite number (JSON has neither NaN nor Infinity). */
export function tidy(value: number | null | undefined, decimals: number = fileDecimals): number | null {
  if (value === null || value === undefined || !Number.isFinite(value)) return null;
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
