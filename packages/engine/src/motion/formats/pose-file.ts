import type { View } from '../../pose/index.ts';
import { humanHeight, humanMass, humanSpeed } from '../../reference/index.ts';
import type { Clip, Runner, Surface } from '../types.ts';
import {
  asNames,
  asNumber,
  asObject,
  asOneOf,
  asPoints,
  asSize,
  asTimes,
  optional,
  parseObject,
} from './json-checks.ts';
import { heelsJson, readHeels } from './pose-file-heels.ts';
import { readScene, sceneJson } from './pose-file-scene.ts';
import { readShoe, shoeJson } from './pose-file-shoe.ts';
import { readWaist, waistJson } from './pose-file-waist.ts';

const format = 'stridewhy-pose/1';
const views: readonly View[] = ['side-left', 'side-right', 'rear', 'front'];
const surfaces: readonly Surface[] = ['treadmill', 'overground'];

/**
 * Reads a `stridewhy-pose/1` file: landmarks in pixels, origin top-left, with each frame's own time. `view`, `surface`,
 * `speed`, `runner`, `captureRate`, `heels`, `waist`, `scene` and `shoe` may be absent or null; landmarks with unknown names
 * are carried along.
 *
 * @throws StridewhyError 'bad-pose-file', naming the place, what was expected and what was found
 */
export function parsePoseFile(text: string, source: string): Clip {
  return readPoseFile(parseObject(text), source);
}

/** The same from JSON that is parsed already. */
export function readPoseFile(fields: Readonly<Record<string, unknown>>, source: string): Clip {
  const { format: stated, size, landmarks: names, time: times, frames, ...known } = fields;
  asOneOf(stated, 'format', [format]);
  const landmarks = asNames(names, 'landmarks');
  const time = asTimes(times, 'time');
  const points = asPoints(frames, 'frames', time.length, landmarks.length);
  const { view, surface, speed, runner, captureRate, heels, waist, scene, shoe } = known;
  const seenHeels = optional(heels, (value) => readHeels(value, time.length));
  const seenWaist = optional(waist, (value) => readWaist(value, time.length));
  const seenShoe = optional(shoe, (value) => readShoe(value, time.length));
  return {
    source,
    kind: 'pose-file',
    track: {
      size: asSize(size, 'size'),
      landmarks,
      time,
      points,
      ...(seenHeels === null ? {} : { heels: seenHeels }),
      ...(seenWaist === null ? {} : { waist: seenWaist }),
      ...(seenShoe === null ? {} : { shoe: seenShoe }),
    },
    view: optional(view, (value) => asOneOf(value, 'view', views)),
    surface: optional(surface, (value) => asOneOf(value, 'surface', surfaces)),
    speed: optional(speed, (value) => asNumber(value, 'speed', humanSpeed.low, humanSpeed.high)),
    runner: readRunner(runner),
    captureRate: optional(captureRate, (value) => asNumber(value, 'captureRate', 1, 10_000)),
    scene: optional(scene, (value) => readScene(value, time.length)),
    knownLength: null,
  };
}

/**
 * Writes a clip's landmarks as `stridewhy-pose/1`: pixels to 0.01, times to 1 µs, scores to 0.001. Landmarks that were
 * not seen become null; what is not known is left out.
 */
export function serialisePoseFile(clip: Clip): string {
  const { track, runner } = clip;
  const { height, mass } = runner;
  const stated = {
    view: clip.view,
    surface: clip.surface,
    speed: clip.speed,
    runner: height === null && mass === null ? null : withoutNulls({ height, mass }),
    captureRate: clip.captureRate,
  };
  return JSON.stringify({
    format,
    size: track.size,
    ...withoutNulls(stated),
    landmarks: track.landmarks,
    time: Array.from(track.time, (t) => round(t, 1e6)),
    frames: Array.from(track.time, (_, f) => track.landmarks.map((_, k) => pointAt(clip, f, k))),
    ...(track.heels === undefined ? {} : { heels: heelsJson(track.heels) }),
    ...(clip.scene === null ? {} : { scene: sceneJson(clip.scene) }),
    ...(track.waist === undefined ? {} : { waist: waistJson(track.waist) }),
    ...(track.shoe === undefined ? {} : { shoe: shoeJson(track.shoe) }),
  });
}

function readRunner(value: unknown): Runner {
  const { height, mass } = optional(value, (given) => asObject(given, 'runner')) ?? {};
  return {
    height: optional(height, (metres) =>
      asNumber(metres, 'runner.height', humanHeight.low, humanHeight.high),
    ),
    mass: optional(mass, (kilograms) => asNumber(kilograms, 'runner.mass', humanMass.low, humanMass.high)),
  };
}

function pointAt({ track }: Clip, frame: number, landmark: number): readonly number[] | null {
  const at = (frame * track.landmarks.length + landmark) * 3;
  const [x, y, score] = track.points.subarray(at, at + 3);
  if (!Number.isFinite(x! + y!)) return null;
  return [round(x!, 100), round(y!, 100), round(score!, 1000)];
}

function round(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}

function withoutNulls(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
