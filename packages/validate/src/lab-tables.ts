import {
  type ClipAnalysis,
  forceContacts,
  gravity,
  legKinetics,
  mean,
  meanVerticalForce,
  type Recording,
  type Side,
  shown,
  stanceKinetics,
} from '@stridewhy/engine';
import { shortName } from './find-trials.ts';
import { limits } from './limits.ts';
import type { OpenSimResult } from './open-sim.ts';
import { type Cell, limited, plain, type Table } from './page.ts';
import type { ChoiceSteps } from './reference-choices.ts';
import { rms } from './statistics.ts';

/** A trial with its laboratory answer. */
export interface LabAnswer {
  readonly name: string;
  readonly analysis: ClipAnalysis;
  readonly openSim: readonly OpenSimResult[];
  readonly choices: readonly ChoiceSteps[];
  /** Body mass that was said, kg. */
  readonly saidMass: number | null;
}

const sides = ['left', 'right'] as const satisfies readonly Side[];

/** What was found in each trial by itself. */
export function trialTable(answers: readonly LabAnswer[]): Table {
  return {
    title: 'Laboratory recordings',
    about: `Every contact on the plates given to a foot by the markers. Mean vertical force over body weight checks the scaling (${limits.meanForce.low}–${limits.meanForce.high}). Contact time depends on the force that counts as contact: both thresholds are given.`,
    head: [
      'trial',
      'surface',
      'speed found, m/s',
      'contacts L/R',
      'mean force, BW',
      'cadence, steps/min',
      'contact at 50 N L/R, ms',
      'contact at 20 N L/R, ms',
      'names put right',
    ],
    rows: answers.map((answer) => trialRow(answer)),
  };
}

function trialRow({ name, analysis, saidMass }: LabAnswer): readonly Cell[] {
  const { recording, gait, quality } = analysis;
  if (recording === null || gait === null) {
    return [plain(shortName(name)), { text: quality[0]?.message ?? 'refused', bad: false }];
  }
  const repaired = quality.find(({ code }) => code === 'lab-labels-repaired');
  return [
    plain(shortName(name)),
    plain(recording.surface),
    limited(recording.speed, null, 2),
    plain(sides.map((side) => gait.contacts.filter((one) => one.side === side).length).join(' / ')),
    meanForce(recording, saidMass),
    limited(gait.cadence?.value ?? null, null, 1),
    plain(contactTimes(recording, 50)),
    plain(contactTimes(recording, 20)),
    plain(repaired === undefined ? '–' : repaired.message.replace(/^[^.]*\. /u, '')),
  ];
}

function meanForce({ forces }: Recording, saidMass: number | null): Cell {
  const force = forces === null ? null : meanVerticalForce(forces);
  if (force === null) return plain('–');
  if (saidMass === null) return plain('mass unknown');
  const share = force / (saidMass * gravity);
  return { text: share.toFixed(3), bad: share < limits.meanForce.low || share > limits.meanForce.high };
}

function contactTimes({ forces }: Recording, threshold: number): string {
  if (forces === null) return '–';
  const contacts = forceContacts(forces, threshold);
  const of = (side: Side) =>
    mean(contacts.filter((one) => one.side === side).map((one) => one.toeOff - one.initialContact));
  return sides.map((side) => shown(1000 * of(side), 0)).join(' / ');
}

/** Moments, power and work beside nothing but themselves. */
export function kineticsTable(answers: readonly LabAnswer[]): Table {
  return {
    title: 'Moments and work',
    about:
      'Means over contacts of planar inverse dynamics, markers and force low-passed alike at 20 Hz. Published for three runners: ankle peak 2.54 ± 0.21, 2.78 ± 0.22 and 2.88 ± 0.18 N·m/kg at 2.5, 3.5 and 4.5 m/s, knee 2.32–2.94, hip 1.21–2.07; shares of positive stance work ankle/hip/knee 49/28/23 to 42/37/21 %.',
    head: [
      'trial',
      'leg',
      'contacts',
      'peak force, BW',
      'ankle, N·m/kg',
      'knee',
      'hip',
      'ankle power, W/kg',
      'ankle work +/−, J/kg',
      'shares ankle/hip/knee, %',
    ],
    rows: answers.flatMap(({ name, analysis }) => sides.flatMap((side) => kineticsRow(name, analysis, side))),
  };
}

function kineticsRow(name: string, { recording }: ClipAnalysis, side: Side): readonly (readonly Cell[])[] {
  const mass = recording?.runner.mass;
  if (!recording?.forces || !mass) return [];
  const leg = legKinetics(recording, recording.forces, side, mass);
  const contacts = leg === null ? [] : stanceKinetics(recording, recording.forces, side, leg, mass);
  if (contacts.length === 0) return [];
  const of = (read: (one: (typeof contacts)[number]) => number, decimals = 2) =>
    shown(mean(contacts.map(read)), decimals);
  return [
    [
      shortName(name),
      side,
      `${contacts.length}`,
      of((one) => one.peakGroundForce),
      of((one) => one.peakMoment.ankle),
      of((one) => one.peakMoment.knee),
      of((one) => one.peakMoment.hip),
      of((one) => one.peakPower.ankle, 1),
      `${of((one) => one.work.ankle.positive)} / ${of((one) => one.work.ankle.negative)}`,
      (['ankle', 'hip', 'knee'] as const).map((joint) => of((one) => 100 * one.share[joint], 0)).join(' / '),
    ].map(plain),
  ];
}

/** Against inverse kinematics and dynamics that OpenSim made of the same trials. */
export function openSimTable(answers: readonly LabAnswer[]): Table {
  const { openSim } = limits;
  const rows = answers.flatMap(({ name, openSim: results }) =>
    results.map(({ side, kneeAngle, ankleAngle, moments }): readonly Cell[] => {
      const moment = (joint: 'ankle' | 'knee' | 'hip') => moments.find((one) => one.joint === joint);
      const off = (joint: 'ankle' | 'knee' | 'hip', limit: number) => {
        const found = moment(joint);
        return limited(found ? rms(found.error) : null, limit, 2);
      };
      const ankle = moment('ankle');
      const peak = ankle ? Math.max(...ankle.ours) / Math.max(...ankle.supplied) - 1 : null;
      return [
        plain(shortName(name)),
        plain(side),
        limited(kneeAngle?.rms ?? null, openSim.kneeAngle, 1),
        limited(kneeAngle?.offset ?? null, null, 1),
        limited(ankleAngle?.rms ?? null, null, 1),
        plain(
          ankle ? `${Math.max(...ankle.ours).toFixed(1)} / ${Math.max(...ankle.supplied).toFixed(1)}` : '–',
        ),
        limited(peak, openSim.peakAnkleMoment, 1, 100),
        off('ankle', openSim.ankleMoment),
        off('knee', openSim.kneeMoment),
        off('hip', openSim.hipMoment),
      ];
    }),
  );
  return {
    title: 'Against OpenSim',
    about: `Supplied inverse kinematics and dynamics of the same trials. Angles: RMS over the trial after a constant offset (knee ≤ ${openSim.kneeAngle}°). Moments: RMS over contact, offset left in (ankle and knee ≤ ${openSim.ankleMoment} N·m/kg); peak ankle moment within ${100 * openSim.peakAnkleMoment} %. The ankle’s centre is the middle of the malleoli, carried by the foot’s markers; carried by the shank’s, the peaks are 8 % lower still. For the hip ${openSim.hipMoment} is stated: the next table shows why.`,
    head: [
      'trial',
      'leg',
      'knee RMS, °',
      'knee offset, °',
      'ankle RMS, °',
      'peak ankle ours / supplied, N·m',
      'peak, %',
      'ankle RMS, N·m/kg',
      'knee RMS',
      'hip RMS',
    ],
    rows,
    picture: { file: 'validation-moments.svg', alt: 'Joint moments over contact, ours and OpenSim’s' },
  };
}

/** What of the difference in moments goes with the choices that the reference made. */
export function choiceTable(answers: readonly LabAnswer[]): Table {
  const { openSim } = limits;
  return {
    title: 'With the reference’s own choices',
    about: `The supplied inverse dynamics joins markers low-passed at 6 Hz to unfiltered force, and carries the hips in a model’s pelvis. RMS over contact, N·m/kg, offset left in, as one choice after the other becomes the reference’s; with all of them ≤ ${openSim.matched}. What the hip’s difference is made of: the filters most (ours low-passes both at 20 Hz, as mismatched filters make artefacts at impact: Bezodis et al. 2013; Edwards et al. 2011), then the hip’s place fore and aft: 10 mm, twice the RMS error of the published regression (Harrington et al. 2007), move the whole curve by 0.12. The reference’s hips want 2 mm on the left and 20 mm on the right, which no regression from the pelvis’ size can give both: its pelvis is carried otherwise. Little comes from the axis (about the model’s pelvis instead of across the run: 0.07–0.09) and the model’s segment masses (0.03 at most). The knee and the ankle, from the same force and the same segments, agree.`,
    head: [
      'trial',
      'leg',
      'hip, ours',
      'hip, its filters',
      'hip, its filters and our hip 10 mm ahead',
      'hip, its filters and hip centre',
      'knee, its filters',
      'ankle, its filters',
    ],
    rows: answers.flatMap(({ name, choices }) =>
      choices.map(({ side, ours, filtered, ahead, matched }): readonly Cell[] => {
        const off = (curves: typeof ours, joint: 'ankle' | 'knee' | 'hip', limit: number | null) => {
          const found = curves.find((one) => one.joint === joint);
          return limited(found ? rms(found.error) : null, limit, 2);
        };
        return [
          plain(shortName(name)),
          plain(side),
          off(ours, 'hip', null),
          off(filtered, 'hip', null),
          off(ahead, 'hip', null),
          off(matched, 'hip', openSim.matched),
          off(filtered, 'knee', openSim.matched),
          off(filtered, 'ankle', openSim.matched),
        ];
      }),
    ),
  };
}
