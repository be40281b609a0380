import { following, type KeypointSet, keypointSets } from '../../reference/index.ts';
import { asArray, asNumber, poseFileLimits, refuse } from './json-checks.ts';
import { field, fieldsOf } from './json-frames.ts';
import type { Person } from './people.ts';

/** How one program writes its frames. */
export interface Estimator {
  readonly name: string;
  /** Whether a frame looks like this program's. */
  readonly knows: (frame: unknown) => boolean;
  /** The people of a frame; coordinates in pixels, or in shares of the picture's sides. */
  readonly people: (frame: unknown, path: string) => readonly Person[];
  /** Coordinates run from 0 to 1 over the picture. */
  readonly normalised: boolean;
  /** Which picture the frame belongs to, when frames are not simply in order. */
  readonly picture: ((frame: unknown, path: string) => number) | null;
}

const mediaPipeKeys = ['pose_landmarks', 'poseLandmarks', 'landmarks'] as const;
const worldKeys = [
  'pose_world_landmarks',
  'poseWorldLandmarks',
  'worldLandmarks',
  'world_landmarks',
] as const;

export const estimators: readonly Estimator[] = [
  {
    name: 'OpenPose',
    knows: (frame) => Array.isArray(field(fieldsOf(frame), 'people')),
    normalised: false,
    picture: null,
    people: (frame, path) =>
      listOf(field(fieldsOf(frame), 'people'), `${path}.people`).map((person, i) => {
        const { pose_keypoints_2d: points, person_id: id } = fieldsOf(person);
        return { id: trackId(id), points: flatPoints(points, `${path}.people[${i}].pose_keypoints_2d`) };
      }),
  },
  {
    name: 'AlphaPose',
    knows: (frame) => 'image_id' in fieldsOf(frame) && Array.isArray(field(fieldsOf(frame), 'keypoints')),
    normalised: false,
    picture: (frame, path) => pictureNumber(field(fieldsOf(frame), 'image_id'), `${path}.image_id`),
    people: (frame, path) => {
      const { idx, keypoints } = fieldsOf(frame);
      return [{ id: trackId(idx), points: flatPoints(keypoints, `${path}.keypoints`) }];
    },
  },
  {
    name: 'RTMPose (MMPose)',
    knows: (frame) => Array.isArray(field(fieldsOf(frame), 'instances')),
    normalised: false,
    picture: null,
    people: (frame, path) =>
      listOf(field(fieldsOf(frame), 'instances'), `${path}.instances`).map((instance, i) => {
        const { keypoints, keypoint_scores: scores, track_id: id } = fieldsOf(instance);
        return { id: trackId(id), points: pairsAndScores(keypoints, scores, `${path}.instances[${i}]`) };
      }),
  },
  {
    name: 'MediaPipe',
    knows: (frame) => field(fieldsOf(frame), ...mediaPipeKeys, ...worldKeys) !== undefined,
    normalised: true,
    picture: null,
    people: (frame, path) => {
      const found = field(fieldsOf(frame), ...mediaPipeKeys);
      if (found === undefined) return refuseWorldAlone(frame, path);
      const { landmark = found } = fieldsOf(found);
      const list = listOf(landmark, `${path}.${mediaPipeKeys[0]}`);
      const people = list.length === 0 ? [] : isLandmark(list[0]) ? [list] : list;
      return people.map((points) => ({ id: null, points: landmarkPoints(points, path) }));
    },
  },
];

/** The set with so many keypoints. */
export function keypointSetOf(count: number): KeypointSet {
  const set = keypointSets.find((candidate) => candidate.count === count);
  const known = keypointSets.map((candidate) => `${candidate.count} (${candidate.name})`).join(', ');
  return set ?? refuse('the number of keypoints', `one of ${known}`, count);
}

/** Seen from the hips, the body does not rise and fall: flight and steps cannot be had from it. */
function refuseWorldAlone(frame: unknown, path: string): readonly Person[] {
  const world = field(fieldsOf(frame), ...worldKeys);
  if (world === undefined) return [];
  return refuse(
    path,
    'landmarks of the picture (pose_landmarks)',
    'world landmarks alone, measured from the hips',
  );
}

function listOf(value: unknown, path: string): readonly unknown[] {
  return asArray(value, path, 0, following.mostPeople);
}

/** A person's number; −1 stands for none. */
function trackId(value: unknown): number | null {
  const id: unknown = Array.isArray(value) ? value[0] : value;
  return typeof id === 'number' && Number.isInteger(id) && id >= 0 ? id : null;
}

/** The last number in a picture's name: `frame_000012.png` is picture 12. */
function pictureNumber(value: unknown, path: string): number {
  const digits = /(\d{1,9})\D*$/.exec(String(value))?.[1];
  return digits === undefined ? refuse(path, 'a name with the picture’s number', value) : Number(digits);
}

/** x, y, score, x, y, score … */
function flatPoints(value: unknown, path: string): Float64Array {
  const list = asArray(value, path, 3, poseFileLimits.landmarks * 3);
  if (list.length % 3 !== 0) refuse(path, 'three numbers per keypoint', list.length);
  const points = new Float64Array(list.length);
  for (let i = 0; i < list.length; i += 3) writePoint(points, i, list[i], list[i + 1], list[i + 2], path);
  return points;
}

function pairsAndScores(pairs: unknown, scores: unknown, path: string): Float64Array {
  const places = asArray(pairs, `${path}.keypoints`, 1, poseFileLimits.landmarks);
  const certain = asArray(scores, `${path}.keypoint_scores`, places.length, places.length);
  const points = new Float64Array(places.length * 3);
  places.forEach((place, k) => {
    const [x, y] = asArray(place, `${path}.keypoints[${k}]`, 2, 3);
    writePoint(points, k * 3, x, y, certain[k], path);
  });
  return points;
}

/** An object, or its numbers in a list. */
function isLandmark(value: unknown): boolean {
  return !Array.isArray(value) || typeof value[0] === 'number';
}

/** MediaPipe's 33 objects, or lists of x, y, z and visibility; a landmark without a visibility cannot be believed or doubted. */
function landmarkPoints(value: unknown, path: string): Float64Array {
  const list = asArray(value, `${path}.landmarks`, 33, 33);
  const points = new Float64Array(list.length * 3);
  list.forEach((landmark, k) => {
    const { x, y, visibility } = Array.isArray(landmark)
      ? { x: landmark[0], y: landmark[1], visibility: landmark[3] }
      : fieldsOf(landmark);
    writePoint(points, k * 3, x, y, visibility, `${path}.landmarks[${k}]`);
  });
  return points;
}

/** A point at exactly (0, 0) or without a score was not seen. */
function writePoint(
  points: Float64Array,
  at: number,
  x: unknown,
  y: unknown,
  score: unknown,
  path: string,
): void {
  const { coordinate } = poseFileLimits;
  const certain = asNumber(score, `${path}, how sure it is`, 0, 10);
  const place = [
    asNumber(x, `${path}, x`, -coordinate, coordinate),
    asNumber(y, `${path}, y`, -coordinate, coordinate),
  ];
  const unseen = certain === 0 || (place[0] === 0 && place[1] === 0);
  points.set(unseen ? [Number.NaN, Number.NaN, 0] : [...place, Math.min(1, certain)], at);
}
