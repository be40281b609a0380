import { answer, type Clip, measuredOf } from '@stridewhy/engine';
import { clipFor, sideCamera, simulateRunner } from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import { keptStanding, standingRecording } from '../../src/photos/standing-film.ts';
import { noFacts } from '../../src/session/types.ts';
import { engineFacts, nothingTold, toldAnything } from '../../src/told/told.ts';

const person = { height: 1.75, mass: 70 };

function film(standingLean: number): Clip {
  const run = simulateRunner({ gait: 'stand', trunkLean: 2, standingLean });
  return clipFor(run, sideCamera, { duration: 10, frameRate: 30, noise: 2, seed: 5 });
}

describe('ten seconds of standing', () => {
  test.each([0, 4])('are kept small, and their mean is where the weight stands: %i° forward', (lean) => {
    const kept = keptStanding(film(lean))!;
    expect(kept.length).toBeLessThan(150_000);
    const facts = { ...noFacts, ...person, told: { ...nothingTold, standingFilm: kept } };
    expect(toldAnything(facts)).toBe(true);
    const standingFilm = standingRecording(kept, person);
    const found = answer([], { ...engineFacts(facts, 0), standingFilm });
    const ahead = measuredOf(found).find(({ id }) => id === 'S1')!;
    const { centreOfMass, left } = simulateRunner({ gait: 'stand', trunkLean: 2, standingLean: lean }).figure(
      0,
    );
    expect(Math.abs(ahead.value - 100 * (centreOfMass.x - left.ankle.x))).toBeLessThan(ahead.error);
    expect(found.findings?.why.map(({ claim }) => claim)).toEqual(lean === 0 ? [] : ['stands-forward']);
  });

  test('say nothing without a height, and follow one that is given later', () => {
    const kept = keptStanding({ ...film(4), runner: { height: null, mass: null } })!;
    const ahead = (height: number | null) => {
      const standingFilm = standingRecording(kept, { height, mass: null });
      const told = { ...noFacts, told: { ...nothingTold, standingFilm: kept } };
      return measuredOf(answer([], { ...engineFacts(told, 0), standingFilm })).find(({ id }) => id === 'S1');
    };
    expect(ahead(null)).toBeUndefined();
    expect(ahead(1.9)!.value / ahead(1.6)!.value).toBeCloseTo(1.9 / 1.6, 2);
  });

  test('a run is no standing, and two seconds are too few', () => {
    expect(keptStanding(clipFor(simulateRunner(), sideCamera, { duration: 10, frameRate: 30 }))).toBeNull();
    const run = simulateRunner({ gait: 'stand' });
    expect(keptStanding(clipFor(run, sideCamera, { duration: 2, frameRate: 30 }))).toBeNull();
  });
});
