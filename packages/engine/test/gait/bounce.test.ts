import { expect, it } from 'vitest';
import { apparentGravity } from '../../src/gait/bounce.ts';
import { gravity } from '../../src/reference/index.ts';

/** Amplitude at step rate, m, of a body that half-sine contacts throw up: summed over the force's own course. */
function amplitudeOf(stepTime: number, contactTime: number): number {
  const samples = 100_000;
  let sum = 0;
  for (let i = 0; i < samples; i++) {
    const t = ((i + 0.5) * contactTime) / samples;
    const force = ((Math.PI * stepTime) / (2 * contactTime)) * Math.sin((Math.PI * t) / contactTime);
    sum += force * Math.cos((2 * Math.PI * (t - contactTime / 2)) / stepTime);
  }
  const acceleration = ((2 * sum * contactTime) / samples / stepTime) * gravity;
  return acceleration / ((2 * Math.PI) / stepTime) ** 2;
}

it.each([0.22, 0.25, 0.3, 0.36, 0.45])(
  'gravity of a bounce on contacts of %s of the stride is gravity',
  (share) => {
    const stride = 0.7;
    const bounce = { amplitude: amplitudeOf(stride / 2, share * stride), midSweep: -1 };
    expect(apparentGravity(bounce, stride, share)).toBeCloseTo(1, 6);
  },
);
