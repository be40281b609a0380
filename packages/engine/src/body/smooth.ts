import { lowpass, type Recording } from '../motion/index.ts';
import type { Path } from './types.ts';

/** Cut-off of each kind of signal, Hz (evidence: pipeline of events and filters). */
const cutoffs = { joint: 8, foot: 12, centreOfMass: 6 } as const;

/** Low-passes a signal with the cut-off of its kind. Gaps stay gaps. */
export function smooth(signal: Float64Array, kind: keyof typeof cutoffs, recording: Recording): Float64Array {
  return lowpass(signal, cutoffs[kind], recording.sampleRate);
}

/** Low-passes a point's coordinates. */
export function smoothPath(path: Path | null, recording: Recording): Path | null {
  if (path === null) return null;
  return { x: smooth(path.x, 'centreOfMass', recording), y: smooth(path.y, 'centreOfMass', recording) };
}
