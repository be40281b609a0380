import data from './norms-running-2.5mps.json' with { type: 'json' };

/** Mean and between-runner standard deviation at 0, 1, … 100 % of the gait cycle, deg. */
export interface HealthyCurve {
  readonly meanDeg: readonly number[];
  readonly sdDeg: readonly number[];
}

/** Between-runner distribution of one number. */
export interface HealthyValue {
  readonly mean: number;
  readonly sd: number;
  readonly p05: number;
  readonly p95: number;
  /** Mean within-runner, stride-to-stride standard deviation. */
  readonly strideSd: number;
}

/** Running speed of all healthy curves and values, m/s. */
export const healthySpeed = 2.5;

/** Must be shown wherever the healthy band is shown. */
export const healthyAttribution = `Healthy band: 46 runners at ${healthySpeed} m/s, derived from data of Fukuchi, Duarte & Ferber (BMC and RIC running data), CC BY 4.0`;

/**
 * Ankle-to-knee line against the vertical in relaxed standing, + knee ahead of ankle: mean and SD between runners.
 * Stands in for a standing picture, against which ankle angles are published.
 */
export const standingShankLean = {
  meanDeg: 5.9,
  sdDeg: 2,
  runners: 4,
  source:
    'Standing trials of RBDS 001 (3.3°) and 014 (6.7°) (Fukuchi, Fukuchi & Duarte 2017), Hamner & Delp 2013 (5.8°) and BMClab overground run (7.9°), mean of both legs, joint centres',
} as const;

/** Sagittal curves of healthy runners in our signs: hip and knee flexion +, ankle dorsiflexion +. */
export const healthyCurves: Readonly<
  Record<'hipFlexion' | 'kneeFlexion' | 'ankleDorsiflexion', HealthyCurve>
> = {
  hipFlexion: curve(data.curves.hipExt, -1),
  kneeFlexion: curve(data.curves.kneeFlex, 1),
  ankleDorsiflexion: curve(data.curves.anklePF, -1),
};

/** Discrete values of healthy runners, named as in the data file and with its signs. */
export const healthyValues: Readonly<Record<keyof typeof data.discrete, HealthyValue>> = mapValues(
  data.discrete,
  ({ stride_sd, ...rest }) => ({ ...rest, strideSd: stride_sd }),
);

/** The file gives hip extension and plantar flexion as positive: `sign` −1 turns them round. */
function curve(raw: { mean: number[]; sd: number[] }, sign: 1 | -1): HealthyCurve {
  return { meanDeg: raw.mean.map((value) => sign * value), sdDeg: raw.sd };
}

function mapValues<K extends string, V, W>(record: Record<K, V>, map: (value: V) => W): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, map(value)])) as Record<K, W>;
}
