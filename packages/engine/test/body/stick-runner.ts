import type { Contact, Gait, Stride } from '../../src/gait/index.ts';
import type { Recording, Trajectory } from '../../src/motion/index.ts';
import { healthyCurves } from '../../src/reference/index.ts';

/**
 * A planar stick figure by forward kinematics, with its events given: no detector and no filter had a hand in it.
 * Angles in deg as functions of the gait-cycle phase (0–1, from initial contact).
 */
export interface StickMotion {
  readonly hipFlexion: (phase: number) => number;
  readonly kneeFlexion: (phase: number) => number;
  readonly ankleDorsiflexion: (phase: number) => number;
  /** Forward lean; the thigh stands at hip flexion minus lean. */
  readonly trunkLean: (phase: number) => number;
  /** Heel-to-toe line of the shoe against its sole, deg: what a landmark pair adds to the true foot angle. */
  readonly footOffset: number;
  /** s */
  readonly strideTime: number;
  /** Toe-off, fraction of the cycle. */
  readonly stance: number;
  /** Amplitude of the hip's up and down, twice per stride, m. */
  readonly bounce: number;
  readonly sampleRate: number;
  readonly strides: number;
}

export const lengths = {
  thigh: 0.43,
  shank: 0.42,
  foot: 0.24,
  trunk: 0.5,
  upperArm: 0.3,
  forearm: 0.26,
} as const;
export const hipHeight = 0.9;
const radians = Math.PI / 180;

/** Periodic, piecewise linear function of phase through a published curve's 0, 1, … 99 %. */
export function periodic(curveDeg: readonly number[]): (phase: number) => number {
  return (phase) => {
    const index = wrapped(phase) * 100;
    const low = Math.floor(index) % 100;
    const [a, b] = [curveDeg[low]!, curveDeg[(low + 1) % 100]!];
    return a + (index - Math.floor(index)) * (b - a);
  };
}

function wrapped(phase: number): number {
  return ((phase % 1) + 1) % 1;
}

/** The mean healthy runner at 2.5 m/s: published curves, upright trunk, flat shoe. */
export const healthy: StickMotion = {
  hipFlexion: periodic(healthyCurves.hipFlexion.meanDeg),
  kneeFlexion: periodic(healthyCurves.kneeFlexion.meanDeg),
  ankleDorsiflexion: periodic(healthyCurves.ankleDorsiflexion.meanDeg),
  trunkLean: () => 0,
  footOffset: 0,
  strideTime: 0.741,
  stance: 0.394,
  bounce: 0.04,
  sampleRate: 120,
  strides: 12,
};

/** Recording and events of a stick figure; left side near the camera, right leg half a cycle later. */
export function stickRunner(motion: StickMotion): { recording: Recording; gait: Gait } {
  const frames = Math.round((motion.strides + 1) * motion.strideTime * motion.sampleRate) + 1;
  const time = Float64Array.from({ length: frames }, (_, i) => i / motion.sampleRate);
  const points: Record<string, Trajectory> = {};
  const at = (name: string, locate: (phase: number) => readonly [number, number]) => {
    const located = Array.from(time, (t) => locate((t - motion.strideTime / 2) / motion.strideTime));
    points[name] = {
      x: Float64Array.from(located, (p) => p[0]),
      y: Float64Array.from(located, (p) => p[1]),
      z: null,
    };
  };
  for (const side of ['left', 'right'] as const) {
    const shift = side === 'left' ? 0 : 0.5;
    for (const joint of jointNames) at(`${side}_${joint}`, (phase) => locate(motion, phase, shift)[joint]!);
  }
  return {
    recording: { ...blank, time, points, sampleRate: motion.sampleRate, frameRate: motion.sampleRate },
    gait: gaitOf(motion),
  };
}

const jointNames = [
  'hip',
  'knee',
  'ankle',
  'heel',
  'foot_index',
  'shoulder',
  'ear',
  'elbow',
  'wrist',
] as const;

function locate(
  motion: StickMotion,
  phase: number,
  shift: number,
): Record<string, readonly [number, number]> {
  const own = wrapped(phase + shift);
  const lean = motion.trunkLean(wrapped(phase)) * radians;
  const thigh = motion.hipFlexion(own) * radians - lean;
  const shank = motion.kneeFlexion(own) * radians - thigh;
  const foot = (motion.ankleDorsiflexion(own) + motion.footOffset) * radians - shank;
  const hip = [0, hipHeight + motion.bounce * Math.cos(4 * Math.PI * phase)] as const;
  const knee = [hip[0] + lengths.thigh * Math.sin(thigh), hip[1] - lengths.thigh * Math.cos(thigh)] as const;
  const ankle = [
    knee[0] - lengths.shank * Math.sin(shank),
    knee[1] - lengths.shank * Math.cos(shank),
  ] as const;
  const along = (distance: number) =>
    [ankle[0] + distance * Math.cos(foot), ankle[1] + distance * Math.sin(foot)] as const;
  const up = (distance: number) =>
    [hip[0] + distance * Math.sin(lean), hip[1] + distance * Math.cos(lean)] as const;
  const shoulder = up(lengths.trunk);
  return {
    hip,
    knee,
    ankle,
    heel: along(-0.25 * lengths.foot),
    foot_index: along(0.75 * lengths.foot),
    shoulder,
    ear: up(lengths.trunk + 0.2),
    elbow: [shoulder[0], shoulder[1] - lengths.upperArm],
    wrist: [shoulder[0] + lengths.forearm, shoulder[1] - lengths.upperArm],
  };
}

function gaitOf(motion: StickMotion): Gait {
  const strides = (['left', 'right'] as const).flatMap((side) =>
    Array.from({ length: motion.strides }, (_, i): Stride => {
      const start = (i + (side === 'left' ? 0.5 : 0)) * motion.strideTime;
      return {
        side,
        start,
        toeOff: start + motion.stance * motion.strideTime,
        end: start + motion.strideTime,
      };
    }),
  );
  const contacts = strides.map(
    ({ side, start, toeOff }): Contact => ({ side, initialContact: start, toeOff }),
  );
  const both = (value: number) => {
    const spread = { value, sd: 0, strides: motion.strides };
    return { left: spread, right: spread };
  };
  const contact = motion.stance * motion.strideTime;
  return {
    contacts,
    strides,
    rejected: [],
    timeBase: { kind: 'true', source: 'timestamps' },
    cadence: { value: 120 / motion.strideTime, sd: 0, strides: motion.strides },
    contactTime: both(contact),
    flightTime: both(motion.strideTime / 2 - contact),
    dutyFactor: both(motion.stance),
    strideLength: { value: 2.5 * motion.strideTime, sd: 0, strides: motion.strides },
    quality: [],
  };
}

const blank: Recording = {
  source: 'stick',
  view: 'side-left',
  nearSide: 'left',
  surface: 'treadmill',
  speed: 2.5,
  runner: { height: 1.75, mass: 70 },
  time: new Float64Array(),
  sampleRate: 120,
  frameRate: 120,
  timeBase: { kind: 'true', source: 'timestamps' },
  scale: { metresPerPixel: 0.002, source: 'runner-height', relativeError: 0.02 },
  facing: 1,
  horizon: 0,
  points: {},
  forces: null,
  quality: [],
};
