import { describe, expect, it } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import { analyseGait } from '../../src/gait/index.ts';
import type { Recording, Trajectory } from '../../src/motion/index.ts';
import { hamnerTrial, hasRecordings, recordingOf } from '../lab-recordings.ts';

/** The right leg as a side camera loses it: knee to toes gone for a stretch of every stride. */
function hidden(recording: Recording, share: number, period: number): Recording {
  const gone = (i: number) => (recording.time[i]! % period) / period < share;
  const lose = ({ x, y, z }: Trajectory): Trajectory => ({
    x: x.map((value, i) => (gone(i) ? Number.NaN : value)),
    y: y.map((value, i) => (gone(i) ? Number.NaN : value)),
    z,
  });
  const points = Object.fromEntries(
    Object.entries(recording.points).map(([name, at]) => [
      name,
      /^right_(knee|ankle|heel|foot_index)$/u.test(name) ? lose(at) : at,
    ]),
  );
  return { ...recording, points, nearSide: 'left', view: 'side-left' };
}

describe.skipIf(!hasRecordings)('a far leg that the camera loses (real runner, 3 m/s)', () => {
  if (!hasRecordings) return;
  const recording = recordingOf(hamnerTrial());
  const gait = analyseGait(recording);
  const whole = analyseBody(recording, gait).centreOfMass!;

  it.each([0, 0.4, 1])(
    'hidden for %s of the stride: the centre of mass stays within a centimetre',
    (share) => {
      const { centreOfMass } = analyseBody(hidden(recording, share, 0.7), gait);
      const difference = (axis: 'x' | 'y') => {
        const all = centreOfMass![axis].map((value, i) => value - whole[axis][i]!).filter(Number.isFinite);
        expect(all.length).toBeGreaterThan(0.95 * whole.x.length);
        return Math.sqrt(all.reduce((sum, d) => sum + d * d, 0) / all.length);
      };
      expect(difference('y')).toBeLessThan(share === 0 ? 1e-9 : 0.01);
      expect(difference('x')).toBeLessThan(share === 0 ? 1e-9 : 0.01);
    },
  );

  it('lends the centre of mass only: no angle of that leg is made up', () => {
    expect(analyseBody(hidden(recording, 0.4, 0.7), gait).legs.right).toBeNull();
  });
});
