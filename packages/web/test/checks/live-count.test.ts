import { countFilmedHeelRaises } from '@stridewhy/engine';
import {
  clipFor,
  type PlannedRaise,
  sideCamera,
  simulateHeelRaises,
  steadyRaises,
} from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import { liveCount, withSight } from '../../src/checks/live-count.ts';
import type { Sight } from '../../src/live/live-messages.ts';

const runner = { height: 1.75, mass: 70 };

/** What the camera sees of a set, at a phone's uneven rate. */
function sightsOf(plan: readonly PlannedRaise[], noise = 2): readonly Sight[] {
  const end = plan.at(-1)!.at + 1.5;
  const times = Array.from({ length: Math.floor(end * 24) }, (_, i) => (i + 0.4 * Math.sin(3 * i)) / 24 + 1);
  const run = simulateHeelRaises(plan.map((raise) => ({ ...raise, at: raise.at + 1 })));
  const { track } = clipFor(run, sideCamera, { times, noise, seed: 4 });
  return times.map((time, i) => ({
    time,
    size: track.size,
    points: track.points.slice(99 * i, 99 * (i + 1)),
  }));
}

describe('counting live', () => {
  test('each raise is counted once it is down again, and the film says the same', () => {
    const plan = steadyRaises(8);
    let sights: readonly Sight[] = [];
    for (const sight of sightsOf(plan)) {
      sights = withSight(sights, sight);
      // Looked at just before each raise and after the last: the ones before are down.
      const done = plan.filter(({ at }) => at + 2 < sight.time).length;
      if (sights.length % 15 !== 0) continue;
      const { repetitions } = liveCount(sights, 'left', runner);
      expect([done, done + 1], `${sight.time.toFixed(1)} s`).toContain(repetitions);
    }
    const { counted, ended } = liveCount(sights, 'left', runner);
    expect([counted?.set.repetitions, ended]).toEqual([8, false]);
    expect(Math.abs(counted!.height! - 9)).toBeLessThan(1);
  });

  test('a raise under half the height, or a beat lost three times, ends the set and says so', () => {
    const low = steadyRaises(7).map((raise, i) => (i === 5 ? { ...raise, height: 0.032 } : raise));
    expect(liveCount(sightsOf(low), 'left', runner)).toMatchObject({ repetitions: 5, ended: true });
    const gaps = [2, 2, 3.2, 3.2, 3.2, 2];
    const late = gaps.map((_, i) => ({ at: gaps.slice(0, i + 1).reduce((a, b) => a + b, 0), height: 0.09 }));
    const ended = liveCount(sightsOf(late), 'left', runner);
    expect(ended).toMatchObject({ repetitions: 4, ended: true });
    expect(ended.said).toMatch(/beat was lost/);
  });

  test('waits before the first raise, and says what hides the foot', () => {
    expect(liveCount([], 'left', runner)).toMatchObject({
      repetitions: 0,
      said: 'Begin when you are ready.',
    });
    const still = sightsOf([{ at: 6, height: 0.001 }]);
    expect(liveCount(still, 'left', runner).said).toBe('Begin when you are ready.');
    expect(liveCount(still, 'right', runner).said).toMatch(/other leg/);
    const nobody = still.map((sight) => ({ ...sight, points: null }));
    expect(liveCount(nobody, 'left', runner).said).toMatch(/hidden/);
  });
});

test('a set is counted alike live and in a film', () => {
  const clip = clipFor(simulateHeelRaises(steadyRaises(5)), sideCamera, {
    duration: 13,
    frameRate: 30,
    noise: 2,
  });
  const found = countFilmedHeelRaises(clip, 'left');
  const live = liveCount(sightsOf(steadyRaises(5)), 'left', runner);
  expect(found.kind === 'counted' && found.set.repetitions).toBe(live.repetitions);
});
