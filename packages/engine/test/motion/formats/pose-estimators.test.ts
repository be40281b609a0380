import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../../src/errors.ts';
import { type Clip, openRecordingFile } from '../../../src/motion/index.ts';
import { keypointSets } from '../../../src/reference/index.ts';

function clipOf(value: unknown, frameRate: number | null = 50): Clip {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const file = openRecordingFile(text, 'run.json', { frameRate });
  if (file.kind !== 'clip') throw new Error(`Read as ${file.kind}.`);
  return file.clip;
}

/** Where a landmark is in a frame: x, y, score. */
function at({ track }: Clip, frame: number, landmark: string): number[] {
  const k = track.landmarks.indexOf(landmark);
  expect(k, landmark).toBeGreaterThanOrEqual(0);
  return [...track.points.subarray((frame * track.landmarks.length + k) * 3).subarray(0, 3)];
}

/** Keypoint k lies at (100 + k, 200 + 2k), moved right by `shift`. */
const flat = (count: number, shift = 0) =>
  Array.from({ length: count }, (_, k) => [100 + k + shift, 200 + 2 * k, 0.9]).flat();

const openPose = (...people: readonly number[][]) => ({
  version: 1.3,
  people: people.map((points) => ({ person_id: [-1], pose_keypoints_2d: points })),
});

const blaze = (x: number) =>
  Array.from({ length: 33 }, (_, k) => ({ x: x + k / 100, y: 0.5 + k / 100, z: 0, visibility: 0.75 }));
const alpha = (image: string, points: readonly number[], idx?: number) => ({
  image_id: image,
  category_id: 1,
  keypoints: points,
  score: 2.5,
  ...(idx === undefined ? {} : { idx }),
});

describe('keypoint sets', () => {
  // From each program's own description of its output.
  it.each([
    [17, 'right_ankle', 16],
    [18, 'right_knee', 9],
    [25, 'left_foot_index', 19],
    [25, 'left_heel', 21],
    [25, 'right_heel', 24],
    [26, 'left_foot_index', 20],
    [26, 'right_heel', 25],
    [33, 'left_foot_index', 31],
    [133, 'left_heel', 19],
    [133, 'right_foot_index', 20],
    [136, 'left_heel', 24],
  ])('%i keypoints: %s is number %i', (count, name, index) => {
    expect(keypointSets.find((set) => set.count === count)?.landmarks.indexOf(name)).toBe(index);
  });

  it('differ in number and name each landmark once', () => {
    expect(new Set(keypointSets.map(({ count }) => count)).size).toBe(keypointSets.length);
    for (const { landmarks, count } of keypointSets) {
      expect(new Set(landmarks).size).toBe(landmarks.length);
      expect(landmarks.length).toBeLessThanOrEqual(count);
    }
  });
});

describe('OpenPose', () => {
  it('is read from one list of frames with times from the rate', () => {
    const clip = clipOf([openPose(flat(25)), openPose(flat(25, 3))]);
    expect([...clip.track.time]).toEqual([0, 0.02]);
    expect(at(clip, 1, 'left_heel')).toEqual([124, 242, 0.9]);
    expect(clip.track.size[0]).toBeGreaterThan(127);
  });

  it('is read from files joined one behind the other', () => {
    const text = [openPose(flat(25)), openPose(flat(25, 3))].map((frame) => JSON.stringify(frame)).join('\n');
    expect(clipOf(text).track.points).toEqual(clipOf(`[${text.replace('\n', ',')}]`).track.points);
  });

  it('takes (0, 0, 0) as not seen and a frame without people as empty', () => {
    const hidden = flat(25);
    hidden.splice(21 * 3, 3, 0, 0, 0);
    const clip = clipOf([openPose(), openPose(hidden)]);
    expect(at(clip, 0, 'left_knee')).toEqual([Number.NaN, Number.NaN, 0]);
    expect(at(clip, 1, 'left_heel')).toEqual([Number.NaN, Number.NaN, 0]);
    expect(at(clip, 1, 'left_knee')).toEqual([113, 226, 0.9]);
  });

  it('stays with the largest person, whatever the order in the file', () => {
    const small = flat(25).map((value, i) => (i % 3 === 2 ? value : 600 + value / 4));
    const clip = clipOf([
      openPose(flat(25), small),
      openPose(small, flat(25, 2)),
      openPose(small, flat(25, 4)),
    ]);
    expect([0, 1, 2].map((frame) => at(clip, frame, 'nose')[0])).toEqual([100, 102, 104]);
  });

  it.each([
    ['no rate', [openPose(flat(25))], null, /when its pictures were taken/],
    ['a number of keypoints nobody has', [openPose(flat(24))], 50, /number of keypoints/],
    ['nobody in it', [openPose()], 50, /a person in at least one frame/],
    ['shares of the picture', [openPose(flat(25).map((value) => value / 1000))], 50, /pixels/],
    ['two sets of keypoints', [openPose(flat(25)), openPose(flat(18))], 50, /as many as in the first/],
    ['half a keypoint', [openPose(flat(25).slice(1))], 50, /three numbers per keypoint/],
  ])('refuses a file with %s', (_, value, rate, message) => {
    expect(() => clipOf(value, rate)).toThrow(message);
    expect(() => clipOf(value, rate)).toThrow(StridewhyError);
  });
});

describe('AlphaPose', () => {
  it('sorts results into pictures, leaving out none, and follows the numbered person', () => {
    const clip = clipOf([
      alpha('10.jpg', flat(26), 7),
      alpha('10.jpg', flat(26, 400), 8),
      alpha('12.jpg', flat(26, 404), 8),
      alpha('12.jpg', flat(26, 4), 7),
      alpha('13.jpg', flat(26, 6), 7),
    ]);
    expect([...clip.track.time]).toEqual([0, 0.02, 0.04, 0.06]);
    expect([0, 1, 2, 3].map((frame) => at(clip, frame, 'nose')[0])).toEqual([100, Number.NaN, 104, 106]);
    expect(at(clip, 0, 'left_foot_index')).toEqual([120, 240, 0.9]);
  });

  it('reads Halpe-136 and COCO', () => {
    expect(at(clipOf([alpha('0.jpg', flat(136))]), 0, 'right_heel')).toEqual([125, 250, 0.9]);
    expect(at(clipOf([alpha('0.jpg', flat(17))]), 0, 'left_ankle')).toEqual([115, 230, 0.9]);
  });

  it('refuses pictures so far apart that memory would end', () => {
    expect(() => clipOf([alpha('1.jpg', flat(26)), alpha('999999999.jpg', flat(26))])).toThrow(
      /number of pictures/,
    );
  });
});

describe('RTMPose', () => {
  const instance = (count: number) => ({
    keypoints: Array.from({ length: count }, (_, k) => [100 + k, 200 + 2 * k]),
    keypoint_scores: Array.from({ length: count }, () => 1.04),
  });

  it.each([
    [26, 'left_heel', 24],
    [133, 'left_heel', 19],
  ])('with %i keypoints is read as MMPose writes it', (count, name, k) => {
    const frames = [1, 2].map((frame_id) => ({ frame_id, instances: [instance(count)] }));
    // Scores above 1 count as 1.
    expect(at(clipOf({ meta_info: {}, instance_info: frames }), 1, name)).toEqual([100 + k, 200 + 2 * k, 1]);
    expect(at(clipOf(frames), 0, name)).toEqual([100 + k, 200 + 2 * k, 1]);
  });

  it('leaves a gap in time where frames were left out', () => {
    const frame = (frame_id: number) => ({
      frame_id,
      instances: [
        {
          keypoints: Array.from({ length: 26 }, (_, k) => [100 + k, 200]),
          keypoint_scores: Array(26).fill(0.7),
        },
      ],
    });
    const { time } = clipOf({ fps: 10, instance_info: [3, 4, 7].map(frame) }).track;
    expect([...time]).toEqual([0, 0.1, 0.4]);
    expect(() => clipOf({ fps: 10, instance_info: [3, 3].map(frame) })).toThrow(/above 3/);
  });

  it('refuses scores that do not match the keypoints', () => {
    const frame = { frame_id: 0, instances: [{ ...instance(26), keypoint_scores: [1] }] };
    expect(() => clipOf([frame])).toThrow(/keypoint_scores/);
  });
});

describe('MediaPipe', () => {
  const around = { width: 1000, height: 2000, fps: 25 };

  it.each([
    ['pose_landmarks', { pose_landmarks: blaze(0.5) }],
    ['pose_landmarks with its landmark list', { pose_landmarks: { landmark: blaze(0.5) } }],
    ['poseLandmarks', { poseLandmarks: blaze(0.5) }],
    ['lists of numbers', { landmarks: blaze(0.5).map(({ x, y, z, visibility }) => [x, y, z, visibility]) }],
    ['landmarks of several people', { landmarks: [blaze(0.5)], worldLandmarks: [blaze(0)] }],
  ])('is read from %s, in shares of the picture', (_, frame) => {
    const clip = clipOf({ ...around, frames: [frame, { pose_landmarks: null }, frame] });
    expect([...clip.track.time]).toEqual([0, 0.04, 0.08]);
    expect(clip.track.size).toEqual([1000, 2000]);
    expect(at(clip, 0, 'nose')).toEqual([500, 1000, 0.75]);
    expect(at(clip, 1, 'nose')).toEqual([Number.NaN, Number.NaN, 0]);
  });

  it.each([
    ['timestamp_ms', [1000, 1040]],
    ['timestampMs', [0, 40]],
    ['time', [0.5, 0.54]],
    ['timestamp', [5, 5.04]],
    ['timestamp', [5000, 5040]],
    ['timestamp', [5_000_000, 5_040_000]],
  ])('takes the frames’ own times from %s', (key, times) => {
    const frames = times.map((time) => ({ [key]: time, pose_landmarks: blaze(0.5) }));
    const { time } = clipOf({ ...around, fps: 999, frames }).track;
    expect(time[1]).toBeCloseTo(0.04, 9);
  });

  it('takes size and rate from an object around', () => {
    const clip = clipOf({ video_info: around, frames: [1, 2].map(() => ({ landmarks: blaze(0.5) })) }, null);
    expect(clip.track.size).toEqual([1000, 2000]);
    expect(clip.track.time[1]).toBe(0.04);
  });

  it.each([
    [
      'pixels in place of shares',
      { ...around, frames: [{ landmarks: blaze(0.5).map((p) => ({ ...p, x: p.x * 1000, y: p.y * 2000 })) }] },
      /shares of the picture/,
    ],
    ['no picture size', { frames: [{ pose_landmarks: blaze(0.5) }] }, /width and height/],
    [
      'world landmarks alone',
      { ...around, frames: [{ pose_world_landmarks: blaze(0) }] },
      /measured from the hips/,
    ],
    [
      'times that stand still',
      { ...around, frames: [1, 1].map((time) => ({ time, landmarks: blaze(0.5) })) },
      /later/,
    ],
    ['32 landmarks', { ...around, frames: [{ landmarks: blaze(0.5).slice(1) }] }, /a list of 33/],
    [
      'no visibility',
      { ...around, frames: [{ landmarks: blaze(0.5).map(({ x, y }) => ({ x, y })) }] },
      /how sure it is/,
    ],
  ])('refuses a file with %s', (_, value, message) => {
    expect(() => clipOf(value)).toThrow(message);
  });
});
