import { type Camera, rearCamera, sideCamera } from './camera.ts';
import { type PlannedRaise, steadyRaises } from './heel-raises.ts';

/** A set of heel raises to be filmed. */
export interface HeelRaiseCase {
  readonly plan: readonly PlannedRaise[];
  readonly camera: Camera;
}

const size = [420, 560] as const;
const side: Camera = { ...sideCamera, size };
const rear: Camera = { ...rearCamera, size };

/** Pictures a second of the clips. */
export const heelRaiseFrameRate = 30;

/**
 * Sets whose clips are drawn, looked at by the pose network and kept as pose files for the tests. Counts, rhythms and
 * heights beyond these are tested on exact landmarks with noise.
 */
export const heelRaiseCases: Readonly<Record<string, HeelRaiseCase>> = {
  one: { plan: steadyRaises(1), camera: side },
  forty: { plan: steadyRaises(40), camera: side },
  uneven: { plan: uneven(9), camera: side },
  // The seventh stays under half the height of the others.
  partial: { plan: lowAt(6, steadyRaises(8)), camera: side },
  'from-behind': { plan: steadyRaises(12), camera: rear },
  'uneven-from-behind': { plan: uneven(7), camera: rear },
  'partial-from-behind': { plan: lowAt(6, steadyRaises(8)), camera: rear },
};

/** Pauses between 1.7 and 3.1 s, never the same twice. */
function uneven(count: number): readonly PlannedRaise[] {
  const gaps = Array.from({ length: count }, (_, i) => 1.7 + 0.2 * ((3 * i) % 8));
  return gaps.map((_, i) => ({
    at: gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap, 0.3),
    height: 0.09,
  }));
}

function lowAt(index: number, plan: readonly PlannedRaise[]): readonly PlannedRaise[] {
  return plan.map((raise, i) => (i === index ? { ...raise, height: 0.034 } : raise));
}
