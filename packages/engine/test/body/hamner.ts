import type { Gait, Stride } from '../../src/gait/index.ts';
import type { Recording, Trajectory } from '../../src/motion/index.ts';
import { readMot, readTrc } from './lab-files.ts';
import { healthy, stickRunner } from './stick-runner.ts';

type Vector = readonly [number, number, number];
type Markers = Readonly<Record<string, Trajectory>>;

/** Joint centres that the standing trial knows, each with the three markers of its segment that also run. */
const carriedBy = {
  hip: ['HJC', 'TH1', 'TH2', 'TH3'],
  knee: ['KJC', 'TB1', 'TB2', 'TB3'],
  ankle: ['AJC', 'TB1', 'TB2', 'TB3'],
} as const;

const direct = { shoulder: 'ACR', elbow: 'LEL', wrist: 'FAradius', heel: 'CAL', foot_index: 'TOE' } as const;

/** Force that counts as contact, N. */
const threshold = 25;

/** Treadmill running at 3 m/s (Hamner & Delp 2013): joint centres as landmarks, contacts from the force plates. */
export function hamnerRun(
  run: string,
  standing: string,
  forces: string,
): { recording: Recording; gait: Gait } {
  const { time, markers } = readTrc(run);
  const still = readTrc(standing).markers;
  const points: Record<string, Trajectory> = {};
  for (const [side, s] of [
    ['left', 'L'],
    ['right', 'R'],
  ] as const) {
    for (const [joint, [centre, ...cluster]] of Object.entries(carriedBy)) {
      points[`${side}_${joint}`] = carried(
        still,
        markers,
        s + centre,
        cluster.map((name) => s + name),
      );
    }
    for (const [joint, marker] of Object.entries(direct)) points[`${side}_${joint}`] = markers[s + marker]!;
  }
  const blank = stickRunner(healthy);
  const recording = {
    ...blank.recording,
    time,
    points,
    nearSide: null,
    speed: 3,
    sampleRate: 100,
    frameRate: 100,
  };
  return { recording, gait: { ...blank.gait, strides: stridesOf(readMot(forces)) } };
}

function stridesOf(forces: Record<string, Float64Array>): readonly Stride[] {
  const { time } = forces as { time: Float64Array };
  return (['left', 'right'] as const).flatMap((side) => {
    const force = forces[side === 'left' ? 'L_ground_force_vy' : 'R_ground_force_vy']!;
    const edges = (rising: boolean) =>
      Array.from(force.keys()).filter(
        (i) => i > 0 && force[i]! > threshold === rising && force[i - 1]! > threshold !== rising,
      );
    const [on, off] = [edges(true), edges(false)];
    return on.slice(0, -1).map((start, i): Stride => {
      const toeOff = off.find((index) => index > start)!;
      return { side, start: time[start]!, toeOff: time[toeOff]!, end: time[on[i + 1]!]! };
    });
  });
}

/** A point fixed in the frame of three markers while standing, where that frame carries it while running. */
function carried(still: Markers, running: Markers, centre: string, cluster: readonly string[]): Trajectory {
  const local = (() => {
    const [origin, axes] = frame(cluster.map((name) => mean(still[name]!)));
    const offset = minus(mean(still[centre]!), origin);
    return axes.map((axis) => dot(axis, offset));
  })();
  const frames = running[cluster[0]!]!.x.length;
  const path = { x: new Float64Array(frames), y: new Float64Array(frames), z: new Float64Array(frames) };
  for (let i = 0; i < frames; i++) {
    const [origin, axes] = frame(cluster.map((name) => at(running[name]!, i)));
    for (const [k, key] of (['x', 'y', 'z'] as const).entries()) {
      path[key][i] = origin[k]! + axes.reduce((sum, axis, j) => sum + axis[k]! * local[j]!, 0);
    }
  }
  return path;
}

function frame([a, b, c]: readonly Vector[]): readonly [Vector, readonly Vector[]] {
  const first = unit(minus(b!, a!));
  const normal = unit(cross(first, minus(c!, a!)));
  return [a!, [first, normal, cross(normal, first)]];
}

function at(marker: Trajectory, i: number): Vector {
  return [marker.x[i]!, marker.y[i]!, marker.z![i]!];
}

function mean(marker: Trajectory): Vector {
  const of = (values: Float64Array) =>
    values.filter(Number.isFinite).reduce((a, b, _, all) => a + b / all.length, 0);
  return [of(marker.x), of(marker.y), of(marker.z!)];
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vector): Vector => a.map((v) => v / Math.sqrt(dot(a, a))) as unknown as Vector;
