import { type Clip, type PoseTrack, type Side, shoeJson } from '@stridewhy/engine';
import { type Camera, cameraFrame, project } from './camera.ts';
import type { Figure } from './figure.ts';
import { landmarkNames, landmarksOf, visibility } from './landmarks.ts';
import { gaussian } from './random.ts';
import type { VirtualRun } from './simulate.ts';
import { heelsOf, waistOf } from './worn-stickers.ts';

/** How a run is filmed and what goes wrong while landmarks are found. */
export interface Filming {
  /** s */
  readonly duration: number;
  /** Frames per second. */
  readonly frameRate: number;
  /** Presentation times of the frames, s, instead of an even rate. */
  readonly times: readonly number[] | null;
  /** Standard deviation of each landmark's error, px. */
  readonly noise: number;
  /** Share of frames in which left and right legs are taken for each other. */
  readonly swaps: number;
  /** Share of landmarks that are not seen. */
  readonly dropouts: number;
  /** Whether stickers on heels, shanks and waistband are seen, with the landmarks' errors; from behind only. */
  readonly stickers: boolean;
  /** Whether the hip marks stay level when the pelvis drops, as a pose network's do. */
  readonly levelHips: boolean;
  /** Any whole number: the same seed gives the same errors. */
  readonly seed: number;
}

/** Ten seconds at 60 frames per second, without an error. */
export const perfectFilming: Filming = {
  duration: 10,
  frameRate: 60,
  times: null,
  noise: 0,
  swaps: 0,
  dropouts: 0,
  stickers: false,
  levelHips: false,
  seed: 1,
};

/** The landmarks that a perfect (or, with `filming`, a realistic) pose network finds in a film of the run. */
export function filmTrack(run: VirtualRun, camera: Camera, filming: Partial<Filming> = {}): PoseTrack {
  const { times, duration, frameRate, ...faults } = { ...perfectFilming, ...filming };
  const frames = Math.round(duration * frameRate);
  const time = Float64Array.from(times ?? Array.from({ length: frames }, (_, i) => i / frameRate));
  const frame = cameraFrame(camera);
  const near = nearSide(camera);
  const random = gaussian(faults.seed);
  const points = new Float64Array(time.length * landmarkNames.length * 3);
  let at = 0;
  for (const t of time) {
    const figure = run.figure(t);
    const seen = landmarksOf(faults.levelHips ? withLevelHips(figure) : figure);
    const swapped = random.uniform() < faults.swaps;
    for (const name of landmarkNames) {
      const [x, y] = project(frame, camera, seen.get(swapped ? swappedLeg(name) : name)!);
      const lost = random.uniform() < faults.dropouts;
      points[at] = lost ? Number.NaN : x + faults.noise * random.normal();
      points[at + 1] = lost ? Number.NaN : y + faults.noise * random.normal();
      points[at + 2] = lost ? 0 : visibility(name, near);
      at += 3;
    }
  }
  const track = { size: camera.size, landmarks: landmarkNames, time, points };
  if (!faults.stickers) return track;
  const error = () => faults.noise * random.normal();
  return { ...track, heels: heelsOf(run, camera, time, error), waist: waistOf(run, camera, time, error) };
}

/** A film of the run as the engine takes clips, without drawing a picture. */
export function clipFor(run: VirtualRun, camera: Camera, filming: Partial<Filming> = {}): Clip {
  const { height, mass, speed } = run.knobs;
  return {
    source: 'virtual runner',
    kind: 'pose-file',
    track: filmTrack(run, camera, filming),
    view: camera.view,
    surface: 'treadmill',
    speed: run.knobs.gait === 'stand' ? null : speed,
    runner: { height, mass },
    captureRate: null,
    scene: null,
    knownLength: null,
  };
}

/** The clip with only some of its landmarks, to make a smaller file. */
export function withLandmarks(clip: Clip, wanted: RegExp): Clip {
  const { track } = clip;
  const kept = track.landmarks.flatMap((name, k) => (wanted.test(name) ? [k] : []));
  const width = track.landmarks.length;
  const points = Float64Array.from(
    Array.from(track.time).flatMap((_, f) =>
      kept.flatMap((k) => Array.from(track.points.subarray((f * width + k) * 3, (f * width + k) * 3 + 3))),
    ),
  );
  return { ...clip, track: { ...track, landmarks: kept.map((k) => track.landmarks[k]!), points } };
}

/** Writes a clip as `stridewhy-pose/1`, pixels to 0.1 and scores to 0.01 to keep it small. */
export function poseFile(clip: Clip): string {
  const { track, view, surface, speed, runner } = clip;
  const width = track.landmarks.length;
  const frames = Array.from(track.time, (_, f) =>
    track.landmarks.map((_, k) => {
      const [x, y, score] = track.points.subarray((f * width + k) * 3, (f * width + k) * 3 + 3);
      return Number.isNaN(x) ? null : [rounded(x!, 1), rounded(y!, 1), rounded(score!, 2)];
    }),
  );
  return JSON.stringify({
    format: 'stridewhy-pose/1',
    view,
    size: track.size,
    surface,
    speed,
    runner,
    landmarks: track.landmarks,
    time: Array.from(track.time, (t) => rounded(t, 5)),
    frames,
    ...(track.shoe === undefined ? {} : { shoe: shoeJson(track.shoe) }),
  });
}

function withLevelHips(figure: Figure): Figure {
  const { left, right } = figure;
  const y = (left.hip.y + right.hip.y) / 2;
  return {
    ...figure,
    left: { ...left, hip: { ...left.hip, y } },
    right: { ...right, hip: { ...right.hip, y } },
  };
}

function nearSide({ view }: Camera): Side | null {
  if (view === 'side-left') return 'left';
  return view === 'side-right' ? 'right' : null;
}

const legParts = /_(hip|knee|ankle|heel|foot_index)$/;

function swappedLeg(name: string): string {
  if (!legParts.test(name)) return name;
  return name.startsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left');
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
