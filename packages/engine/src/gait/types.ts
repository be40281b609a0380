import type { TimeBase } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import type { QualityNote } from '../reference/index.ts';

/** One foot's time on the ground, seconds on the recording's time base, sub-frame. */
export interface Contact {
  readonly side: Side;
  readonly initialContact: number;
  readonly toeOff: number;
}

/** One gait cycle of one leg: initial contact to the next initial contact of the same foot, s. */
export interface Stride {
  readonly side: Side;
  readonly start: number;
  readonly toeOff: number;
  readonly end: number;
}

/** Mean of a quantity over strides with its spread. */
export interface Spread {
  readonly value: number;
  /** Between-stride standard deviation. */
  readonly sd: number;
  /** Strides behind it. */
  readonly strides: number;
}

/** A value for each leg; `null` for a leg that the camera does not see well. */
export interface BySide<T> {
  readonly left: T | null;
  readonly right: T | null;
}

/** Events, strides and the timing table. Times are s, cadence steps/min, duty factor 0–1. */
export interface Gait {
  readonly contacts: readonly Contact[];
  /** Strides kept. */
  readonly strides: readonly Stride[];
  /** Strides left out as outliers. */
  readonly rejected: readonly Stride[];
  /** Whether times can be believed once the gait has been looked at: replaces the recording's own verdict. */
  readonly timeBase: TimeBase;
  readonly cadence: Spread | null;
  /** `null` per side, too, when the time base cannot carry it. */
  readonly contactTime: BySide<Spread>;
  readonly flightTime: BySide<Spread>;
  readonly dutyFactor: BySide<Spread>;
  /** m; needs the speed. */
  readonly strideLength: Spread | null;
  readonly quality: readonly QualityNote[];
}
