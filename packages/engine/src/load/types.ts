import type { Path } from '../body/index.ts';
import type { BySide, Spread } from '../gait/index.ts';

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

/** Load on one leg's calf and tendon: means over the contacts looked at. */
export interface LegLoad {
  /** `measured`: from force plates and inverse dynamics. `estimated`: from the motion alone. */
  readonly basis: 'measured' | 'estimated';
  /** Largest vertical ground force, body weights. */
  readonly peakGroundForce: Spread;
  /** Largest net plantarflexion moment, N·m per kg of body mass. */
  readonly peakAnkleMoment: Spread;
  readonly peakAnkleMomentRange: Interval;
  /** Largest force in the Achilles tendon, body weights. */
  readonly peakAchillesForce: Spread;
  /** What the tendon's unknown moment arm alone allows. */
  readonly peakAchillesForceRange: Interval;
  /** Achilles force over time for each kilometre run, body weights × s; `null` when the stride length is unknown. */
  readonly achillesImpulsePerKm: number | null;
}

/** What the calves carry. A leg that was not seen or whose force is unknown is `null`. */
export interface Load {
  readonly legs: BySide<LegLoad>;
}
