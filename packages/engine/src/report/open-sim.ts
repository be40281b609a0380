import type { Body, LegAngles } from '../body/index.ts';
import { type Recording, serialiseMot, serialiseTrc, type Trajectory } from '../motion/index.ts';
import type { ClipAnalysis } from './types.ts';

/** Steps per metre, second, degree and hertz kept in files: finer than any measurement error here. */
const steps = { metre: 1e5, second: 1e6, degree: 1e4, hertz: 1e3 } as const;

/**
 * The recording's points as TRC: m, x forward, y up, z to the runner's right as in OpenSim's ground. One camera sees no
 * z: it is 0 there. Points never seen are left out; `null` when none is left or the clip was refused.
 */
export function recordingTrc({ recording, clip }: ClipAnalysis): string | null {
  if (recording === null) return null;
  const seen = Object.entries(recording.points).filter(([, { x }]) => x.some(Number.isFinite));
  if (seen.length === 0) return null;
  const { time, sampleRate } = recording;
  const labels = distinct(seen.map(([name]) => plain(name)));
  const data = new Float64Array(time.length * seen.length * 3);
  seen.forEach(([, trajectory], k) => {
    for (let f = 0; f < time.length; f++) data.set(placeAt(trajectory, f), (f * seen.length + k) * 3);
  });
  const times = time.map((t) => rounded(t, steps.second));
  return serialiseTrc(
    { labels, rate: rounded(sampleRate, steps.hertz), units: 'm', time: times, data },
    plain(clip.source),
  );
}

/**
 * Joint angles over time as an OpenSim motion, deg and m, with the names and signs of the full-body running models
 * (Hamner 2010 as distributed today, Rajagopal 2016): hip flexion, knee flexion and dorsiflexion positive, pelvic tilt
 * positive backwards. The line from hips to shoulders stands in for the pelvis, so there is no bend between them. Legs
 * that the camera does not see well are left out, as are the times at which an angle is not known: some readers stop at
 * "nan". `null` when nothing is left.
 */
export function anglesMot({ recording, body }: ClipAnalysis): string | null {
  if (recording === null || body === null) return null;
  const angles = angleColumns(body);
  if (angles.length === 0) return null;
  const columns = [...angles, ...pelvisColumns(recording)];
  const known = Array.from(recording.time.keys()).filter((f) =>
    columns.every(({ values }) => Number.isFinite(values[f]!)),
  );
  if (known.length === 0) return null;
  const atKnown = (values: Float64Array) => Float64Array.from(known, (f) => values[f]!);
  return serialiseMot({
    name: 'Coordinates',
    labels: ['time', ...columns.map(({ name }) => name)],
    inDegrees: true,
    columns: [
      atKnown(recording.time).map((t) => rounded(t, steps.second)),
      ...columns.map(({ values }) => atKnown(values)),
    ],
  });
}

interface Column {
  readonly name: string;
  readonly values: Float64Array;
}

function angleColumns({ legs, trunkLean }: Body): readonly Column[] {
  const { left, right } = legs;
  return [
    ...(trunkLean === null ? [] : [degrees('pelvis_tilt', trunkLean, -1)]),
    ...(right === null ? [] : legColumns(right, 'r')),
    ...(left === null ? [] : legColumns(left, 'l')),
    ...(trunkLean === null ? [] : [degrees('lumbar_extension', trunkLean, 0)]),
  ];
}

function legColumns(leg: LegAngles, side: 'r' | 'l'): readonly Column[] {
  return [
    ...(leg.hipFlexion === null ? [] : [degrees(`hip_flexion_${side}`, leg.hipFlexion, 1)]),
    degrees(`knee_angle_${side}`, leg.kneeFlexion, 1),
    degrees(`ankle_angle_${side}`, leg.ankleDorsiflexion, 1),
  ];
}

/** Middle of the hips, m; of one hip when the other is not seen. */
function pelvisColumns({ points }: Recording): readonly Column[] {
  const { left_hip: left, right_hip: right } = points;
  const hips = [left, right].filter((hip) => hip !== undefined);
  const axes = [
    ['pelvis_tx', hips.map(({ x }) => x)],
    ['pelvis_ty', hips.map(({ y }) => y)],
    ['pelvis_tz', hips.flatMap(({ z }) => (z === null ? [] : [z]))],
  ] as const;
  return axes.flatMap(([name, paths]) => {
    const [a, b = a] = paths;
    if (a === undefined || b === undefined) return [];
    return [{ name, values: a.map((value, i) => rounded(between(value, b[i]!), steps.metre)) }];
  });
}

/** `0 * NaN` keeps what is unknown unknown. */
function degrees(name: string, radians: Float64Array, sign: 1 | 0 | -1): Column {
  const factor = (sign * 180) / Math.PI;
  return { name, values: radians.map((angle) => rounded(angle * factor, steps.degree)) };
}

/** Mean of two numbers, or the one that is known. */
function between(a: number, b: number): number {
  if (Number.isNaN(a)) return b;
  return Number.isNaN(b) ? a : (a + b) / 2;
}

function placeAt({ x, y, z }: Trajectory, f: number): readonly [number, number, number] {
  const [a, b, c] = [x[f]!, y[f]!, z === null ? 0 : z[f]!];
  if (!Number.isFinite(a + b + c)) return [Number.NaN, Number.NaN, Number.NaN];
  return [rounded(a, steps.metre), rounded(b, steps.metre), rounded(c, steps.metre)];
}

/** Without minus zero. */
function rounded(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit + 0;
}

/** A name that cannot shift the columns of a table. */
function plain(name: string): string {
  return name.trim().replace(/\s+/g, '_') || '_';
}

function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name}_${copy}`;
    taken.add(unique);
    return unique;
  });
}
