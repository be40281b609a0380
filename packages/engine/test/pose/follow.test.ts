import { describe, expect, it } from 'vitest';
import { followWith } from '../../src/pose/follow.ts';
import type { Frame } from '../../src/pose/frame.ts';
import { type Actor, eyeOn, film, square } from './fake-film.ts';

/** x of the nose in each frame, `null` where nobody was found; and in which frames the whole picture was searched. */
async function followed(actors: readonly Actor[], frames: number) {
  const source = film(frames);
  const searched: number[] = [];
  const eye = eyeOn(source, actors);
  const follower = followWith({
    landmarks: eye.landmarks,
    detect(frame: Frame) {
      searched.push(frame.index);
      return eye.detect(frame);
    },
  });
  const noses: (number | null)[] = [];
  for await (const frame of source.frames(0, frames)) noses.push((await follower.next(frame))?.[0] ?? null);
  return { noses, searched };
}

describe('following a person live', () => {
  it('searches once and then looks where they were', async () => {
    const { noses, searched } = await followed([{ region: (f) => square(100 + 2 * f), gap: () => 40 }], 30);
    expect(noses).toEqual(Array.from({ length: 30 }, (_, f) => 100 + 2 * f));
    expect(searched).toEqual([0]);
  });

  it('says when nobody is there, and finds who comes back elsewhere', async () => {
    const away: Actor = {
      region: (f) => (f >= 5 && f < 10 ? null : square(f < 5 ? 100 : 500)),
      gap: () => 40,
    };
    const { noses } = await followed([away], 15);
    expect(noses).toEqual([
      ...Array.from({ length: 5 }, () => 100),
      ...Array.from({ length: 5 }, () => null),
      ...Array.from({ length: 5 }, () => 500),
    ]);
  });
});
