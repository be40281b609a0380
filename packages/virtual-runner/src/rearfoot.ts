import { ramp, wrap } from './curve.ts';
import type { RunnerKnobs } from './knobs.ts';

/** Healthy mean eversion at initial contact, deg (BMC-RIC, 46 runners); toe-off is about the same. */
const atContact = -4.3;

/** Rearfoot eversion against standing, deg, at a phase of the same leg's stride: up to its peak, back by toe-off. */
export function eversionAt(knobs: RunnerKnobs, phase: number): number {
  if (knobs.gait === 'stand') return 0;
  const at = wrap(phase);
  const peak = knobs.pronationPeak / 100;
  const share = at < peak ? ramp(at, 0, peak) : 1 - ramp(at, peak, knobs.dutyFactor);
  return atContact + knobs.pronation * share;
}
