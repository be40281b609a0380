import type { Contact } from '@stridewhy/engine';
import { type GroundForce, groundForceAt, peakForce } from './centre-of-mass.ts';
import type { Figure } from './figure.ts';
import type { RunnerKnobs } from './knobs.ts';
import type { TrueAngles, VirtualRun } from './simulate.ts';
import { degrees } from './vector.ts';

/** What is exactly true of one run, for a time span: plain data, deg, m, s. */
export interface Truth {
  readonly knobs: RunnerKnobs;
  /** steps/min */
  readonly cadence: number;
  readonly contactTime: number;
  readonly flightTime: number;
  readonly dutyFactor: number;
  readonly strideLength: number;
  readonly verticalOscillation: number;
  /** Mean over stance. */
  readonly trunkLean: number;
  readonly overstride: number;
  readonly footStrikeAngle: number;
  readonly shankAtContact: number;
  readonly kneeAtContact: number;
  readonly peakDorsiflexion: number;
  readonly peakHipExtension: number;
  readonly thighAtToeOff: number;
  readonly kneeFlexionPeak: number;
  /** Smallest knee flexion from its stance peak to 48 % of the gait cycle. */
  readonly kneeFlexionLate: number;
  /** When that is, % of the gait cycle. */
  readonly kneeExtensionTime: number;
  /** Share of the hip's extension that is over when the knee is straightest, %. */
  readonly hipAtStraightKnee: number;
  /** Left rearfoot, deg: eversion from initial contact to its peak, and when that is, % of the gait cycle. */
  readonly eversionExcursion: number;
  readonly eversionPeakTime: number;
  /** Largest drop of the swing side of the pelvis in left stance, deg. */
  readonly pelvicDrop: number;
  /** m between the two feet's lines. */
  readonly stepWidth: number;
  /** Body weights; `null` unless it runs. */
  readonly peakGroundForce: number | null;
  readonly contacts: readonly Contact[];
  /** Left leg at 0, 1, … 100 % of the gait cycle. */
  readonly curves: Readonly<Record<keyof TrueAngles | 'trunkLean' | 'pelvicDrop', readonly number[]>>;
  /**
   * Under the left foot at the same phases, body weights; `null` unless it runs. Where on the foot it acts, and so the
   * moment at the ankle, does not follow from the motion: these runners' limbs are led, not driven by muscles.
   */
  readonly groundForce: { readonly ahead: readonly number[]; readonly up: readonly number[] } | null;
}

const curveNames = [
  'hipFlexion',
  'hipFlexionPelvis',
  'kneeFlexion',
  'ankleDorsiflexion',
  'thigh',
  'shank',
  'foot',
  'eversion',
] as const;

/** Everything known of a run, with the contacts of `duration` seconds. Both legs move alike, half a stride apart. */
export function truthOf(run: VirtualRun, duration: number): Truth {
  const { knobs, stride } = run;
  const percent = Array.from({ length: 101 }, (_, i) => i);
  const angles = percent.map((p) => run.angles((p / 100) * stride, 'left'));
  const figures = percent.map((p) => run.figure((p / 100) * stride));
  const curve = (name: keyof TrueAngles) => angles.map((sample) => round(sample[name], 2));
  const curves = {
    ...(Object.fromEntries(curveNames.map((name) => [name, curve(name)])) as Record<
      keyof TrueAngles,
      number[]
    >),
    trunkLean: percent.map((p) => round(run.trunkLean((p / 100) * stride), 2)),
    pelvicDrop: figures.map((figure) => round(pelvicDrop(figure), 2)),
  };
  const stance = percent.filter((p) => p / 100 <= knobs.dutyFactor);
  const heights = figures.map((figure) => figure.centreOfMass.y);
  const contact = run.figure(0);
  const lean = stance.map((p) => run.trunkLean((p / 100) * stride));
  const forces = percent.map((p) => groundForceAt(knobs, p === 100 ? 0 : p / 100));
  const bent = curves.kneeFlexion.indexOf(Math.max(...within(curves.kneeFlexion, 5, 30)));
  const kneeFlexionLate = Math.min(...within(curves.kneeFlexion, bent, 48));
  const kneeExtensionTime = curves.kneeFlexion.indexOf(kneeFlexionLate, bent);
  return {
    knobs,
    cadence: knobs.cadence,
    contactTime: knobs.dutyFactor * stride,
    flightTime: (0.5 - knobs.dutyFactor) * stride,
    dutyFactor: knobs.dutyFactor,
    strideLength: knobs.speed * stride,
    verticalOscillation: Math.max(...heights) - Math.min(...heights),
    trunkLean: lean.reduce((sum, value) => sum + value, 0) / lean.length,
    overstride: contact.left.ankle.x - contact.centreOfMass.x,
    footStrikeAngle: curves.foot[0]!,
    shankAtContact: curves.shank[0]!,
    kneeAtContact: curves.kneeFlexion[0]!,
    peakDorsiflexion: Math.max(...within(curves.ankleDorsiflexion, 5, 100 * knobs.dutyFactor)),
    peakHipExtension: -Math.min(...within(curves.hipFlexionPelvis, 25, 60)),
    thighAtToeOff: run.angles(knobs.dutyFactor * stride, 'left').thigh,
    kneeFlexionPeak: curves.kneeFlexion[bent]!,
    kneeFlexionLate,
    kneeExtensionTime,
    hipAtStraightKnee: hipDone(curves.hipFlexion, kneeExtensionTime),
    eversionExcursion: knobs.pronation,
    eversionPeakTime: knobs.pronationPeak,
    pelvicDrop: Math.max(...stance.map((p) => curves.pelvicDrop[p]!)),
    stepWidth: knobs.stepWidth,
    peakGroundForce: knobs.gait === 'run' ? peakForce(knobs) : null,
    contacts: run.contacts(0, duration),
    curves,
    groundForce: inSeries(forces),
  };
}

/** deg, + right side lower than left */
function pelvicDrop({ left, right }: Figure): number {
  const across = Math.hypot(right.hip.x - left.hip.x, right.hip.z - left.hip.z);
  return Math.atan2(left.hip.y - right.hip.y, across) * degrees;
}

/** Share of the hip's way from most bent to most extended that is over at one per cent of the gait cycle, %. */
function hipDone(hipFlexion: readonly number[], at: number): number {
  const extended = Math.min(...within(hipFlexion, 25, 60));
  const bent = Math.max(...within(hipFlexion, 0, 25));
  return (100 * (bent - hipFlexion[at]!)) / (bent - extended);
}

function inSeries(forces: readonly (GroundForce | null)[]): Truth['groundForce'] {
  const known = forces.filter((force) => force !== null);
  if (known.length === 0) return null;
  return {
    ahead: known.map((force) => round(force.ahead, 4)),
    up: known.map((force) => round(force.up, 4)),
  };
}

function within(values: readonly number[], from: number, to: number): readonly number[] {
  return values.slice(Math.round(from), Math.round(to) + 1);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
