import type { Stride } from '@stridewhy/engine';

/** The stride that holds `time`, else the last one before it, else the first; `null` without any. Strides ascend. */
export function strideAt(strides: readonly Stride[], time: number): Stride | null {
  return (
    strides.find(({ start, end }) => start <= time && time < end) ??
    strides.findLast(({ end }) => end <= time) ??
    strides[0] ??
    null
  );
}
