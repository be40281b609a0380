import { drills } from '@stridewhy/engine';
import { describe, expect, test } from 'vitest';
import { figureOf, type Point, seen, toeOf } from '../../src/practice/figure/body.ts';
import { shareAt } from '../../src/practice/figure/drill-figure.tsx';
import { betweenFeet, footBehind, footSide } from '../../src/practice/figure/foot.ts';
import { figureAt, type Scene, scenes } from '../../src/practice/figure/poses.ts';

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe('the figure of every drill', () => {
  test.each(drills.map(({ id }) => [id] as const))('%s keeps its limbs whole and above the floor', (id) => {
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const figure = figureAt(scenes[id], share);
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
    const raise = [0, 1].map((end) => figureAt(scenes.C1, end));
    expect(raise[1]!.hip[1] - raise[0]!.hip[1]).toBeGreaterThan(4);
    const [, knee, ankle] = figureAt(scenes.G2, 1).legs[0]!;
    expect(Math.abs(knee![0] - ankle![0])).toBeLessThan(3);
  });

  test('leaves the standing foot where it is, and one end of each leg or the back on the floor', () => {
    for (const { id } of drills) {
      const scene: Scene = scenes[id];
      const toes = [0, 0.5, 1].map((share) => toeOf(figureAt(scene, share)));
      if (scene.planted) for (const toe of toes) expect(distance(toe, toes[0]!), id).toBeLessThan(1e-9);
    }
    // Half-kneeling: the front foot, the back knee and the back toes carry.
    for (const end of [0, 1]) {
      const [front, back] = figureAt(scenes.F3, end).legs;
      for (const [, y] of [front![3]!, front![4]!, back![4]!]) expect(Math.abs(y)).toBeLessThan(1);
      expect(back![1]![1]).toBeLessThan(4);
    }
  });

  test('keeps the hands at the wall and at the knee they hold', () => {
    for (const share of [0, 0.5, 1]) {
      for (const id of ['C1', 'G3'] as const) {
        const wall = scenes[id].props[0]![0];
        for (const hand of figureAt(scenes[id], share).arms.map((arm) => arm[2]!)) {
          expect(wall - hand[0], id).toBeGreaterThan(0);
          expect(wall - hand[0], id).toBeLessThan(4);
        }
      }
      const { arms, legs } = figureAt(scenes.G4, share);
      expect(Math.hypot(arms[0]![2]![0] - legs[1]![1]![0], arms[0]![2]![1] - legs[1]![1]![1])).toBeLessThan(
        4,
      );
    }
  });

  test('shows its right side on the left when it is seen from the front, on the right from behind', () => {
    const { arms } = figureOf(scenes.R2.rest);
    const across = (turn: number): number => seen(arms[0]![0]!, turn)[0] - seen(arms[1]![0]!, turn)[0];
    expect(across(58)).toBeLessThan(-10);
    expect(across(-58)).toBeGreaterThan(10);
  });

  test('turns the pelvis towards the front leg in the hip shift: that hip is behind the other', () => {
    const [front, back] = figureAt(scenes.G1, 1).legs;
    expect(front![3]![0]).toBeGreaterThan(back![4]![0]);
    expect(front![0]![0]).toBeLessThan(back![0]![0] - 3);
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
