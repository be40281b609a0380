import type { Recording } from '../motion/index.ts';
import { type QualityCode, qualityNote } from '../reference/index.ts';
import { noTimes } from './timing.ts';
import type { Gait } from './types.ts';

/** A recording whose gait cannot be told: why, and nothing else. */
export function refused(recording: Recording, code: QualityCode): Gait {
  return {
    contacts: [],
    strides: [],
    rejected: [],
    timeBase: recording.timeBase,
    cadence: null,
    ...noTimes,
    strideLength: null,
    quality: [qualityNote(code, 'refusal')],
  };
}
