import { lowpass, type Recording } from '../motion/index.ts';
import { filterCutoffs } from '../reference/index.ts';
import type { Path } from './types.ts';

/** Low-passes a signal with the cut-off of its kind (`filterCutoffs`). Gaps stay gaps. */
export function smooth(
  signal: Float64Array,
  kind: keyof typeof filterCutoffs,
  recording: Recording,
): Float64Array {
  return lowpass(signal, filterCutoffs[kind], recording.sampleRate);
}

/** Low-passes a point's coordinates. */
export function smoothPath(path: Path | null, recording: Recording): Path | null {
  if (path === null) return null;
  return { x: smooth(path.x, 'centreOfMass', recording), y: smooth(path.y, 'centreOfMass', recording) };
}
