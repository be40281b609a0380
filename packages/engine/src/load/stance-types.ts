import type { ContactSource } from './contact-time.ts';

/** A quantity at evenly spaced moments of contact, initial contact to toe-off (`stancePoints` of them). */
export type Course = Float64Array;

/** The foot on the ground, as seen from the side. */
export interface FootCourse {
  /** Heel to metatarsal heads while the foot is flat, m. */
  readonly length: number;
  /** Ankle ahead of the heel, m. */
  readonly ankleAhead: Course;
  /** Metatarsal heads ahead of the heel along the ground, m. */
  readonly toeAhead: Course;
  /** Height of the ankle's centre over the ground, m. */
  readonly ankleHeight: Course;
}

/**
 * All that the load of one mean contact is computed from. What-ifs and attribution change these numbers and compute
 * again.
 */
export interface Stance {
  /** s */
  readonly contactTime: number;
  /** Contact to the other foot's contact, s. */
  readonly stepTime: number;
  /** m/s */
  readonly speed: number;
  /** Rise over run, + uphill. */
  readonly slope: number;
  /** Foot strike angle, deg, + toes up. */
  readonly footStrikeAngleDeg: number;
  /** Ankle ahead of the centre of mass at landing, m. */
  readonly reach: number;
  readonly foot: FootCourse;
  /** Change of the vertical force's course, over its mean, from the whole body's motion; `null`: the common course. */
  readonly shape: Course | null;
  /** Fore-aft force over the common course's, from the whole body's motion; 1: the common course. */
  readonly foreAftScale: number;
  /** deg, + dorsiflexion, zero standing. */
  readonly ankleDeg: Course;
  /** deg, + flexion. */
  readonly kneeDeg: Course;
  /** Standing height, m: scales the tendon's moment arm. */
  readonly height: number;
  /** Knee to ankle, m. */
  readonly shank: number;
}

/** What a stance model gives over one contact. */
export interface StanceLoad {
  /** Vertical and fore-aft ground force, body weights. */
  readonly vertical: Course;
  readonly foreAft: Course;
  /** Centre of pressure ahead of the ankle, m. */
  readonly lever: Course;
  /** Net plantarflexion moment, N·m/kg. */
  readonly moment: Course;
  /** Achilles force, body weights. */
  readonly achilles: Course;
}

/** The numbers of one contact that matter to the calf. */
export interface StanceTotals {
  /** body weights */
  readonly peakGroundForce: number;
  /** N·m/kg */
  readonly peakAnkleMoment: number;
  /** body weights */
  readonly peakAchillesForce: number;
  /** Achilles force over time in one contact, BW·s. */
  readonly achillesImpulse: number;
  /** Fastest rise of the Achilles force, BW/s: of the mean curve, without impact. */
  readonly loadingRate: number;
}

/** Stretch of one muscle–tendon unit in contact. */
export interface MuscleStretch {
  /** Greatest length, m. */
  readonly longest: number;
  /** Fastest lengthening in the first half of contact, m/s. */
  readonly lengtheningSpeed: number;
}

/** What the estimate could use of the clip. */
export interface EstimateSources {
  readonly contactTime: ContactSource;
  readonly scale: 'belt' | 'way' | 'runner-height' | 'known-length' | 'metric' | 'assumed';
  readonly verticalForce: 'timing' | 'timing-and-centre-of-mass';
}
