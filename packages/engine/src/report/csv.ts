import type { CurveName } from '../body/index.ts';
import { clipOfSide, sides } from './merge.ts';
import { tidy } from './numbers.ts';
import type { Answer } from './types.ts';

const curveNames = [
  'hipFlexion',
  'kneeFlexion',
  'ankleDorsiflexion',
  'thigh',
  'shank',
  'foot',
  'trunkLean',
] as const satisfies readonly CurveName[];

/**
 * Mean curves as CSV (RFC 4180): one row per per cent of the gait cycle, two columns (mean and between-stride SD, deg)
 * per curve and leg seen. Without any curve only the header's first column is left.
 */
export function curvesCsv(answer: Answer): string {
  const columns: { readonly name: string; readonly values: Float64Array }[] = [];
  for (const side of sides) {
    const index = clipOfSide(answer.clips)[side];
    const curves = index === null ? null : answer.clips[index]?.body?.curves[side];
    for (const name of curveNames) {
      const curve = curves?.[name];
      if (!curve) continue;
      columns.push({ name: `${side}_${name}_mean_deg`, values: curve.meanDeg });
      columns.push({ name: `${side}_${name}_sd_deg`, values: curve.sdDeg });
    }
  }
  const rows = [['percent_of_gait_cycle', ...columns.map(({ name }) => name)]];
  const length = Math.max(0, ...columns.map(({ values }) => values.length));
  for (let percent = 0; percent < length; percent++) {
    rows.push([String(percent), ...columns.map(({ values }) => String(tidy(values[percent], 3) ?? ''))]);
  }
  return `${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;
}
