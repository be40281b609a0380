import { describe, expect, it } from 'vitest';
import { openShoeFollower } from '../../src/pose/shoe/follow-shoe.ts';
import { type DrawnFrame, drawFilm, ground, type ShoeFilm, trainer } from './shoe-film.ts';

/** Pitch as followed less the truth, deg, of the pictures in which it was found; the resting shoe is level. */
function errorsOf(given: Partial<ShoeFilm>): {
  readonly all: readonly number[];
  readonly atLanding: readonly number[];
} {
  const film = drawFilm(given);
  const shoe = follow(film);
  const facing = given.facing ?? -1;
  const off = film.map(
    ({ pitch }, f) => (-facing * (shoe?.places[3 * f + 2] ?? Number.NaN) * 180) / Math.PI - pitch,
  );
  const landings = off.filter((_, f) => film[f]!.sinceLanding < 0.018 || film[f]!.sinceLanding > 0.67);
  return { all: off.filter(Number.isFinite), atLanding: landings.filter(Number.isFinite) };
}

function follow(film: readonly DrawnFrame[]) {
  const follower = openShoeFollower(Float64Array.from(film, ({ frame }) => frame.time));
  for (const { frame, points } of film) follower.read(frame, points);
  return follower.found();
}

const most = (values: readonly number[]) => Math.max(...values.map(Math.abs));

describe('the near shoe followed in its own pixels', () => {
  it.each([15, 3, -6])('shows its pitch within a degree when it lands at %i°', (landing) => {
    const { all, atLanding } = errorsOf({ landing });
    // Two whole landings and the film's first picture.
    expect(atLanding.length).toBeGreaterThanOrEqual(7);
    expect(most(atLanding)).toBeLessThan(1);
    expect(most(all)).toBeLessThan(1.5);
  });

  it('is the right one of a runner to the right, and the left one of a runner to the left', () => {
    for (const facing of [1, -1] as const) {
      expect(follow(drawFilm({ facing }))?.side).toBe(facing === 1 ? 'right' : 'left');
      expect(most(errorsOf({ facing }).atLanding)).toBeLessThan(1);
    }
  });

  it('may have any colour', () => {
    const bright = (along: number, up: number) => 300 - trainer(along, up);
    const striped = (along: number, up: number) => (Math.floor((along + up) / 6) % 2 === 0 ? 60 : 180);
    for (const shoe of [bright, striped]) {
      const { atLanding } = errorsOf({ shoe });
      expect(atLanding.length).toBeGreaterThanOrEqual(7);
      expect(most(atLanding)).toBeLessThan(1);
    }
  });

  it('is followed at other frame rates', () => {
    for (const frameRate of [30, 120]) {
      const { all } = errorsOf({ frameRate });
      expect(all.length).toBeGreaterThan(0);
      expect(most(all)).toBeLessThan(2);
    }
  });

  it('is not told when nothing sets it off from the ground', () => {
    expect(follow(drawFilm({ shoe: ground }))).toBeNull();
  });

  it('is not told where there is only a still background', () => {
    expect(follow(drawFilm({ shoe: (_, up) => (up < 40 ? ground : 150) }))).toBeNull();
  });

  it('is left out rather than wrong when the pictures are smeared', () => {
    const { atLanding } = errorsOf({ exposure: 3 });
    if (atLanding.length > 0) expect(most(atLanding)).toBeLessThan(8);
  });
});
