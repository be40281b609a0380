import { describe, expect, it } from 'vitest';
import type { LegGait } from '../../src/gait/leg-gait.ts';
import { isWalking } from '../../src/gait/walking.ts';

const sampleRate = 100;

/** Ten strides of 0.8 s with a knee bent by so much all the time. */
function leg(dutyFactor: number, kneeDeg: number): LegGait {
  const still = new Float64Array(1000);
  const strides = Array.from({ length: 10 }, (_, k) => ({
    side: 'left' as const,
    start: 0.8 * k,
    toeOff: 0.8 * (k + dutyFactor),
    end: 0.8 * (k + 1),
  }));
  const velocity = { forward: still, up: still };
  const kneeFlexion = still.map(() => (kneeDeg * Math.PI) / 180);
  return {
    signals: {
      side: 'left',
      reach: still,
      heel: velocity,
      toe: velocity,
      foot: velocity,
      kneeFlexion,
      period: 80,
    },
    strideRate: 1.25,
    contacts: [],
    strides,
    rejected: [],
  };
}

const bounces = { amplitude: 0.04, midSweep: -0.8 };
const vaults = { amplitude: 0.02, midSweep: 0.7 };

describe('walking', () => {
  it('vaults over the foot, whatever its duty factor seems to be', () => {
    expect(isWalking(leg(0.62, 10), vaults, sampleRate)).toBe(true);
    expect(isWalking(leg(0.4, 40), vaults, sampleRate)).toBe(true);
  });

  it('of a racer bounces, but on a straight knee and without flight', () => {
    expect(isWalking(leg(0.51, 5), bounces, sampleRate)).toBe(true);
  });

  it('is no bounce on a bent knee, even where a blurred toe-off leaves no flight', () => {
    expect(isWalking(leg(0.52, 38), bounces, sampleRate)).toBe(false);
    expect(isWalking(leg(0.36, 5), bounces, sampleRate)).toBe(false);
  });

  it('shows by the duty factor alone where the trunk is hidden', () => {
    expect(isWalking(leg(0.6, 10), null, sampleRate)).toBe(true);
    expect(isWalking(leg(0.36, 10), null, sampleRate)).toBe(false);
  });
});
