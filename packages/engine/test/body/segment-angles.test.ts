import { describe, expect, it } from 'vitest';
import { footLineAngle } from '../../src/body/segment-angles.ts';

/** A foot that turns from toes up to toes down and back, 10 times, as lines from heel to toe. */
const angles = Float64Array.from({ length: 400 }, (_, i) => -0.8 + 1.1 * Math.cos((2 * Math.PI * i) / 40));

function seen(reversed: readonly number[]): Float64Array {
  const still = new Float64Array(angles.length);
  const turned = angles.map((angle, i) => (reversed.includes(i) ? angle + Math.PI : angle));
  return footLineAngle(
    { x: still, y: still },
    { x: turned.map((angle) => 0.2 * Math.cos(angle)), y: turned.map((angle) => 0.2 * Math.sin(angle)) },
  );
}

describe('a foot', () => {
  it('seen the wrong way round in one picture spoils no other', () => {
    const reversed = [37, 38, 203];
    seen(reversed).forEach((angle, i) => {
      if (!reversed.includes(i)) expect(angle).toBeCloseTo(angles[i]!, 9);
    });
  });
});
