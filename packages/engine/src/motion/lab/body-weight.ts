import { forceRules, gravity } from '../../reference/index.ts';
import { mean } from '../statistics.ts';
import type { MeasuredForces } from '../types.ts';
import { stepTimes } from './force-contacts.ts';

/**
 * Mean vertical force of steady running, N: over whole steps it carries the body's weight. A contact's impulse is
 * spread over the mean time from one foot's contact to the other's, so that two contacts over ground already tell.
 * `null` without a step.
 */
export function meanVerticalForce({
  contacts,
  left,
  right,
  time,
  sampleRate,
}: MeasuredForces): number | null {
  const steps = stepTimes(contacts);
  if (steps.length === 0) return null;
  const start = time[0] ?? 0;
  const { tail } = forceRules;
  const impulses = contacts.map(({ side, initialContact, toeOff }) => {
    const { fy } = side === 'left' ? left : right;
    // The force below the threshold belongs to the contact, too.
    const from = Math.max(0, Math.floor((initialContact - tail - start) * sampleRate));
    const to = Math.min(fy.length, Math.ceil((toeOff + tail - start) * sampleRate));
    return fy.subarray(from, to).reduce((sum, force) => sum + force, 0) / sampleRate;
  });
  return mean(impulses) / mean(steps);
}

/** Body mass that the mean vertical force carries, kg. */
export function massFromForce(force: number): number {
  return force / gravity;
}
