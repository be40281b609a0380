import type { Clip } from '../../src/motion/index.ts';
import { resample } from '../../src/motion/index.ts';

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
  readonly side: 'left' | 'right';
  /** Hz */
  readonly frameRate: number;
  /** Distance to the runner's plane, m. */
  readonly distance?: number;
  /** Standard deviation of each landmark's error, pixels. */
  readonly noise?: number;
  /** Of the noise. */
  readonly seed?: number;
  /** Rotation of the camera about its axis, rad, + turns the picture's content anticlockwise. */
  readonly roll?: number;
  /** s; the real exposure times. Even at `frameRate` when left out. */
  readonly frameTimes?: Float64Array;
}

const size = [1920, 1080] as const;
/** Pixels per metre in the runner's plane. */
const zoom = 420;

/** Films a motion from the side with a pinhole camera at hip height: a clip as a pose network would give it. */
export function film(motion: LabMotion, camera: Camera): Clip {
  const { side, frameRate, distance = 6, noise = 0, roll = 0, seed = 1 } = camera;
  const first = motion.time[0]!;
  const last = motion.time[motion.time.length - 1]!;
  const frames = Math.floor((last - first) * frameRate + 1e-9) + 1;
  const time = camera.frameTimes ?? Float64Array.from({ length: frames }, (_, i) => first + i / frameRate);
  const landmarks = Object.keys(motion.points);
  const points = new Float64Array(time.length * landmarks.length * 3);
  const middle = centre(motion);
  const random = generator(seed);
  landmarks.forEach((name, k) => {
    const at = motion.points[name]!;
    const [x, y, z] = [at.x, at.y, at.z].map((values) => resample(motion.time, values, time, 0.1));
    for (let f = 0; f < time.length; f++) {
      const right = side === 'right' ? x![f]! - middle.x : middle.x - x![f]!;
      const depth = side === 'right' ? middle.z - z![f]! : z![f]! - middle.z;
      const scale = (zoom * distance) / (distance + depth);
      const up = y![f]! - 1;
      const u = size[0] / 2 + scale * (right * Math.cos(roll) - up * Math.sin(roll)) + noise * normal(random);
      const v = size[1] / 2 - scale * (right * Math.sin(roll) + up * Math.cos(roll)) + noise * normal(random);
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

function centre({ points }: LabMotion): { x: number; z: number } {
  const all = Object.values(points);
  const mean = (axis: 'x' | 'z') => {
    const values = all.flatMap((point) => [...point[axis]].filter(Number.isFinite));
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return { x: mean('x'), z: mean('z') };
}

/** Seeded uniform numbers in [0, 1) (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Standard normal number (Box–Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
