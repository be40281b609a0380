import { expect, it } from 'vitest';
import { travelSpeed } from '../../src/gait/index.ts';
import { type Recording, toRecording } from '../../src/motion/index.ts';
import { planarGait } from '../motion/planar-gait.ts';
import { film } from '../motion/virtual-camera.ts';

const cleaned = toRecording(film(planarGait({ kind: 'run' }), { side: 'left', frameRate: 60 }));
if (cleaned.kind === 'refused') throw new Error('refused');
const { recording } = cleaned;

/** The runner carried forward at a speed, m/s, in the picture from one time to another, s. */
function carried(speed: number, from: number, to: number): Recording {
  const hip = recording.points['left_hip']!;
  const x = hip.x.map((value, i) => {
    const time = recording.time[i]!;
    return time >= from && time <= to ? value + speed * time : Number.NaN;
  });
  return { ...recording, points: { ...recording.points, left_hip: { ...hip, x } } };
}

it('the speed of a runner who crosses the picture is that of the crossing, however long the clip', () => {
  expect(travelSpeed(carried(3.2, 0, 99), 'left')).toBeCloseTo(3.2, 1);
  expect(travelSpeed(carried(3.2, 4, 6), 'left')).toBeCloseTo(3.2, 1);
});

it('a runner who stays in the picture, or is not in it, has none', () => {
  expect(travelSpeed(carried(0, 0, 99), 'left')).toBeNull();
  expect(travelSpeed(carried(3, 90, 99), 'left')).toBeNull();
});
