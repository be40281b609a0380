import { expect, it } from 'vitest';
import { analyseGait } from '../../src/gait/index.ts';
import { toRecording } from '../../src/motion/index.ts';
import { planarGait } from '../motion/planar-gait.ts';
import { film, type LabMotion } from '../motion/virtual-camera.ts';

const speed = 3.5;
const cadence = 168;

/**
 * Six seconds of running past a phone 20 m away, each foot swinging by 12 cm across the way it runs: the phone sees
 * that swing along the picture, one way before it and the other way after it.
 */
function passing(): LabMotion {
  const { time, points } = planarGait({ kind: 'run', speed, cadence, seconds: 6 });
  const stride = 120 / cadence;
  return {
    time,
    points: Object.fromEntries(
      Object.entries(points).map(([name, { x, y, z }]) => {
        const swings = /_(?:ankle|heel|foot_index)$/u.test(name);
        const late = name.startsWith('right') ? stride / 2 : 0;
        const swing = (t: number) => (swings ? 0.12 * Math.sin((2 * Math.PI * (t + late)) / stride) : 0);
        return [
          name,
          {
            x: x.map((value, i) => value + speed * time[i]!),
            y,
            z: z.map((value, i) => value + swing(time[i]!)),
          },
        ];
      }),
    ),
  };
}

it.each(['left', 'right'] as const)('cadence of a runner who passes, seen from the %s: ± 0.3', (side) => {
  const clip = film(passing(), { side, frameRate: 60, distance: 20, size: [10_080, 1080], noise: 2 });
  const cleaned = toRecording({ ...clip, surface: 'overground', speed });
  if (cleaned.kind !== 'recording') throw new Error('refused');
  expect(Math.abs(analyseGait(cleaned.recording).cadence!.value - cadence)).toBeLessThan(0.3);
});
