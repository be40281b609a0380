import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { legKinetics } from '../../src/load/leg-kinetics.ts';
import {
  joinTrials,
  labFile,
  mean,
  openRecordingFile,
  type Recording,
  toLabRecording,
} from '../../src/motion/index.ts';
import type { Side } from '../../src/pose/index.ts';
import type { LabMotion } from '../motion/virtual-camera.ts';

/** Real recordings kept beside the checkout, never in it. */
const folder = fileURLToPath(new URL('../../../../../shared/data/mocap/', import.meta.url));

/** Whether the real recordings are here; tests that need them are skipped otherwise. */
export const hasTrials = existsSync(folder);

if (!hasTrials) console.warn(`Tests on real recordings are skipped: ${folder} is absent.`);

/** A run on force plates. */
export interface PlateRun {
  readonly name: string;
  readonly recording: Recording;
  /** m/s */
  readonly speed: number;
  /** kg */
  readonly mass: number;
  /** Contacts in it, left and right. */
  readonly contacts: number;
}

/** Treadmill runs of three runners; heights are not published with the files. */
export function plateRuns(): readonly PlateRun[] {
  const rbds = (runner: string, trial: string) => [`rbds/RBDS${runner}${trial}.c3d`];
  return [
    run('001 at 3.5 m/s', rbds('001', 'runT35'), 'rbds/RBDS001static.c3d', 3.5, 62),
    run('001 at 4.5 m/s', rbds('001', 'runT45'), 'rbds/RBDS001static.c3d', 4.5, 62),
    run('014 at 2.5 m/s', rbds('014', 'runT25'), 'rbds/RBDS014static.c3d', 2.5, 75.8),
    run('014 at 3.5 m/s', rbds('014', 'runT35'), 'rbds/RBDS014static.c3d', 3.5, 75.8),
    // The mass is the one that its plates show.
    run(
      'Hamner at 3.0 m/s',
      ['hamner-3mps/Run_30002.trc', 'hamner-3mps/Run_30002_GRF.mot'],
      'hamner-3mps/Static_FJC.trc',
      3,
      73.2,
    ),
  ];
}

/** Mean over contacts of the peak ankle moment, N·m/kg, and the peak vertical force, body weights, from the plates. */
export function plateTruth({ recording, mass }: PlateRun, side: Side): { moment: number; force: number } {
  const forces = recording.forces!;
  const { moments, force } = legKinetics(recording, forces, side, mass)!;
  const end = recording.time.at(-1)!;
  const contacts = forces.contacts.filter(
    (one) => one.side === side && one.initialContact > 0.05 && one.toeOff < end - 0.05,
  );
  const peak = (signal: Float64Array) =>
    mean(
      contacts.map(({ initialContact, toeOff }) =>
        Math.max(
          ...signal.subarray(
            Math.ceil(initialContact * recording.sampleRate),
            Math.floor(toeOff * recording.sampleRate) + 1,
          ),
        ),
      ),
    );
  return { moment: peak(moments.ankle) / mass, force: peak(force.fy) / mass / 9.80665 };
}

/** What a camera can follow of a run. */
export function filmable({ time, points }: Recording): LabMotion {
  const seen = /_(?:hip|knee|ankle|heel|foot_index|shoulder|elbow|wrist)$/u;
  return {
    time,
    points: Object.fromEntries(
      Object.entries(points).flatMap(([name, { x, y, z }]) =>
        seen.test(name) && z !== null ? [[name, { x, y, z }]] : [],
      ),
    ),
  };
}

function run(
  name: string,
  paths: readonly string[],
  standing: string,
  speed: number,
  mass: number,
): PlateRun {
  const files = [...paths, standing].map((path) => {
    const bytes = readFileSync(folder + path);
    const file = openRecordingFile(path.endsWith('.c3d') ? bytes : bytes.toString('latin1'), path);
    if (file.kind === 'clip') throw new Error(`${path} is no laboratory file`);
    return labFile(file, path);
  });
  const [trial] = joinTrials(files.slice(0, -1), files.at(-1)!).trials;
  const cleaned = toLabRecording({ ...trial!, speed, runner: { height: null, mass } });
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ message }) => message).join());
  const { recording } = cleaned;
  return { name, recording, speed, mass, contacts: recording.forces!.contacts.length };
}
