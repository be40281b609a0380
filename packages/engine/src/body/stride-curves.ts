import type { Stride } from '../gait/index.ts';
import type { Recording } from '../motion/index.ts';
import type { MeanCurve, StrideCurve } from './types.ts';

const points = 101;
const degrees = 180 / Math.PI;

/**
 * Value of an evenly sampled signal at a time between its samples (Catmull–Rom cubic; linear beside a gap or an end).
 * NaN outside the recording or inside a gap.
 */
export function valueAt(signal: Float64Array, recording: Recording, time: number): number {
  const start = recording.time[0] ?? 0;
  return interpolate(signal, (time - start) * recording.sampleRate);
}

/** A signal cut to each stride and stretched to 101 points by the strides' own event times. */
export function strideCurves(
  signal: Float64Array,
  recording: Recording,
  strides: readonly Stride[],
): readonly StrideCurve[] {
  return strides.map((stride) => {
    const step = (stride.end - stride.start) / (points - 1);
    const values = Float64Array.from({ length: points }, (_, i) =>
      valueAt(signal, recording, stride.start + i * step),
    );
    return { stride, values };
  });
}

/** Mean and between-stride SD over the strides that are known throughout; rad in, deg out. `null` without any. */
export function meanCurve(curves: readonly StrideCurve[]): MeanCurve | null {
  const known = curves.filter((curve) => curve.values.every(Number.isFinite));
  const strides = known.length;
  if (strides === 0) return null;
  const meanDeg = new Float64Array(points);
  const sdDeg = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    let total = 0;
    for (const { values } of known) total += values[i]!;
    const mean = total / strides;
    let squares = 0;
    for (const { values } of known) squares += (values[i]! - mean) ** 2;
    meanDeg[i] = mean * degrees;
    sdDeg[i] = strides > 1 ? Math.sqrt(squares / (strides - 1)) * degrees : 0;
  }
  return { meanDeg, sdDeg, strides };
}

function interpolate(signal: Float64Array, index: number): number {
  const last = signal.length - 1;
  // An event placed on the very last frame may overshoot it by rounding.
  if (!(index >= -1e-9 && index <= last + 1e-9)) return Number.NaN;
  const at = Math.min(Math.max(Math.floor(index), 0), Math.max(last - 1, 0));
  const f = index - at;
  const b = signal[at]!;
  if (f === 0) return b;
  const c = signal[Math.min(at + 1, last)]!;
  const a = signal[at - 1] ?? Number.NaN;
  const d = signal[at + 2] ?? Number.NaN;
  if (Number.isNaN(a + d)) return b + f * (c - b);
  return b + 0.5 * f * (c - a + f * (2 * a - 5 * b + 4 * c - d + f * (3 * (b - c) + d - a)));
}
