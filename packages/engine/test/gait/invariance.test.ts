import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipFor, type Filming, sideCamera, simulateRunner } from '../../../virtual-runner/src/index.ts';
import { analyse } from '../../src/analyse.ts';
import type { Gait } from '../../src/gait/index.ts';
import type { Clip } from '../../src/motion/index.ts';

/**
 * What must not matter, on a three-dimensional runner (not this room's own stick figure) with 2 px of error on every
 * landmark: where and how large the runner is in the picture, when the clip starts, which way it is mirrored.
 */
const run = simulateRunner({ speed: 3.2, cadence: 172, dutyFactor: 0.34 });
const clip = filmed({ noise: 2 });
const found = gaitOf(clip);

function filmed(filming: Partial<Filming>): Clip {
  return clipFor(run, sideCamera, { duration: 8, ...filming });
}

function gaitOf(one: Clip): Gait {
  const { gait, quality } = analyse(one);
  if (gait === null) throw new Error(quality.map(({ code }) => code).join());
  return gait;
}

/** The clip with other places (pixels) for its landmarks. */
function placed(one: Clip, move: (value: number, axis: 'x' | 'y') => number): Clip {
  const points = one.track.points.map((value, i) => {
    if (i % 3 === 2) return value;
    return move(value, i % 3 === 0 ? 'x' : 'y');
  });
  return { ...one, track: { ...one.track, points } };
}

function expectSame(gait: Gait, digits: number): void {
  expect(gait.cadence!.value).toBeCloseTo(found.cadence!.value, digits);
  expect(gait.contacts.length).toBe(found.contacts.length);
  gait.contacts.forEach(({ initialContact, toeOff }, i) => {
    expect(initialContact).toBeCloseTo(found.contacts[i]!.initialContact, digits);
    expect(toeOff).toBeCloseTo(found.contacts[i]!.toeOff, digits);
  });
}

describe('events do not care', () => {
  it('where the runner is in the picture', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -15, max: 15 }), (dx, dy) => {
        expectSame(gaitOf(placed(clip, (value, axis) => value + (axis === 'x' ? dx : dy))), 6);
      }),
      { numRuns: 8 },
    );
  });

  it('how many pixels the picture has', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 3, noNaN: true }), (zoom) => {
        const larger = placed(clip, (value) => zoom * value);
        const [width, height] = clip.track.size;
        const size = [zoom * width, zoom * height] as const;
        expectSame(gaitOf({ ...larger, track: { ...larger.track, size } }), 6);
      }),
      { numRuns: 8 },
    );
  });

  it('when the clip starts', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5000, noNaN: true }), (start) => {
        const time = clip.track.time.map((t) => t + start);
        expectSame(gaitOf({ ...clip, track: { ...clip.track, time } }), 5);
      }),
      { numRuns: 8 },
    );
  });

  it('which way the picture is turned: the other leg says the same', () => {
    const other = (name: string) =>
      name.replace(/^(left|right)_/, (side) => (side === 'left_' ? 'right_' : 'left_'));
    const mirrored = placed(clip, (value, axis) => (axis === 'x' ? clip.track.size[0] - value : value));
    const landmarks = mirrored.track.landmarks.map(other);
    const gait = gaitOf({ ...mirrored, view: null, track: { ...mirrored.track, landmarks } });
    expectSame(gait, 6);
    expect(new Set(gait.contacts.map(({ side }) => side))).toEqual(new Set(['right']));
  });
});

describe('events hardly care', () => {
  const agree = (gait: Gait, seconds: number) => {
    expect(Math.abs(gait.cadence!.value - 172)).toBeLessThan(0.3);
    for (const { initialContact, toeOff } of gait.contacts) {
      const match = found.contacts.find((one) => Math.abs(one.initialContact - initialContact) < 0.1);
      if (match === undefined) continue;
      expect(Math.abs(match.initialContact - initialContact)).toBeLessThan(seconds);
      expect(Math.abs(match.toeOff - toeOff)).toBeLessThan(seconds);
    }
  };

  it.each([50, 59.94, 120, 240])('at how many frames a second the clip was taken: %d', (frameRate) => {
    agree(gaitOf(filmed({ frameRate, noise: 2, seed: 2 })), 0.025);
  });

  it('that some landmarks are not seen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        agree(gaitOf(filmed({ noise: 2, dropouts: 0.05, seed })), 0.03);
      }),
      { numRuns: 6 },
    );
  });

  it('that the tracker takes one leg for the other now and then', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        agree(gaitOf(filmed({ noise: 2, swaps: 0.06, seed })), 0.03);
      }),
      { numRuns: 6 },
    );
  });
});
