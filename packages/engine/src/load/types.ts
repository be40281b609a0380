import type { Path } from '../body/index.ts';
import type { BySide } from '../gait/index.ts';
import type { ByJoint } from './stance-kinetics.ts';
import type { EstimateSources, MuscleStretch, Stance, StanceLoad, StanceTotals } from './stance-types.ts';

/** The ground's force on one foot over the recording's time base; zero where the foot is in the air. */
export interface GroundForce {
  /** N, + forward (propulsion). */
  readonly fx: Float64Array;
  /** N, + up. */
  readonly fy: Float64Array;
  /** Centre of pressure, m, x forward; NaN where the force is too small to place it. */
  readonly copX: Float64Array;
}

/** Paths of one leg's joints, m: x forward, y up, the ground at y = 0. */
export interface LegPaths {
  readonly hip: Path;
  readonly knee: Path;
  readonly ankle: Path;
  readonly heel: Path;
  readonly toe: Path;
}

/** Net internal joint moments of one leg, N·m. */
export interface JointMoments {
  /** + plantarflexion */
  readonly ankle: Float64Array;
  /** + extension */
  readonly knee: Float64Array;
  /** + extension */
  readonly hip: Float64Array;
}

/** Lower and upper limit that hold the true value with 95 % confidence, unless said otherwise. */
export type Interval = readonly [low: number, high: number];

/** Mean over contacts. */
export interface LoadMean {
  readonly value: number;
  /** Between-contact standard deviation; `null` for an estimate: a video tells the level, not single steps. */
  readonly sd: number | null;
  /** Contacts behind it. */
  readonly strides: number;
}

/** Load on one leg's calf and tendon: means over the contacts looked at. */
export interface LegLoad {
  /** `measured`: from force plates and inverse dynamics. `estimated`: from the motion alone. */
  readonly basis: 'measured' | 'estimated';
  /** Largest vertical ground force, body weights. */
  readonly peakGroundForce: LoadMean;
  /** Largest net plantarflexion moment, N·m per kg of body mass. */
  readonly peakAnkleMoment: LoadMean;
  readonly peakAnkleMomentRange: Interval;
  /** Largest force in the Achilles tendon, body weights. */
  readonly peakAchillesForce: LoadMean;
  /** What the tendon's unknown moment arm allows; for an estimate with the moment's own error. */
  readonly peakAchillesForceRange: Interval;
  /** Achilles force over time for each kilometre run, body weights × s; `null` when the stride length is unknown. */
  readonly achillesImpulsePerKm: number | null;
  /** Shares of the positive work in contact, 0–1, adding up to 1; `null` for an estimate: video cannot tell the hip's. */
  readonly workShares: ByJoint<number> | null;
}

/** A number the runner could give that would make the load say more. */
export type MissingFact = 'height' | 'mass' | 'speed';

/** One leg's load from the motion alone: what went into the model, what came out, and how sure that is. */
export interface LegEstimate {
  readonly stance: Stance;
  readonly curves: StanceLoad;
  readonly totals: StanceTotals;
  readonly sources: EstimateSources;
  /** Relative standard error of the peak vertical force. */
  readonly forceError: number;
  /** Relative standard error of the ankle moment. */
  readonly momentError: number;
  readonly rates: LoadRates;
  readonly stretch: { readonly soleus: MuscleStretch; readonly gastrocnemius: MuscleStretch };
  /** Contacts behind the means. */
  readonly strides: number;
}

/** One leg's load by step, minute and kilometre. */
export interface LoadRates {
  /** Steps of this leg. */
  readonly stepsPerMinute: number;
  /** `null` when the speed is unknown, as all that follows from it. */
  readonly stepsPerKm: number | null;
  /** Achilles force over time, BW·s. */
  readonly impulsePerMinute: number;
  readonly impulsePerKm: number | null;
  /** Damage per kilometre over that of a healthy runner at the same speed (`achilles.damagePower`). */
  readonly relativeDamage: number | null;
}

/** What the calves carry. A leg that was not seen or whose force is unknown is `null`. */
export interface Load {
  readonly legs: BySide<LegLoad>;
  /** The load model of each leg from the motion alone, whatever `legs` come from: for curves, what-ifs, attribution. */
  readonly estimates: BySide<LegEstimate>;
  /** What the runner could say to know more. */
  readonly missing: readonly MissingFact[];
}
