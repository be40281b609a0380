import type { Body } from '../body/index.ts';
import type { Gait, Spread, Stride } from '../gait/index.ts';
import { median, type Recording, standardDeviation } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import type { MeasureId } from '../reference/index.ts';
import type { RefusalReason } from './types.ts';

/** Everything a measure is computed from. */
export interface Subject {
  readonly recording: Recording;
  readonly gait: Gait;
  readonly body: Body;
}

/** A measure's raw value over strides, in its catalogue unit, before error, reference and verdict join it. */
export interface Reading {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly result: Spread | RefusalReason;
  /** True for a length in metres, whose error includes the scale's. */
  readonly scaled?: boolean;
  /** True when measured in the less exact of two ways: the catalogue's `coarse` holds. */
  readonly coarse?: boolean;
  /** True when given in the catalogue's `unscaled` quantity. */
  readonly unscaled?: boolean;
}

export const degrees = 180 / Math.PI;

/** Sides with numbers: the near leg of a side view, both legs of motion capture. */
export function seenSides({ recording }: Subject): readonly Side[] {
  return recording.nearSide === null ? ['left', 'right'] : [recording.nearSide];
}

/** Strides of one leg. */
export function stridesOf({ gait }: Subject, side: Side): readonly Stride[] {
  return gait.strides.filter((stride) => stride.side === side);
}

/** Median over strides, SD and count; strides in which the value is unknown (NaN) do not count. */
export function spreadOf(values: readonly number[]): Spread {
  const known = values.filter(Number.isFinite);
  return { value: median(known), sd: standardDeviation(known), strides: known.length };
}
