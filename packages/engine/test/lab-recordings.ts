import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  joinTrials,
  type LabTrial,
  labFile,
  openRecordingFile,
  type Recording,
  toLabRecording,
} from '../src/motion/index.ts';

/** Real recordings kept beside the checkout, never in it. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));

/** Whether the real recordings are here; tests that need them are skipped otherwise. */
export const hasRecordings = existsSync(folder);

if (!hasRecordings) console.warn(`Tests on real recordings are skipped: ${folder} is absent.`);

export function readText(path: string): string {
  return readFileSync(folder + path, 'latin1');
}

export function readBytes(path: string): Uint8Array {
  return readFileSync(folder + path);
}

/** Body masses as published with the recordings, kg. */
export const masses = { rbds001: 62, rbds014: 75.8, bmc: 72.8 } as const;

/** A trial of files under `mocap/`, joined as a user’s files are. */
export function trialOf(paths: readonly string[], standing: string | null, mass: number | null): LabTrial {
  const read = (path: string) => {
    const content = path.endsWith('.c3d') ? readBytes(`mocap/${path}`) : readText(`mocap/${path}`);
    const file = openRecordingFile(content, path);
    if (file.kind === 'clip') throw new Error(`${path} is no laboratory file`);
    return labFile(file, path);
  };
  const { trials } = joinTrials(paths.map(read), standing === null ? null : read(standing));
  return { ...trials[0]!, runner: { height: null, mass } };
}

/** One stride over ground on two plates, 2.7 m/s. */
export const bmcTrial = () =>
  trialOf(
    ['bmc-overground-run/motion_capture_run.trc', 'bmc-overground-run/grf_run.mot'],
    'bmc-overground-run/static_run.trc',
    masses.bmc,
  );

/** Treadmill, 3 m/s. */
export const hamnerTrial = () =>
  trialOf(['hamner-3mps/Run_30002.trc', 'hamner-3mps/Run_30002_GRF.mot'], 'hamner-3mps/Static_FJC.trc', null);

/** Instrumented treadmill; 001 strikes with the forefoot, 014 with the rearfoot. */
export const fukuchiTrial = (runner: '001' | '014', trial: 'runT25' | 'runT35' | 'runT45') =>
  trialOf([`rbds/RBDS${runner}${trial}.c3d`], `rbds/RBDS${runner}static.c3d`, masses[`rbds${runner}`]);

/** The recording that a trial becomes. @throws Error when it is refused. */
export function recordingOf(trial: LabTrial): Recording {
  const cleaned = toLabRecording(trial);
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ message }) => message).join());
  return cleaned.recording;
}
