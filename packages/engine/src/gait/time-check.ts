import type { Recording, TimeBase } from '../motion/index.ts';
import { humanCadence, type QualityNote, qualityNote, runningRules } from '../reference/index.ts';

/** Whether the clip's times can be believed, after looking at the gait. */
export interface TimeVerdict {
  readonly timeBase: TimeBase;
  readonly quality: readonly QualityNote[];
}

/**
 * Checks a recording's time base against what bodies do: nobody runs at 40 steps/min, and the body must fall with
 * gravity between contacts.
 *
 * @param cadence steps/min as the clip's clock has it
 * @param gravity apparent over true gravity; `null` when the trunk was not seen
 */
export function checkTime(recording: Recording, cadence: number, gravity: number | null): TimeVerdict {
  if (cadence < humanCadence.low) {
    return {
      timeBase: { kind: 'implausible', reason: 'slow-motion-undeclared' },
      quality: [qualityNote('slow-motion-undeclared')],
    };
  }
  const { low, high } = runningRules.apparentGravity;
  const falls = gravity === null || (gravity >= low && gravity <= high);
  if (cadence > humanCadence.high || !falls) {
    return {
      timeBase: { kind: 'implausible', reason: 'free-fall-mismatch' },
      quality: [qualityNote('time-base-implausible')],
    };
  }
  return { timeBase: recording.timeBase, quality: [] };
}
