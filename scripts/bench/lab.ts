import {
  joinTrials,
  labFile,
  legKinetics,
  openRecordingFile,
  serialiseC3d,
  toLabRecording,
} from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { type Bench, medianTime } from './figure.ts';

/** A laboratory's run from the bytes of its file to the joint moments of both legs. */
export const labBench: Bench = {
  name: 'lab',
  async run() {
    const runner = simulateRunner();
    const session = { duration: 30, rate: 150, samplesPerFrame: 2 };
    const run = serialiseC3d(labRecording(runner, session));
    const still = serialiseC3d(labRecording(simulateRunner(standingFigure), { ...session, duration: 1 }));
    return [
      {
        what: 'C3D, bytes to joint moments',
        value: medianTime(() => moments(run, still, runner.knobs.mass)),
        unit: 'ms',
        goal: 150,
        how: '30 s, lower body at 150 Hz, one plate at 300 Hz, with the standing trial; both legs',
      },
    ];
  },
};

function moments(run: Uint8Array, still: Uint8Array, mass: number): readonly unknown[] {
  const { trials } = joinTrials([read(run, 'run.c3d'), read(still, 'still.c3d')], null);
  const cleaned = toLabRecording({ ...trials[0]!, runner: { height: null, mass } });
  if (cleaned.kind === 'refused' || cleaned.recording.forces === null) {
    throw new Error('The recording was refused.');
  }
  const { recording } = cleaned;
  return (['left', 'right'] as const).map((side) => legKinetics(recording, recording.forces!, side, mass));
}

function read(bytes: Uint8Array, source: string) {
  const file = openRecordingFile(bytes, source);
  if (file.kind === 'clip') throw new Error('A C3D file was read as landmarks.');
  return labFile(file, source);
}
