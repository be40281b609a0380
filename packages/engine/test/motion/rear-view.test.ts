import { clipFor, rearCamera, simulateRunner } from '@stridewhy/virtual-runner';
import { expect, it } from 'vitest';
import { type Clip, toRecording } from '../../src/motion/index.ts';

const once = clipFor(simulateRunner({}), rearCamera, { duration: 6, frameRate: 30 });

/** Every picture shown twice, while the camera stands for half of the clip and then moves by so much a picture, pixels. */
function shownTwice(shift: number): Clip {
  const { track } = once;
  const frames = 2 * track.time.length;
  const width = 3 * track.landmarks.length;
  return {
    ...once,
    track: {
      ...track,
      time: Float64Array.from({ length: frames }, (_, f) => f / 60),
      points: Float64Array.from(
        { length: frames * width },
        (_, k) => track.points[(Math.floor(k / width) >> 1) * width + (k % width)]!,
      ),
    },
    scene: {
      shiftX: Float64Array.from({ length: frames }, (_, f) => (f > frames / 2 && f % 2 === 0 ? shift : 0)),
      shiftY: new Float64Array(frames),
      cut: new Uint8Array(frames),
      people: 1,
    },
  };
}

function codes(clip: Clip): readonly string[] {
  const cleaned = toRecording(clip);
  return (cleaned.kind === 'refused' ? cleaned.quality : cleaned.recording.quality).map(({ code }) => code);
}

it('a camera behind the runner that begins to move half-way is told, also where pictures are shown twice', () => {
  expect(codes(shownTwice(6))).toContain('camera-moving');
  expect(codes(shownTwice(0))).not.toContain('camera-moving');
});
