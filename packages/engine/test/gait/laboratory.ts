import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type C3d, parseC3d, parseMot, parseTrc } from '../../src/motion/index.ts';
import { jointCentres, type MarkerSet, type Markers } from '../motion/marker-joints.ts';
import type { LabMotion, LabPoint } from '../motion/virtual-camera.ts';
import { type PlateContact, plateContacts } from './force-plate.ts';

/** Real recordings kept beside the checkout, never in it. */
const folder = fileURLToPath(new URL('../../../../../shared/data/', import.meta.url));

/** Whether the real recordings are here; tests that need them are skipped otherwise. */
export const hasRecordings = existsSync(folder);

if (!hasRecordings) console.warn(`Tests on real recordings are skipped: ${folder} is absent.`);

/** A run with what the force plates saw of each foot. */
export interface LabRun {
  readonly name: string;
  readonly motion: LabMotion;
  readonly contacts: Readonly<Record<'left' | 'right', readonly PlateContact[]>>;
}

const openSim: MarkerSet = {
  pelvis: ['LASI', 'RASI', 'LPSI', 'RPSI'],
  shank: ['%TB1', '%TB2', '%TB3'],
  hip: ['%HJC'],
  knee: ['%KJC'],
  ankle: ['%AJC'],
  heel: ['%CAL'],
  toe: ['%TOE'],
  shoulder: ['%ACR'],
};

const fukuchi: MarkerSet = {
  pelvis: ['L.ASIS', 'L.PSIS', 'L.Iliac.Crest', 'R.ASIS', 'R.PSIS', 'R.Iliac.Crest'],
  shank: ['%.Shank.Bottom.Lateral', '%.Shank.Bottom.Medial', '%.Shank.Top.Lateral', '%.Shank.Top.Medial'],
  hip: ['%.GTR'],
  knee: ['%.Knee', '%.Knee.Medial'],
  ankle: ['%.Ankle', '%.Ankle.Medial'],
  heel: ['%.Heel.Bottom'],
  toe: ['%.MT1', '%.MT5'],
  shoulder: [],
};

export function readText(path: string): string {
  return readFileSync(folder + path, 'latin1');
}

/** Treadmill, 3 m/s. The standing trial faces +z. */
export function hamner(): LabRun {
  return {
    name: 'Hamner 3.0 m/s',
    motion: jointCentres(
      markers('mocap/hamner-3mps/Run_30002.trc'),
      markers('mocap/hamner-3mps/Static_FJC.trc', ([x, y, z]) => [z, y, -x]),
      openSim,
    ),
    contacts: motContacts('mocap/hamner-3mps/Run_30002_GRF.mot'),
  };
}

/** One stride over ground on two plates. */
export function overground(): LabRun {
  return {
    name: 'BMC overground 2.7 m/s',
    motion: jointCentres(
      markers('mocap/bmc-overground-run/motion_capture_run.trc'),
      markers('mocap/bmc-overground-run/static_run.trc'),
      openSim,
    ),
    contacts: motContacts('mocap/bmc-overground-run/grf_run.mot'),
  };
}

/** Instrumented treadmill; 001 strikes with the forefoot, 014 with the rearfoot. */
export function fukuchiRun(runner: '001' | '014', trial: 'runT25' | 'runT35' | 'runT45'): LabRun {
  const file = (name: string) => parseC3d(readFileSync(`${folder}mocap/rbds/RBDS${runner}${name}.c3d`));
  const run = file(trial);
  const motion = jointCentres(c3dMarkers(run), c3dMarkers(file('static')), fukuchi);
  const all = plateContacts(verticalForce(run), run.analog.rate, 0);
  const of = (side: 'left' | 'right') => all.filter((contact) => footOn(motion, contact) === side);
  return { name: `Fukuchi ${runner} ${trial}`, motion, contacts: { left: of('left'), right: of('right') } };
}

type Triple = readonly [number, number, number];

function markers(path: string, turn: (place: Triple) => Triple = (place) => place): Markers {
  const { labels, time, data, units } = parseTrc(readText(path));
  const scale = units === 'mm' ? 0.001 : 1;
  const points: Record<string, LabPoint> = {};
  labels.forEach((label, k) => {
    const [x, y, z] = [0, 1, 2].map(() => new Float64Array(time.length));
    for (let f = 0; f < time.length; f++) {
      const at = (f * labels.length + k) * 3;
      const place = turn([data[at]! * scale, data[at + 1]! * scale, data[at + 2]! * scale]);
      [x![f], y![f], z![f]] = place;
    }
    points[label] = { x: x!, y: y!, z: z! };
  });
  return { time, points };
}

function motContacts(path: string): LabRun['contacts'] {
  const { labels, columns } = parseMot(readText(path));
  const time = columns[labels.indexOf('time')]!;
  const rate = (time.length - 1) / (time[time.length - 1]! - time[0]!);
  const of = (letter: string) =>
    plateContacts(columns[labels.indexOf(`${letter}_ground_force_vy`)]!, rate, time[0]!);
  return { left: of('L'), right: of('R') };
}

function c3dMarkers({ points }: C3d): Markers {
  const { labels, rate, frames, data } = points;
  const time = Float64Array.from({ length: frames }, (_, f) => f / rate);
  const axis = (k: number, i: number) =>
    Float64Array.from({ length: frames }, (_, f) => data[(f * labels.length + k) * 3 + i]! / 1000);
  return {
    time,
    points: Object.fromEntries(
      labels.map((label, k) => [label, { x: axis(k, 0), y: axis(k, 1), z: axis(k, 2) }]),
    ),
  };
}

/** Upward force of the treadmill's one plate of type 4: the third row of its calibration times its channels. */
function verticalForce({ analog, forcePlates }: C3d): Float64Array {
  const { channels, calibration } = forcePlates[0]!;
  const width = analog.labels.length;
  return Float64Array.from({ length: analog.data.length / width }, (_, i) =>
    channels.reduce(
      (sum, channel, k) => sum - calibration![2 * channels.length + k]! * analog.data[i * width + channel]!,
      0,
    ),
  );
}

/** The foot whose toes are lower in the middle of a contact. */
function footOn({ time, points }: LabMotion, { initialContact, toeOff }: PlateContact): 'left' | 'right' {
  const middle = (initialContact + toeOff) / 2;
  const f = Math.min(time.length - 1, Math.round(middle * 150));
  return points['left_foot_index']!.y[f]! < points['right_foot_index']!.y[f]! ? 'left' : 'right';
}
