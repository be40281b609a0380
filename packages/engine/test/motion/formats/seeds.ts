import { buildC3d, type C3dSketch, type Encoding } from './c3d-file.ts';

/** Small whole files of every kind that is read, to be damaged. */

const channels = 6;

function c3dSketch(encoding: Encoding, float: boolean): C3dSketch {
  const frames = Array.from({ length: 12 }, (_, f) => [
    ...[1, 2, 3].flatMap((k) => [100 * k + f, 200 + k, 300 - f, 1]),
    ...Array.from({ length: 2 * channels }, (_, i) => 10 * i + f),
  ]);
  const scale = float ? -0.1 : 0.1;
  return {
    encoding,
    float,
    points: 3,
    rate: 100,
    scale,
    channels,
    samplesPerFrame: 2,
    frames,
    parameters: {
      'POINT:USED': { int: [3] },
      'POINT:SCALE': { real: [scale] },
      'POINT:RATE': { real: [100] },
      'POINT:UNITS': { text: ['mm'] },
      'POINT:LABELS': { text: ['LHEE', 'LTOE', 'LANK'] },
      'ANALOG:USED': { int: [channels] },
      'ANALOG:LABELS': { text: ['Fx', 'Fy', 'Fz', 'Mx', 'My', 'Mz'] },
      'ANALOG:GEN_SCALE': { real: [1] },
      'ANALOG:SCALE': { real: [1, 1, 1, 1, 1, 1] },
      'ANALOG:OFFSET': { int: [0, 0, 0, 0, 0, 0] },
      'FORCE_PLATFORM:USED': { int: [1] },
      'FORCE_PLATFORM:TYPE': { int: [2] },
      'FORCE_PLATFORM:CORNERS': { real: Array.from({ length: 12 }, (_, i) => i), size: [3, 4, 1] },
      'FORCE_PLATFORM:ORIGIN': { real: [0, 0, -40], size: [3, 1] },
      'FORCE_PLATFORM:CHANNEL': { int: [1, 2, 3, 4, 5, 6], size: [6, 1] },
      'EVENT:USED': { int: [1] },
      'EVENT:TIMES': { real: [0, 0.05], size: [2, 1] },
      'EVENT:LABELS': { text: ['Foot Strike'] },
    },
  };
}

export const c3dSeeds: readonly Uint8Array[] = (['intel', 'dec', 'mips'] as const).flatMap((encoding) =>
  [false, true].map((float) => buildC3d(c3dSketch(encoding, float))),
);

const lines = (...rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join('\t')).join('\n')}\n`;
const numbers = (row: number, count: number) =>
  Array.from({ length: count }, (_, k) => (row + k * 1.25 + 1).toFixed(3));

export const trcSeed = lines(
  ['PathFileType', 4, '(X/Y/Z)', 'a.trc'],
  [
    'DataRate',
    'CameraRate',
    'NumFrames',
    'NumMarkers',
    'Units',
    'OrigDataRate',
    'OrigDataStartFrame',
    'OrigNumFrames',
  ],
  [100, 100, 4, 2, 'mm', 100, 1, 4],
  ['Frame#', 'Time', 'LHEE', '', '', 'RHEE', '', ''],
  ['', '', 'X1', 'Y1', 'Z1', 'X2', 'Y2', 'Z2'],
  [],
  ...[0, 1, 2, 3].map((f) => [f + 1, (f / 100).toFixed(3), ...numbers(f, 6)]),
);

export const motSeed = lines(
  ['Coordinates'],
  ['version=1'],
  ['nRows=4'],
  ['nColumns=3'],
  ['inDegrees=yes'],
  ['endheader'],
  ['time', 'knee_angle_r', 'ankle_angle_r'],
  ...[0, 1, 2, 3].map((f) => [(f / 100).toFixed(3), ...numbers(f, 2)]),
);

export const tsvSeed = lines(
  ['NO_OF_FRAMES', 4],
  ['NO_OF_MARKERS', 2],
  ['FREQUENCY', 100],
  ['DATA_INCLUDED', '3D'],
  ['MARKER_NAMES', 'LHEE', 'RHEE'],
  ['Frame', 'Time', 'LHEE X', 'LHEE Y', 'LHEE Z', 'RHEE X', 'RHEE Y', 'RHEE Z'],
  ...[0, 1, 2, 3].map((f) => [f + 1, (f / 100).toFixed(5), ...numbers(f, 6)]),
);

const flat = (count: number, shift: number) =>
  Array.from({ length: count }, (_, k) => [100 + k + shift, 200 + k, 0.5]).flat();
const frames = [0, 1, 2];

export const jsonSeeds: readonly string[] = [
  {
    format: 'stridewhy-pose/1',
    size: [1920, 1080],
    landmarks: ['left_hip', 'left_knee'],
    time: [0, 0.02, 0.04],
    frames: frames.map((f) => [[100 + f, 200, 0.9], null]),
  },
  {
    schema: 'gaitlab.pose/v1',
    width: 720,
    height: 1280,
    keypoint_names: ['l_hip', 'l_knee'],
    timestamps: [0, 0.02, 0.04],
    frames: frames.map((f) => [
      [100 + f, 200, 0.9],
      [100 + f, 300, 0.9],
    ]),
  },
  {
    fps: 50,
    frames: frames.map((f) => ({
      version: 1.3,
      people: [{ person_id: [-1], pose_keypoints_2d: flat(25, f) }],
    })),
  },
  frames.map((f) => ({ image_id: `${f}.jpg`, category_id: 1, keypoints: flat(26, f), score: 2, idx: 1 })),
  {
    fps: 50,
    instance_info: frames.map((f) => ({
      frame_id: f,
      instances: [
        {
          keypoints: Array.from({ length: 17 }, (_, k) => [100 + f + k, 200 + k]),
          keypoint_scores: Array.from({ length: 17 }, () => 0.8),
        },
      ],
    })),
  },
  {
    width: 1000,
    height: 1000,
    frames: frames.map((f) => ({
      timestamp_ms: f * 20,
      pose_landmarks: Array.from({ length: 33 }, (_, k) => ({
        x: 0.3 + k / 100,
        y: 0.4 + k / 100,
        z: 0,
        visibility: 0.9,
      })),
    })),
  },
].map((value) => JSON.stringify(value));

export const textSeeds: readonly string[] = [trcSeed, motSeed, tsvSeed, ...jsonSeeds];
