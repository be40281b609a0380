import { type Clip, resample } from '@stridewhy/engine';
import { generator, normal } from './random.ts';

/** A point in the lab, m: x the running direction, y up, z to the runner's right. One value per sample. */
export interface LabPoint {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export interface LabMotion {
  readonly time: Float64Array;
  readonly points: Readonly<Record<string, LabPoint>>;
}

export interface Camera {
  /** Side of the runner that the camera sees. */
  readonly side: 'left' | 'right' | 'rear';
  /** Hz */
  readonly frameRate: number;
  /** Width and height of the picture, pixels. */
  readonly size?: readonly [number, number];
  /** Distance to the runner's plane, m. */
  readonly distance?: number;
  /** Standard deviation of each landmark's error in either direction: pixels for all, or m by landmark. */
  readonly noise?: number | ((landmark: string) => number);
  /** Of the noise. */
  readonly seed?: number;
  /** Rotation of the camera about its axis, rad, + turns the picture's content anticlockwise. */
  readonly roll?: number;
  /** s; the real exposure times. Even at `frameRate` when left out. */
  readonly frameTimes?: Float64Array;
}

/** Pixels per metre in the runner's plane. */
export const zoom = 420;
/** Height of the lens above the ground, m: the hips'. */
const lensHeight = 1;
/** Longest gap of the laboratory that the film bridges, s. */
const longestGap = 0.1;

/** Films a motion with a pinhole camera at hip height: a clip as a pose network would give it. */
export function film(motion: LabMotion, camera: Camera): Clip {
  const { frameRate, size = [1920, 1080], distance = 6, noise = 0, roll = 0, seed = 1 } = camera;
  const first = motion.time[0]!;
  const last = motion.time[motion.time.length - 1]!;
  const frames = Math.floor((last - first) * frameRate + 1e-9) + 1;
  const time = camera.frameTimes ?? Float64Array.from({ length: frames }, (_, i) => first + i / frameRate);
  const landmarks = Object.keys(motion.points);
  const points = new Float64Array(time.length * landmarks.length * 3);
  const see = eye(camera.side, centre(motion));
  const random = generator(seed);
  landmarks.forEach((name, k) => {
    const at = motion.points[name]!;
    const scatter = typeof noise === 'number' ? noise : noise(name) * zoom;
    const [x, y, z] = [at.x, at.y, at.z].map((values) => resample(motion.time, values, time, longestGap));
    for (let f = 0; f < time.length; f++) {
      const { right, depth } = see(x![f]!, z![f]!);
      const scale = (zoom * distance) / (distance + depth);
      const up = y![f]! - lensHeight;
      const u =
        size[0] / 2 + scale * (right * Math.cos(roll) - up * Math.sin(roll)) + scatter * normal(random);
      const v =
        size[1] / 2 - scale * (right * Math.sin(roll) + up * Math.cos(roll)) + scatter * normal(random);
      const seen = Number.isFinite(u + v);
      points.set(
        [seen ? u : Number.NaN, seen ? v : Number.NaN, seen ? 1 : 0],
        (f * landmarks.length + k) * 3,
      );
    }
  });
  return {
    source: 'virtual camera',
    kind: 'pose-file',
    track: { size, landmarks, time, points },
    view: null,
    surface: null,
    speed: null,
    runner: { height: null, mass: null },
    captureRate: null,
    scene: null,
    knownLength: null,
  };
}

interface Place {
  readonly x: number;
  readonly z: number;
}

/** Where a point lies to the picture's right of the runner's middle, and how far behind it, m. */
function eye(
  side: Camera['side'],
  middle: Place,
): (x: number, z: number) => { right: number; depth: number } {
  if (side === 'right') return (x, z) => ({ right: x - middle.x, depth: middle.z - z });
  if (side === 'left') return (x, z) => ({ right: middle.x - x, depth: z - middle.z });
  return (x, z) => ({ right: z - middle.z, depth: x - middle.x });
}

function centre({ points }: LabMotion): Place {
  const all = Object.values(points);
  const mean = (axis: 'x' | 'z') => {
    let sum = 0;
    let count = 0;
    for (const point of all) {
      for (const value of point[axis]) {
        if (!Number.isFinite(value)) continue;
        sum += value;
        count++;
      }
    }
    return sum / count;
  };
  return { x: mean('x'), z: mean('z') };
}
