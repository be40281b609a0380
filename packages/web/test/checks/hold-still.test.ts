import { describe, expect, test } from 'vitest';
import { heldLean } from '../../src/checks/hold-still.ts';
import type { Felt } from '../../src/tilt/orientation.ts';
import { upOf } from '../../src/tilt/upright.ts';

/** A phone on a shin whose lean goes with time, felt twenty times a second. */
function onShin(seconds: number, lean: (time: number) => number): readonly Felt[] {
  return Array.from({ length: Math.round(20 * seconds) + 1 }, (_, i) => ({
    up: upOf(90 + lean(i / 20), 0),
    time: 100 + i / 20,
  }));
}

describe('a phone held still on the shin', () => {
  test('still for a second: the lean it is held at', () => {
    expect(heldLean(onShin(1.2, () => 38.8))).toBeCloseTo(38.8, 6);
  });

  test('a tremor of half a degree is evened out', () => {
    const lean = heldLean(onShin(1.5, (time) => 40 + 0.5 * Math.sin(2 * Math.PI * 5 * time)));
    expect(Math.abs(lean! - 40)).toBeLessThan(0.2);
  });

  test('not yet a second, on the move, or nothing felt: no value', () => {
    expect(heldLean(onShin(0.9, () => 38))).toBeNull();
    expect(heldLean(onShin(1.5, (time) => 20 + 10 * time))).toBeNull();
    expect(heldLean([])).toBeNull();
  });

  test('what was before the hold does not count', () => {
    expect(heldLean(onShin(3, (time) => (time < 1.5 ? 20 * time : 35)))).toBeCloseTo(35, 6);
  });
});
