import {
  analyseBody,
  type Clip,
  type ClipAnalysis,
  type Contact,
  estimateLoad,
  explain,
  type Gait,
  healthyCurves,
  type Measure,
  measureClip,
  type QualityNote,
  type Recording,
  type Side,
  type Spread,
  type Stride,
} from '../../src/index.ts';
import type { Answer } from '../../src/report/index.ts';

/** A planar runner of sticks that moves as the mean healthy runner does: every angle of every frame is known. */
export interface StickRunner {
  readonly side?: Side;
  readonly source?: string;
  readonly quality?: readonly QualityNote[];
  readonly seconds?: number;
  readonly rate?: number;
  /** Forward lean of the trunk, deg. */
  readonly leanDeg?: number;
  /** How much slower the clip plays than the run was. */
  readonly slowMotion?: number;
}

const strideTime = 0.72;
const stanceShare = 0.394;
const pixelsPerMetre = 400;
const picture = [1280, 720] as const;

type Point = readonly [number, number];

/** The runner as one analysed clip. */
export function stickClip(options: StickRunner = {}): ClipAnalysis {
  const { side = 'left', seconds = 12, rate = 120, slowMotion = 1, leanDeg = 8 } = options;
  const frames = Math.round(seconds * rate) + 1;
  const time = Float64Array.from({ length: frames }, (_, frame) => frame / rate);
  const poses = Array.from(time, (at) => pose(at, (leanDeg * Math.PI) / 180));
  const names = Object.keys(poses[0] ?? {});
  const points = Object.fromEntries(
    names.map((name) => [
      name,
      {
        x: Float64Array.from(poses, (one) => one[name]?.[0] ?? Number.NaN),
        y: Float64Array.from(poses, (one) => one[name]?.[1] ?? Number.NaN),
        z: null,
      },
    ]),
  );
  const quality = options.quality ?? [];
  const clip: Clip = {
    source: options.source ?? 'stick runner.mp4',
    kind: 'video',
    track: {
      size: picture,
      landmarks: names,
      time: time.map((at) => 0.5 + at * slowMotion),
      points: Float64Array.from(
        poses.flatMap((one) => names.flatMap((name) => [...pixel(one[name] ?? [0, 0], side), 1])),
      ),
    },
    view: null,
    surface: 'treadmill',
    speed: 2.5,
    runner: { height: 1.75, mass: 70 },
    captureRate: slowMotion === 1 ? null : rate,
    scene: null,
    knownLength: null,
  };
  const recording: Recording = {
    source: clip.source,
    view: `side-${side}`,
    nearSide: side,
    surface: 'treadmill',
    speed: 2.5,
    runner: clip.runner,
    time,
    sampleRate: rate,
    frameRate: rate,
    timeBase: { kind: 'true', source: 'timestamps' },
    scale: { metresPerPixel: 1 / pixelsPerMetre, source: 'runner-height', relativeError: 0.02 },
    facing: side === 'right' ? 1 : -1,
    horizon: 0,
    points,
    forces: null,
    quality,
  };
  const gait = gaitOf(side, seconds);
  const body = analyseBody(recording, gait);
  const load = estimateLoad(recording, gait, body);
  const measures = measureClip(recording, gait, body);
  return { clip, recording, gait, body, load, measures, quality, refused: false };
}

/** The answer of some clips, as the product puts it together. */
export function answerOf(clips: readonly ClipAnalysis[]): Answer {
  const measures: Measure[] = clips.flatMap((clip) => [...clip.measures]);
  return { clips, findings: explain(measures) };
}

/** A clip that was refused. */
export function refusedClip(source: string, note: QualityNote): ClipAnalysis {
  const { clip } = stickClip({ source, seconds: 1 });
  return {
    clip,
    recording: null,
    gait: null,
    body: null,
    load: null,
    measures: [],
    quality: [note],
    refused: true,
  };
}

function gaitOf(side: Side, seconds: number): Gait {
  const strides: Stride[] = [];
  const landing = side === 'left' ? strideTime / 2 : strideTime;
  for (let start = landing; start + strideTime < seconds; start += strideTime) {
    strides.push({ side, start, toeOff: start + stanceShare * strideTime, end: start + strideTime });
  }
  const contacts: readonly Contact[] = strides.map(({ start, toeOff }) => ({
    side,
    initialContact: start,
    toeOff,
  }));
  const spread = (value: number): Spread => ({ value, sd: value / 50, strides: strides.length });
  const near = (value: number) => ({ left: null, right: null, [side]: spread(value) });
  return {
    contacts,
    strides,
    rejected: [],
    cadence: spread(120 / strideTime),
    contactTime: near(stanceShare * strideTime),
    flightTime: near((0.5 - stanceShare) * strideTime),
    dutyFactor: near(stanceShare),
    strideLength: spread(2.5 * strideTime),
    timeBase: { kind: 'true', source: 'timestamps' },
    quality: [],
  };
}

/** Metres, x forward, y up; the left foot lands at half a stride and every stride after, the right one at 0. */
function pose(time: number, leanRad: number): Readonly<Record<string, Point>> {
  const pelvis: Point = [0, 0.95 - 0.04 * Math.cos(4 * Math.PI * (time / strideTime - stanceShare / 2))];
  const shoulders = away(pelvis, 0.5, leanRad);
  const head = away(shoulders, 0.28, leanRad);
  const points: Record<string, Point> = {};
  for (const side of ['left', 'right'] as const) {
    const phase = (time / strideTime + (side === 'left' ? 0.5 : 0)) % 1;
    const thigh = radAt('hipFlexion', phase) - leanRad;
    const shank = thigh - radAt('kneeFlexion', phase);
    const foot = radAt('ankleDorsiflexion', phase) + shank;
    const knee = away(pelvis, 0.42, Math.PI - thigh);
    const ankle = away(knee, 0.41, Math.PI - shank);
    const heel: Point = [ankle[0] - 0.07 * Math.cos(foot), ankle[1] - 0.07 - 0.07 * Math.sin(foot)];
    const elbow = away(shoulders, 0.28, Math.PI + Math.sin(2 * Math.PI * phase) * 0.5);
    const wrist = away(elbow, 0.25, Math.PI / 2);
    Object.assign(points, {
      [`${side}_hip`]: pelvis,
      [`${side}_knee`]: knee,
      [`${side}_ankle`]: ankle,
      [`${side}_heel`]: heel,
      [`${side}_foot_index`]: [heel[0] + 0.26 * Math.cos(foot), heel[1] + 0.26 * Math.sin(foot)],
      [`${side}_shoulder`]: shoulders,
      [`${side}_elbow`]: elbow,
      [`${side}_wrist`]: wrist,
      [`${side}_index`]: away(wrist, 0.1, Math.PI / 2),
      [`${side}_ear`]: head,
    });
  }
  return points;
}

/** The point `length` from `from`, at `angle` from the vertical, + forward. */
function away(from: Point, length: number, angle: number): Point {
  return [from[0] + length * Math.sin(angle), from[1] + length * Math.cos(angle)];
}

function radAt(name: keyof typeof healthyCurves, phase: number): number {
  const { meanDeg } = healthyCurves[name];
  const index = Math.floor(phase * 100);
  const share = phase * 100 - index;
  const from = meanDeg[index] ?? 0;
  return ((from + share * ((meanDeg[index + 1] ?? from) - from)) * Math.PI) / 180;
}

/** Seen from the runner's right, forward is to the picture's right; from the left, to its left. */
function pixel([x, y]: Point, side: Side): Point {
  const forward = side === 'right' ? 1 : -1;
  return [picture[0] / 2 + forward * x * pixelsPerMetre, picture[1] - 20 - y * pixelsPerMetre];
}
