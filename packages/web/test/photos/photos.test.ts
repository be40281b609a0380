import { answer, photoPoints, standingLoad } from '@stridewhy/engine';
import { describe, expect, test } from 'vitest';
import { confirmed, leftOut, movedTo, placeOf, withPlumb } from '../../src/photos/editing.ts';
import { photoFacts } from '../../src/photos/photo-facts.ts';
import { photoSets, type TappedPhoto } from '../../src/photos/photo-sets.ts';
import { noFacts } from '../../src/session/types.ts';
import { engineFacts, nothingTold, toldAnything } from '../../src/told/told.ts';

const blank: TappedPhoto = { size: [300, 400], places: { ear: [150, 40] }, placed: [], plumb: null };

describe('putting points in place', () => {
  test('a moved point counts, stays in the picture and can be left out again', () => {
    const moved = movedTo(blank, 'ear', [310, -5]);
    expect(moved.places.ear).toEqual([300, 0]);
    expect(moved.placed).toEqual(['ear']);
    expect(confirmed(moved, 'ear')).toBe(moved);
    expect(leftOut(moved, 'ear').placed).toEqual([]);
    expect(blank.placed).toEqual([]);
  });

  test('the upright line has two ends to move', () => {
    const lined = movedTo(withPlumb(blank, true), 'plumb-top', [10, 20]);
    expect(placeOf(lined, 'plumb-top')).toEqual([10, 20]);
    expect(placeOf(lined, 'plumb-bottom')).toEqual([255, 340]);
    expect(withPlumb(lined, false).plumb).toBeNull();
    expect(lined.placed).toEqual([]);
  });
});

describe('what pictures tell the engine', () => {
  /** A body leaning forward from the ankle: 1.7 m tall, 200 pixels to the metre. */
  const lean = Math.tan((7 * Math.PI) / 180);
  const at = (x: number, y: number) => [150 + 200 * (x + lean * (y - 0.08)), 380 - 200 * y] as const;
  const places = {
    ear: at(0, 1.6),
    shoulder: at(0, 1.42),
    trochanter: at(0, 0.92),
    knee: at(0, 0.49),
    ankle: at(0, 0.08),
    heel: at(-0.06, 0.02),
    toe: at(0.2, 0.02),
  };
  const points = Object.keys(places) as (keyof typeof places)[];
  const leaning: TappedPhoto = { ...blank, places, placed: points };

  test('a proposed point that nobody looked at does not count', () => {
    expect(photoFacts({ 'standing-1': blank }).standing).toEqual([]);
    expect(photoFacts({ 'standing-1': movedTo(blank, 'ear', [1, 2]) }).standing[0]!.points).toEqual({
      ear: [1, 2],
    });
  });

  test('weight far ahead of the ankle reaches the answer and its why', () => {
    const told = {
      ...nothingTold,
      photos: { 'standing-1': leaning, 'standing-2': leaning, 'standing-3': leaning },
    };
    const facts = { ...noFacts, height: 1.7, told };
    expect(toldAnything(facts)).toBe(true);
    const { findings } = answer([], engineFacts(facts, 0));
    const ahead = findings!.measures.find(({ id }) => id === 'S1');
    expect(ahead).toMatchObject({ kind: 'measured', verdict: 'outside', strides: 3 });
    expect(findings!.why[0]).toMatchObject({ link: 'stack' });
    expect(standingLoad(0.1).achillesForce).toBeCloseTo(1, 0);
  });

  test('a pair counts only when both pictures have all their points', () => {
    const ribs = (left: readonly [number, number]): TappedPhoto => ({
      ...blank,
      places: { xiphoid: [0, 0], left, right: [-100, 100] },
      placed: ['xiphoid', 'left', 'right'],
    });
    expect(photoFacts({ 'ribs-in': ribs([100, 100]) }).ribs).toBeNull();
    const told = { ...nothingTold, photos: { 'ribs-in': ribs([100, 100]), 'ribs-out': ribs([50, 100]) } };
    const { findings } = answer([], engineFacts({ ...noFacts, told }, 0));
    const [change] = findings!.measures.filter(({ id }) => id === 'S4');
    expect(change).toMatchObject({ kind: 'measured' });
    expect(change!.kind === 'measured' && change!.value).toBeCloseTo(
      45 - (Math.atan(0.5) * 180) / Math.PI,
      6,
    );
  });
});

test('every point asked for has a name and says where it is', () => {
  for (const set of Object.values(photoSets)) {
    const texts: Readonly<Record<string, { readonly find: string }>> = photoPoints[set.view];
    for (const point of set.points) expect(texts[point]?.find.length).toBeGreaterThan(10);
    expect(new Set(set.points).size).toBe(set.points.length);
  }
});
