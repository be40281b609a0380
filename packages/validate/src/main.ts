import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from '@stridewhy/engine';
import { experimentTable } from './experiment/experiment-table.ts';
import { findTrials, shortName } from './find-trials.ts';
import { choiceTable, kineticsTable, type LabAnswer, openSimTable, trialTable } from './lab-tables.ts';
import { limits } from './limits.ts';
import { loadTable } from './load-table.ts';
import { compareWithOpenSim } from './open-sim.ts';
import { failuresOf, markdown, terminal } from './page.ts';
import { phonePath, type Setting } from './phone-path.ts';
import { eventTable, measureTable, type PhoneAnswers } from './phone-tables.ts';
import { rearTable } from './rear-view.ts';
import { choiceSteps } from './reference-choices.ts';
import { dotChart, lineChart } from './svg.ts';

const root = resolve(import.meta.dirname, '../../..');
const colors = { ours: '#1f6f54', theirs: '#b4562d' } as const;

/** @returns 0 when all is within its stated error, 1 when not, 2 when there is nothing to look at. */
function main(folders: readonly string[]): number {
  const places = folders.length > 0 ? folders : [join(root, '../shared/data')];
  const missing = places.filter((place) => !existsSync(place));
  if (missing.length > 0) {
    process.stderr.write(`No such folder: ${missing.join(', ')}. Name a folder with C3D or TRC files.\n`);
    return 2;
  }
  const found = places.map((place) => findTrials(place));
  for (const { name, reason } of found.flatMap(({ unread }) => unread)) {
    process.stderr.write(`Not read: ${name}: ${reason}\n`);
  }
  const trials = found.flatMap((one) => one.trials);
  if (trials.length === 0) {
    process.stderr.write('There are no laboratory recordings to validate against.\n');
    return 2;
  }
  const answers = trials.map(({ name, trial, references }): LabAnswer => {
    const analysis = analyse(trial);
    const start = trial.markers.time[0] ?? 0;
    const openSim = compareWithOpenSim(analysis, references, start);
    const { recording } = analysis;
    const hasMoments = recording !== null && openSim.some(({ moments }) => moments.length > 0);
    const choices = hasMoments ? choiceSteps({ recording, tables: references, start }) : [];
    return { name, analysis, openSim, choices, saidMass: trial.runner.mass };
  });
  const phones = answers.flatMap(phoneAnswers);
  const compared = answers.filter(({ openSim }) => openSim.length > 0);
  const tables = [
    trialTable(answers),
    ...(compared.length > 0 ? [openSimTable(compared)] : []),
    ...(answers.some(({ choices }) => choices.length > 0) ? [choiceTable(answers)] : []),
    kineticsTable(answers),
    eventTable(phones),
    measureTable(phones),
    loadTable(phones),
    rearTable(answers),
    experimentTable(),
  ];
  process.stdout.write(`${terminal(tables, process.stdout.isTTY === true)}\n`);
  const failures = failuresOf(tables);
  // The page in the repository is about the recordings that everyone can get.
  if (folders.length === 0) {
    writeFileSync(join(root, 'docs/validation.md'), markdown(intro, tables, closing(failures)));
    writePictures(compared, phones);
  }
  if (failures.length === 0) return 0;
  process.stderr.write(`\nWorse than stated:\n${failures.map((line) => `  ${line}`).join('\n')}\n`);
  return 1;
}

/** Shortest trial that a phone clip can be made of, s: a few strides. */
const shortestClip = 3;

function phoneAnswers({ name, analysis }: LabAnswer): readonly PhoneAnswers[] {
  const { recording, gait, refused } = analysis;
  if (refused || recording === null || gait === null) return [];
  if ((recording.time.at(-1) ?? 0) < shortestClip) return [];
  return [{ name, results: settings(recording.surface).map((setting) => phonePath(analysis, setting)) }];
}

/** Both sides at each rate a phone has, noise at the usual one, and running past the camera. */
function settings(surface: Setting['surface']): readonly Setting[] {
  const sides = ['left', 'right'] as const;
  const usual = { frameRate: 60, noise: false, surface } as const;
  return [
    ...sides.flatMap((seen) => [30, 60, 120, 240].map((frameRate) => ({ ...usual, seen, frameRate }))),
    ...sides.map((seen) => ({ ...usual, seen, noise: true })),
    ...(surface === 'treadmill'
      ? sides.map((seen) => ({ ...usual, seen, surface: 'overground' as const }))
      : []),
  ];
}

function writePictures(answers: readonly LabAnswer[], phones: readonly PhoneAnswers[]): void {
  const curves = answers.flatMap(({ openSim }) => openSim.flatMap(({ moments }) => moments));
  if (curves.length > 0) {
    const panels = curves.map(({ joint, side, time, ours, supplied }) => ({
      title: `${joint}, ${side}`,
      xLabel: 's from initial contact',
      yLabel: 'N·m',
      series: [
        { name: 'Stridewhy', color: colors.ours, points: thinned(time, ours) },
        { name: 'OpenSim, supplied', color: colors.theirs, dashed: true, points: thinned(time, supplied) },
      ],
    }));
    writeFileSync(
      join(root, 'docs/validation-moments.svg'),
      lineChart('Joint moments over contact, ours and OpenSim’s', panels),
    );
  }
  const dots = phones.flatMap(({ name, results }) =>
    results.flatMap(({ setting, initialContact }) =>
      initialContact === null || setting.frameRate !== 60
        ? []
        : [
            {
              label: `${shortName(name)}, ${setting.seen}${setting.noise ? ', noise' : ''}${setting.surface === 'overground' ? ', passing' : ''}`,
              mean: 1000 * initialContact.mean,
              sd: 1000 * initialContact.sd,
              color: setting.noise ? colors.theirs : colors.ours,
            },
          ],
    ),
  );
  const limit = 1000 * limits.phone.initialContactMean;
  const title = 'Initial contact, phone at 60 Hz against force plates: mean ± SD';
  writeFileSync(join(root, 'docs/validation-events.svg'), dotChart(title, 'ms', limit, dots));
}

function thinned(time: readonly number[], values: readonly number[]): readonly (readonly [number, number])[] {
  return time.flatMap((t, i) => (i % 3 === 0 ? [[t, Math.round(10 * values[i]!) / 10] as const] : []));
}

const intro = `# Validation

Written by \`npm run validate\`, which anyone can run on their own recordings: \`npm run validate -- FOLDER\` looks for C3D,
TRC, MOT and STO files and compares the laboratory’s truth with supplied references and with what a phone would have said, then tries the runner’s
own experiment on simulated runners.
Laboratory files and phone video go through the same gait, body and load code. A figure marked ✗ is worse than its stated
error, and the command fails.`;

function closing(failures: readonly string[]): string {
  const verdict =
    failures.length === 0
      ? 'Every figure is within its stated error.'
      : `Worse than stated:\n\n${failures.map((line) => `- ${line}`).join('\n')}`;
  return `## Verdict

${verdict}

## Recordings

- RBDS: Fukuchi, Fukuchi & Duarte 2017, *A public dataset of running biomechanics and the effects of running speed on lower
  extremity kinematics and kinetics*, PeerJ 5:e3298 (figshare 4543435).
- bmc-overground-run: BMClab, Federal University of ABC, github BMClab/BMC, CC BY 4.0.
- Run_30002: Hamner & Delp 2013, *Muscle contributions to fore-aft and vertical body mass center accelerations over a range
  of running speeds*, J Biomech 46:780.`;
}

process.exitCode = main(process.argv.slice(2));
