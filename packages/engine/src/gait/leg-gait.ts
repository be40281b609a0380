import { quantile, type Recording, usualRange } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { runningRules } from '../reference/index.ts';
import { findEvents } from './events.ts';
import { footReach, type LegSignals, legSignals } from './leg-signals.ts';
import { findRhythm } from './rhythm.ts';
import { type SortedStrides, sortStrides } from './strides.ts';

/** Everything about one leg's gait. */
export interface LegGait extends SortedStrides {
  readonly signals: LegSignals;
  /** Strides per second from the rhythm of the whole clip, without events. */
  readonly strideRate: number;
}

/** One leg's contacts and strides; `null` when the leg was not tracked or does not swing to and fro as in gait. */
export function analyseLeg(recording: Recording, side: Side): LegGait | null {
  const reach = footReach(recording, side);
  if (reach === null || !swings(recording, side, reach)) return null;
  const rhythm = findRhythm(reach);
  if (rhythm === null) return null;
  const signals = legSignals(recording, side, rhythm.period);
  if (signals === null) return null;
  const { events, groundSpeed } = findEvents(signals);
  if (!(groundSpeed > 0)) return null;
  return {
    signals,
    strideRate: recording.sampleRate / rhythm.period,
    ...sortStrides(side, events, recording),
  };
}

/** Whether the foot's swing about the hip is large against the leg. */
function swings({ points }: Recording, side: Side, reach: Float64Array): boolean {
  const hip = points[`${side}_hip`];
  const ankle = points[`${side}_ankle`];
  if (hip === undefined || ankle === undefined) return false;
  const leg = quantile(
    hip.y.map((y, i) => y - ankle.y[i]!),
    0.9,
  );
  return usualRange(reach) >= runningRules.smallestSwing * leg;
}
