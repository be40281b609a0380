import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../src/pose/frame.ts';
import { inTurn } from '../../src/pose/in-turn.ts';
import { type TrackSink, trackRunner } from '../../src/pose/track-runner.ts';
import { landmarkNames } from '../../src/reference/index.ts';
import { type Actor, eyeOn, type Film, film, square } from './fake-film.ts';

const lanes = 4;

function sinkFor(frames: number): TrackSink & { readonly steps: () => number } {
  let steps = 0;
  return {
    points: new Float64Array(frames * landmarkNames.length * 3).fill(Number.NaN),
    seen: () => {},
    scene: () => {},
    step: () => {
      steps++;
    },
    steps: () => steps,
  };
}

/** x of the nose per frame. */
function noses({ points }: TrackSink): number[] {
  return Array.from(
    { length: points.length / landmarkNames.length / 3 },
    (_, f) => points[f * landmarkNames.length * 3]!,
  );
}

async function tracked(source: Film, actors: readonly Actor[], delay?: () => number) {
  const frames = source.times.length;
  const sink = sinkFor(frames);
  const eyes = Array.from({ length: lanes }, () => eyeOn(source, actors, delay));
  const sightings = [0, frames - 1].flatMap((frame) => {
    const region = actors[0]!.region(frame);
    return region === null ? [] : [{ frame, region }];
  });
  await trackRunner(source, eyes, { sightings }, sink);
  return sink;
}

const across: Actor = { region: (f) => square(100 + 4 * f), gap: () => 40 };

describe('following the runner', () => {
  it('finds them in every frame, whatever the networks’ pace, reading each frame once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.integer({ min: 0, max: 3 })), async (delays) => {
        const source = film(60);
        const sink = await tracked(source, [across], () => delays.next().value ?? 0);
        expect(noses(sink)).toEqual(Array.from({ length: 60 }, (_, f) => 100 + 4 * f));
        expect(source.served).toEqual(Array.from({ length: 60 }, (_, f) => f));
        expect(source.stale).toEqual([]);
        expect(sink.steps()).toBe(60);
      }),
      { numRuns: 10 },
    );
  });

  it('foresees a fast crossing: half a body per look is not lost', async () => {
    const source = film(40);
    const fast: Actor = {
      region: (f) => square(100 + 12 * f, 180, 120),
      gap: () => 40,
      overlooked: (f) => f > 8,
    };
    const found = noses(await tracked(source, [fast]));
    expect(found.slice(12)).toEqual(Array.from({ length: 28 }, (_, i) => 100 + 12 * (i + 12)));
  });

  it('goes back into misses from their later end', async () => {
    const source = film(60);
    const early: Actor = {
      region: (f) => (f < 20 ? null : square(100 + 4 * f)),
      gap: () => 40,
      overlooked: (f) => f < 30,
    };
    const found = noses(await tracked(source, [early]));
    expect(found.slice(20, 30)).toEqual(Array.from({ length: 10 }, (_, i) => 100 + 4 * (i + 20)));
    expect(found.slice(0, 20).every(Number.isNaN)).toBe(true);
  });

  it('comes back to the runner after somebody has stood in the way', async () => {
    const source = film(60);
    const passer: Actor = { region: (f) => (f > 20 && f < 30 ? square(560) : null), gap: () => 0 };
    const runner: Actor = { region: () => square(150), gap: () => 40, blurred: (f) => f > 20 && f < 30 };
    const found = noses(await tracked(source, [runner, passer]));
    expect(found.filter((x) => x > 300)).toEqual([]);
    expect(found.slice(30).every((x) => x === 150)).toBe(true);
  });

  it('stops at the first failure and throws it, with no lane left running', async () => {
    const source = film(60);
    const sink = sinkFor(60);
    const failing: TrackSink = {
      ...sink,
      step: () => {
        if (source.served.length > 10) throw new Error('stopped');
      },
    };
    const eyes = Array.from({ length: lanes }, () => eyeOn(source, [across], () => 2));
    const sightings = [{ frame: 0, region: square(100) }];
    await expect(trackRunner(source, eyes, { sightings }, failing)).rejects.toThrow('stopped');
    expect(source.served.length).toBeLessThan(25);
  });
});

describe('lanes in turn', () => {
  it('start the work in the order of the frames and never give a lane two at once', async () => {
    const source = film(30);
    const running = new Set<number>();
    const begun: number[] = [];
    await inTurn([0, 1, 2], source.frames(0, 30), async (lane: number, frame: Frame) => {
      expect(running.has(lane)).toBe(false);
      running.add(lane);
      begun.push(frame.index);
      for (let i = 0; i < (frame.index * 7) % 5; i++) await Promise.resolve();
      running.delete(lane);
    });
    expect(begun).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });
});
