import { drills } from '@stridewhy/engine';
import { describe, expect, test } from 'vitest';
import { between, figureOf, type Point } from '../../src/practice/figure/body.ts';
import { shareAt } from '../../src/practice/figure/drill-figure.tsx';
import { betweenFeet, footBehind, footSide } from '../../src/practice/figure/foot.ts';
import { scenes } from '../../src/practice/figure/poses.ts';

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe('the figure of every drill', () => {
  test.each(drills.map(({ id }) => [id] as const))('%s keeps its limbs whole and above the floor', (id) => {
    const { rest, effort } = scenes[id];
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const figure = figureOf(between(rest, effort, share));
      for (const [hip, knee, ankle, heel, toe] of figure.legs) {
        expect(distance(hip!, knee!)).toBeCloseTo(25, 6);
        expect(distance(knee!, ankle!)).toBeCloseTo(25, 6);
        expect(distance(heel!, toe!)).toBeCloseTo(16, 6);
      }
      const lowest = Math.min(...[...figure.legs, ...figure.arms].flat().map(([, y]) => y));
      // Two of a hundred parts of body height: half the thickness of a drawn limb.
      expect(lowest).toBeGreaterThan(-4);
      // Lying, kneeling or standing, something rests on the floor or on what stands there.
      expect(lowest).toBeLessThan(30);
    }
  });

  test('breathes in the rhythm of the drill: full at the end of the breath in, empty at the end of the breath out', () => {
    for (const { id, dose } of drills) {
      if (dose.rhythm.kind !== 'breaths') continue;
      const { inhale, exhale } = dose.rhythm;
      expect(scenes[id].rest.air).toBe(0);
      expect(scenes[id].effort.air).toBe(1);
      expect(shareAt(id, inhale)).toBeCloseTo(1, 6);
      expect(shareAt(id, inhale + exhale)).toBeCloseTo(0, 6);
    }
  });

  test('rises over the toes in heel raises and stands tall at the top of the step', () => {
    const raise = [scenes.C1.rest, scenes.C1.effort].map(figureOf);
    expect(raise[1]!.hip[1] - raise[0]!.hip[1]).toBeGreaterThan(4);
    const [, knee, ankle] = figureOf(scenes.G2.effort).legs[0]!;
    expect(Math.abs(knee![0] - ankle![0])).toBeLessThan(3);
  });
});

describe('the foot close up', () => {
  test('comes with every drill of the feet and the heel raise', () => {
    for (const { id, block } of drills) {
      expect(scenes[id].foot !== undefined, id).toBe(block === 'feet' || id === 'C1');
    }
  });

  test('short foot: the arch rises and the ball comes nearer, heel and toes stay on the floor', () => {
    const [long, short] = scenes.F1.foot!.map(footSide);
    expect(short!.archTop[1] - long!.archTop[1]).toBeGreaterThan(5);
    expect(short!.ball[0]).toBeLessThan(long!.ball[0]);
    for (const { heel, ball, toe } of [long!, short!]) {
      for (const [, y] of [heel, ball, toe]) expect(y).toBeLessThan(5);
    }
  });

  test('heel raise: the heel is up, the toes are flat, and the back of the foot keeps its length', () => {
    const [down, up] = scenes.C1.foot!;
    for (const share of [0, 0.5, 1]) {
      const { heel, ball, toe } = footSide({ ...betweenFeet(down, up, share), arch: 0 });
      expect(Math.hypot(heel[0] - ball[0], heel[1] - ball[1])).toBeCloseTo(Math.hypot(58, 1), 6);
      expect(toe[1]).toBe(ball[1]);
    }
    expect(footSide(up).heel[1]).toBeGreaterThan(30);
  });

  test('arch waves: the heel tips in, then out', () => {
    const [inward, outward] = scenes.F2.foot!.map(footBehind);
    expect(inward!.ankle[0]).toBeLessThan(inward!.heel[0]);
    expect(outward!.ankle[0]).toBeGreaterThan(outward!.heel[0]);
  });
});
