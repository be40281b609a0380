import type { ForceContact, LabTrial, Recording } from '../../src/motion/index.ts';
import { bmcTrial, fukuchiTrial, hamnerTrial, recordingOf } from '../lab-recordings.ts';
import type { LabMotion, LabPoint } from '../motion/virtual-camera.ts';

export { hasRecordings, readText } from '../lab-recordings.ts';

/** A run with what the force plates saw of each foot (50 N), s from the first frame. */
export interface LabRun {
  readonly name: string;
  readonly motion: LabMotion;
  readonly contacts: Readonly<Record<'left' | 'right', readonly ForceContact[]>>;
}

/** Treadmill, 3 m/s. */
export function hamner(): LabRun {
  return runOf('Hamner 3.0 m/s', hamnerTrial());
}

/** One stride over ground on two plates. */
export function overground(): LabRun {
  return runOf('BMC overground 2.7 m/s', bmcTrial());
}

/** Instrumented treadmill; 001 strikes with the forefoot, 014 with the rearfoot. */
export function fukuchiRun(runner: '001' | '014', trial: 'runT25' | 'runT35' | 'runT45'): LabRun {
  return runOf(`Fukuchi ${runner} ${trial}`, fukuchiTrial(runner, trial));
}

function runOf(name: string, trial: LabTrial): LabRun {
  const recording = recordingOf(trial);
  const of = (side: 'left' | 'right') =>
    (recording.forces?.contacts ?? []).filter((contact) => contact.side === side);
  return { name, motion: landmarksOf(recording), contacts: { left: of('left'), right: of('right') } };
}

/** What a pose network would see of the body. */
function landmarksOf({ time, points }: Recording): LabMotion {
  const seen = Object.entries(points).flatMap(([name, { x, y, z }]): [string, LabPoint][] =>
    /_(?:hip|knee|ankle|heel|foot_index|shoulder)$/u.test(name) && z !== null ? [[name, { x, y, z }]] : [],
  );
  return { time, points: Object.fromEntries(seen) };
}
