import { answer, type Clip, measuredOf, standingFilmProblems } from '@stridewhy/engine';
import {
  clipFor,
  rearCamera,
  sideCamera,
  simulateHeelRaises,
  simulateRunner,
} from '@stridewhy/virtual-runner';
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
    const kept = keptText(film(lean));
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
    const kept = keptText({ ...film(4), runner: { height: null, mass: null } });
    const ahead = (height: number | null) => {
      const standingFilm = standingRecording(kept, { height, mass: null });
      const told = { ...noFacts, told: { ...nothingTold, standingFilm: kept } };
      return measuredOf(answer([], { ...engineFacts(told, 0), standingFilm })).find(({ id }) => id === 'S1');
    };
    expect(ahead(null)).toBeUndefined();
    expect(ahead(1.9)!.value / ahead(1.6)!.value).toBeCloseTo(1.9 / 1.6, 2);
  });

  const refusal = (clip: Clip): string => {
    const kept = keptStanding(clip);
    return kept.kind === 'refused' ? kept.reason : 'kept';
  };
  const tenSeconds = { duration: 10, frameRate: 30, noise: 2, seed: 5 };

  test('what shows no standing from the side is refused with the reason', () => {
    const standing = simulateRunner({ gait: 'stand' });
    expect(refusal(clipFor(simulateRunner(), sideCamera, tenSeconds))).toBe('moving');
    expect(refusal(clipFor(standing, sideCamera, { ...tenSeconds, duration: 2 }))).toBe('too-short');
    expect(refusal(clipFor(standing, { ...sideCamera, yaw: 45 }, tenSeconds))).toBe('not-side-on');
    const behind = clipFor(standing, rearCamera, tenSeconds);
    expect(refusal({ ...behind, view: null })).toBe('not-side-on');
    expect(refusal(fromTheFront(behind))).toBe('not-side-on');
  });

  test('standing on one leg is no standing', () => {
    const raises = simulateHeelRaises([{ at: 20, height: 0.09 }]);
    expect(refusal(clipFor(raises, sideCamera, tenSeconds))).toBe('one-leg');
  });

  test('every reason has its words', () => {
    for (const { message, remedy } of Object.values(standingFilmProblems)) {
      expect(message.length * remedy.length).toBeGreaterThan(0);
    }
  });
});

function keptText(clip: Clip): string {
  const kept = keptStanding(clip);
  if (kept.kind === 'refused') throw new Error(kept.reason);
  return kept.text;
}

/** Seen from behind with left and right exchanged is seen from the front. */
function fromTheFront(clip: Clip): Clip {
  const landmarks = clip.track.landmarks.map((name) =>
    name.startsWith('left_') ? name.replace('left_', 'right_') : name.replace('right_', 'left_'),
  );
  return { ...clip, view: null, track: { ...clip.track, landmarks } };
}
