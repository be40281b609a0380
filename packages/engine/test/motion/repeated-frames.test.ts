import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../src/motion/repeated-frames.ts';
import { planarGait } from './planar-gait.ts';
import { film } from './virtual-camera.ts';

describe('pictures that repeat the one before', () => {
  it('are left out with all that was read in them', () => {
    const { track } = film(planarGait({ kind: 'run' }), { side: 'left', frameRate: 30 });
    const frames = 2 * track.time.length;
    const width = 3 * track.landmarks.length;
    // Every row of what was read in a picture is that picture's own number.
    const numbered = (columns: number) =>
      Float64Array.from({ length: frames * columns }, (_, k) => Math.floor(k / columns));
    const once = withoutRepeats({
      ...track,
      time: Float64Array.from({ length: frames }, (_, f) => f / 60),
      points: Float64Array.from(
        { length: frames * width },
        (_, k) => track.points[Math.floor(k / width / 2) * width + (k % width)]!,
      ),
      waist: numbered(4),
      shoe: { side: 'left', places: numbered(3) },
    });
    expect(once.time.length).toBe(frames / 2);
    once.time.forEach((time, f) => {
      const picture = Math.round(60 * time);
      expect([...once.waist!.subarray(4 * f, 4 * f + 4)]).toEqual([picture, picture, picture, picture]);
      expect([...once.shoe!.places.subarray(3 * f, 3 * f + 3)]).toEqual([picture, picture, picture]);
    });
    expect(once.waist!.length).toBe(2 * frames);
  });
});
