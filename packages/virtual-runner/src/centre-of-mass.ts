import { wrap } from './curve.ts';
import type { RunnerKnobs } from './knobs.ts';

export const gravity = 9.81;

/** Displacement of the centre of mass from its place at initial contact (x, y, m) at a phase of the stride (0–1). */
export type MassPath = (phase: number) => readonly [number, number];

/**
 * Path of the centre of mass in closed form. Running: the ground pushes with half a sine in stance (Morin 2005) that
 * carries the body's weight over a step, and brakes then drives with a full sine that sums to nothing; in flight only
 * gravity acts. Walking: highest in single support, twice a stride (4 cm, as healthy walkers).
 */
export function massPath(knobs: RunnerKnobs): MassPath {
  if (knobs.gait === 'stand') return () => [0, 0];
  return knobs.gait === 'run' ? runPath(knobs) : walkPath(knobs);
}

/** Peak vertical ground force, body weights: the half sine that carries a whole step. */
export function peakForce(knobs: RunnerKnobs): number {
  return (Math.PI / 2) * (0.5 / knobs.dutyFactor);
}

/** What the ground does to one foot, body weights: `ahead` drives (+) or brakes (−), `up` carries. */
export interface GroundForce {
  readonly ahead: number;
  readonly up: number;
}

/**
 * Force under one foot of a runner at a phase of that foot's stride: what the centre of mass path needs. `null` for
 * walkers, who share the load between two feet in a way that the path does not tell, and for a figure that stands.
 */
export function groundForceAt(knobs: RunnerKnobs, phase: number): GroundForce | null {
  if (knobs.gait !== 'run') return null;
  const stance = wrap(phase) / knobs.dutyFactor;
  if (stance >= 1) return { ahead: 0, up: 0 };
  return {
    ahead: -forePeak(knobs.speed) * Math.sin(2 * Math.PI * stance),
    up: peakForce(knobs) * Math.sin(Math.PI * stance),
  };
}

function runPath(knobs: RunnerKnobs): MassPath {
  const step = 60 / knobs.cadence;
  const contact = knobs.dutyFactor * 2 * step;
  const push = peakForce(knobs) * gravity;
  const brake = forePeak(knobs.speed) * gravity;
  const landing = (-gravity * (step - contact)) / 2;
  const k = Math.PI / contact;
  // Faster than the belt in flight, slower in stance, so that a step ends where it began.
  const drift = (-brake / (2 * k)) * (1 - contact / step);
  return (phase) => {
    const tau = (phase * 2 - Math.floor(phase * 2)) * step;
    if (tau >= contact) {
      const air = tau - contact;
      return [drift * contact + (brake / (2 * k) + drift) * air, -landing * air - (gravity * air * air) / 2];
    }
    const y = landing * tau - (gravity * tau * tau) / 2 + (push / k) * (tau - Math.sin(k * tau) / k);
    const x = (brake / (4 * k * k)) * Math.sin(2 * k * tau) + drift * tau;
    return [x, y];
  };
}

/** Peak fore-aft force, body weights: 0.2 at 2.5 m/s, growing with speed (evidence: fore-aft template). */
function forePeak(speed: number): number {
  return 0.2 * (speed / 2.5) ** 0.9;
}

function walkPath(knobs: RunnerKnobs): MassPath {
  const highest = knobs.dutyFactor / 2;
  return (phase) => [0, 0.02 * Math.cos(4 * Math.PI * (phase - highest))];
}
