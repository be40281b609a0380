import { type ClipAnalysis, meanStance, type Side, type Stride, timeOfPhase } from '@stridewhy/engine';
import { nearestFrame, timeMapOf } from '../player/time-map.ts';

/** One leg's strides in a clip, and which picture shows a gait phase. */
export interface PhaseClock {
  /** Strides that can be shown. */
  readonly strides: number;
  /** Mean duration of a stride, s of the run. */
  readonly strideTime: number;
  /** Mean share of the stride on the ground. */
  readonly stance: number;
  /** Index of the frame nearest to a phase. */
  frameAt(phase: number, stance: number): number;
}

/** `null` without a stride of that leg. */
export function phaseClock(analysis: ClipAnalysis, side: Side): PhaseClock | null {
  const strides: readonly Stride[] = (analysis.gait?.strides ?? []).filter((one) => one.side === side);
  if (strides.length === 0) return null;
  const timeMap = timeMapOf(analysis);
  const stamps = analysis.clip.track.time;
  return {
    strides: strides.length,
    strideTime: strides.reduce((sum, { start, end }) => sum + end - start, 0) / strides.length,
    stance: meanStance(strides),
    frameAt: (phase, stance) =>
      nearestFrame(stamps, timeMap.toPresentation(timeOfPhase(strides, phase, stance))),
  };
}
