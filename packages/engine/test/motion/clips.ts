import { type Clip, type Recording, type Trajectory, toRecording } from '../../src/motion/index.ts';
import { planarGait } from './planar-gait.ts';

/** The runner that these tests film. */
export const runner = planarGait({ kind: 'run' });

/** s, of `runner`. */
export const stride = 120 / 168;

/** The recording that a clip becomes. @throws Error when it is refused. */
export function recordingOf(clip: Clip): Recording {
  const cleaned = toRecording(clip);
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ code }) => code).join());
  return cleaned.recording;
}

export function pointOf({ points }: Recording, name: string): Trajectory {
  const point = points[name];
  if (point === undefined) throw new Error(`no ${name}`);
  return point;
}

/** What is said of a clip that is not refused. */
export function codes(clip: Clip): readonly string[] {
  return recordingOf(clip).quality.map(({ code }) => code);
}

/** Largest distance of a point from where it is in another recording, m. */
export function farthest(a: Recording, b: Recording, name: string): number {
  const [p, q] = [a.points[name]!, b.points[name]!];
  let largest = 0;
  p.x.forEach((x, i) => {
    largest = Math.max(largest, Math.hypot(x - q.x[i]!, p.y[i]! - q.y[i]!));
  });
  return largest;
}
