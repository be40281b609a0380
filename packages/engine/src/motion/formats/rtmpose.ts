import type { View } from '../../pose/index.ts';
import type { Clip } from '../types.ts';
import {
  asNames,
  asNumber,
  asOneOf,
  asPoints,
  asTimes,
  optional,
  parseObject,
  poseFileLimits,
} from './json-checks.ts';

const views: readonly View[] = ['side-left', 'side-right', 'rear', 'front'];

/** Halpe names that differ from ours in more than the side's prefix. */
const renamed: Readonly<Record<string, string>> = { big_toe: 'foot_index' };

/**
 * Reads RTMPose landmarks (Halpe-26 names) from a `gaitlab.pose/v1` file. `l_hip` becomes `left_hip`, the big toe
 * `left_foot_index`; other names are carried along.
 *
 * @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found
 */
export function parseRtmposeFile(text: string, source: string): Clip {
  return readRtmposeFile(parseObject(text), source);
}

/** The same from JSON that is parsed already. */
export function readRtmposeFile(fields: Readonly<Record<string, unknown>>, source: string): Clip {
  const { schema, keypoint_names: names, timestamps, frames, width, height, view } = fields;
  asOneOf(schema, 'schema', ['gaitlab.pose/v1']);
  const landmarks = asNames(names, 'keypoint_names').map(ourName);
  const time = asTimes(timestamps, 'timestamps');
  const points = asPoints(frames, 'frames', time.length, landmarks.length);
  const side = (value: unknown, name: string) => asNumber(value, name, 1, poseFileLimits.pictureSize);
  return {
    source,
    kind: 'pose-file',
    track: { size: [side(width, 'width'), side(height, 'height')], landmarks, time, points },
    view: optional(view, (value) => asOneOf(value, 'view', views)),
    surface: null,
    speed: null,
    runner: { height: null, mass: null },
    captureRate: null,
    scene: null,
    knownLength: null,
  };
}

function ourName(name: string): string {
  const side = name.startsWith('l_') ? 'left' : name.startsWith('r_') ? 'right' : null;
  if (side === null) return name;
  const part = name.slice(2);
  return `${side}_${renamed[part] ?? part}`;
}
