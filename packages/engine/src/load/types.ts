import type { Path } from '../body/index.ts';

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
