import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRecordingFile, pictureFiles, pictureList } from '../../../src/motion/index.ts';

const name = (stem: string, number: number) => `${stem}_${String(number).padStart(12, '0')}_keypoints.json`;

describe('files of single pictures', () => {
  it('are put in the order of their numbers, however they come', () => {
    const names = Array.from({ length: 120 }, (_, i) => name('run', i));
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 120 }), (mixed) => {
        expect(pictureFiles(mixed)).toEqual([{ stem: 'run', names }]);
      }),
      { numRuns: 20 },
    );
    const unpadded = ['9', '10', '11', '100'].map((number) => `a${number}_keypoints.json`);
    expect(pictureFiles(unpadded)[0]!.names.filter((one) => one !== null)).toEqual(unpadded);
  });

  it('of two clips are told apart, and other files left alone', () => {
    const files = [
      name('left', 0),
      name('rear', 7),
      'left.mp4',
      name('left', 1),
      name('rear', 8),
      name('alone', 3),
    ];
    expect(pictureFiles(files)).toEqual([
      { stem: 'left', names: [name('left', 0), name('left', 1)] },
      { stem: 'rear', names: [name('rear', 7), name('rear', 8)] },
    ]);
  });

  it('with numbers no clip has are no clip', () => {
    expect(pictureFiles([name('run', 0), name('run', 1e9)])).toEqual([]);
  });

  it('keep their time where one is missing', () => {
    const picture = (x: number) =>
      JSON.stringify({
        people: [{ pose_keypoints_2d: Array.from({ length: 25 }, (_, k) => [x, 50 + 9 * k, 1]).flat() }],
      });
    const texts = new Map([0, 1, 3].map((number) => [name('run', number), picture(100 + number)]));
    const { names } = pictureFiles([...texts.keys()])[0]!;
    const text = pictureList(names.map((one) => (one === null ? null : texts.get(one)!))).join('');
    const file = openRecordingFile(text, 'run', { frameRate: 50 });
    if (file.kind !== 'clip') throw new Error(file.kind);
    const { time, points, landmarks } = file.clip.track;
    expect([...time]).toEqual([0, 0.02, 0.04, 0.06]);
    expect([0, 1, 2, 3].map((f) => points[f * landmarks.length * 3])).toEqual([100, 101, Number.NaN, 103]);
  });
});
