import { gravity, type Recording, type Side } from '@stridewhy/engine';
import type { Place } from './skeleton.ts';

/** The measured force of the ground on one foot at one moment. */
export interface ForceNow {
  readonly side: Side;
  /** Centre of pressure on the ground: x forward, z to the runner's right, m. */
  readonly x: number;
  readonly z: number;
  /** N, + forward, up and to the right. */
  readonly force: Place;
}

/** Forces of the feet on the ground at a time on the recording's time base, s; none where no plate measured. */
export function forcesAt({ forces }: Recording, time: number): readonly ForceNow[] {
  if (forces === null) return [];
  const at = Math.round((time - (forces.time[0] ?? 0)) * forces.sampleRate);
  return (['left', 'right'] as const).flatMap((side) => {
    const { fx, fy, fz, copX, copZ } = forces[side];
    const [x, z, up] = [copX[at], copZ[at], fy[at]];
    if (x === undefined || z === undefined || up === undefined) return [];
    if (!Number.isFinite(x + z) || up < forces.threshold) return [];
    return [{ side, x, z, force: [fx[at] ?? 0, up, fz[at] ?? 0] as const }];
  });
}

/** What the arrows show, in words. */
export function forceWords(recording: Recording, time: number): string {
  if (recording.forces === null) return 'No force plate measured this recording.';
  const now = forcesAt(recording, time);
  if (now.length === 0) return 'In the air: no force.';
  const { mass } = recording.runner;
  return now
    .map(({ side, force: [fore, up] }) => {
      const weights = mass === null ? '' : `, ${(up / (mass * gravity)).toFixed(2)} body weights`;
      const along = Math.round(Math.abs(fore));
      const way = fore < 0 ? 'backwards: it brakes' : 'forwards: it drives';
      return `${side === 'left' ? 'Left' : 'Right'} foot: the ground pushes up with ${Math.round(up)} N${weights}, and ${along} N ${way}.`;
    })
    .join(' ');
}
