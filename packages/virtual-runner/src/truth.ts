import type { Contact } from '@stridewhy/engine';
import type { RunnerKnobs } from './knobs.ts';
import type { TrueAngles, VirtualRun } from './simulate.ts';

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
  /** Smallest knee flexion between 30 and 48 % of the gait cycle. */
  readonly kneeFlexionLate: number;
  /** When that is, % of the gait cycle. */
  readonly kneeExtensionTime: number;
  readonly contacts: readonly Contact[];
  /** Left leg at 0, 1, … 100 % of the gait cycle. */
  readonly curves: Readonly<Record<keyof TrueAngles, readonly number[]>>;
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
  const curve = (name: keyof TrueAngles) => angles.map((sample) => round(sample[name], 2));
  const curves = Object.fromEntries(curveNames.map((name) => [name, curve(name)])) as Record<
    keyof TrueAngles,
    number[]
  >;
  const stance = percent.filter((p) => p / 100 <= knobs.dutyFactor);
  const heights = percent.map((p) => run.figure((p / 100) * stride).centreOfMass.y);
  const contact = run.figure(0);
  const lean = stance.map((p) => run.trunkLean((p / 100) * stride));
  const late = within(curves.kneeFlexion, 30, 48);
  const kneeFlexionLate = Math.min(...late);
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
    kneeFlexionPeak: Math.max(...within(curves.kneeFlexion, 5, 30)),
    kneeFlexionLate,
    kneeExtensionTime: 30 + late.indexOf(kneeFlexionLate),
    contacts: run.contacts(0, duration),
    curves,
  };
}

function within(values: readonly number[], from: number, to: number): readonly number[] {
  return values.slice(Math.round(from), Math.round(to) + 1);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
