import { answer, isAslant, measureStanding, type Pixel, photoPoints, standingLoad } from '@stridewhy/engine';
import { type Camera, clipFor, rearCamera, sideCamera, simulateRunner } from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import {
  confirmed,
  leftOut,
  lineEnds,
  movedTo,
  placeOf,
  withPlumb,
  withRuler,
} from '../../src/photos/editing.ts';
import { untouched } from '../../src/photos/open-photo.ts';
import { photoFacts, standingPhoto } from '../../src/photos/photo-facts.ts';
import { photoSets, type TappedPhoto } from '../../src/photos/photo-sets.ts';
import { noFacts } from '../../src/session/types.ts';
import { cameraTilt, type Up } from '../../src/tilt/upright.ts';
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

describe('what is upright and how long a centimetre is', () => {
  const radian = Math.PI / 180;
  const size = [1440, 1920] as const;
  const focalLength = 0.8 * 1920;
  /** A drawn figure, m: forward of the ankle and above the floor. */
  const figure = {
    ear: [0.07, 1.6],
    shoulder: [0.05, 1.42],
    xiphoid: [0.15, 1.2],
    back: [-0.07, 1.2],
    asis: [0.13, 0.98],
    psis: [-0.03, 1.01],
    trochanter: [0.05, 0.92],
    knee: [0.03, 0.49],
    ankle: [0, 0.08],
    heel: [-0.06, 0.02],
    toe: [0.2, 0.02],
  } as const;
  const names = Object.keys(figure) as (keyof typeof figure)[];

  /**
   * A pinhole phone: its screen's right and top and the way its back looks, in the room (ahead of the runner, up, away
   * from the phone), found by turning an upright phone: first tipped about its screen's right, then turned clockwise.
   */
  const phoneAt = (roll: number, pitch: number, height: number) => {
    const [r, p] = [roll * radian, pitch * radian];
    const ahead = [0, Math.sin(p), Math.cos(p)] as const;
    const top = [0, Math.cos(p), -Math.sin(p)] as const;
    const right = [1, 0, 0] as const;
    const turned = (a: readonly number[], b: readonly number[], angle: number) =>
      a.map((one, i) => one * Math.cos(angle) + b[i]! * Math.sin(angle));
    const [u, v] = [turned(right, top, -r), turned(top, right, r)];
    const up: Up = [u[1]!, v[1]!, -ahead[1]];
    const project = ([x, y]: readonly [number, number]): Pixel => {
      const from = [x - 0.1, y - height, 3];
      const along = (axis: readonly number[]) => from.reduce((sum, one, i) => sum + one * axis[i]!, 0);
      const depth = along(ahead);
      return [size[0] / 2 + (focalLength * along(u)) / depth, size[1] / 2 - (focalLength * along(v)) / depth];
    };
    return { up, project };
  };

  const photographed = (roll: number, pitch: number): TappedPhoto => {
    const { up, project } = phoneAt(roll, pitch, 0.9 - Math.tan(pitch * radian));
    const taken = untouched(size, photoSets.standing, cameraTilt(up, 0));
    const tapped = names.reduce((photo, name) => movedTo(photo, name, project(figure[name])), taken);
    const ruled = movedTo(withRuler(tapped, true), 'ruler-from', project([0.3, 0.1]));
    const ruler = movedTo(ruled, 'ruler-to', project([0.3, 1.1])).ruler!;
    return { ...tapped, ruler: { ...ruler, length: 1 } };
  };

  const valuesOf = (photo: TappedPhoto) =>
    Object.fromEntries(measureStanding([standingPhoto(photo)], null).map(({ id, value }) => [id, value]));

  /** The centre of mass from the same points as they were drawn, by a camera that changes nothing. */
  const drawn = valuesOf({
    ...blank,
    size: [2000, 2000],
    places: Object.fromEntries(
      names.map((name) => [name, [1000 * figure[name][0] + 500, 1900 - 1000 * figure[name][1]]]),
    ),
    placed: names,
    ruler: { from: [0, 0], to: [0, 1000], length: 1 },
  });

  test.each([
    [0, 0],
    [4, 0],
    [-5, -8],
    [3, 10],
  ])('the phone’s sensor and a tapped length: roll %d°, pitch %d°, within 0.5° and 0.5 cm', (roll, pitch) => {
    const found = valuesOf(photographed(roll, pitch));
    expect(found['S7']).toBeCloseTo(Math.atan2(0.03, 0.16) / radian, 0);
    for (const id of ['S1', 'S5', 'S7', 'headForward', 'standingKnee']) {
      expect(Math.abs(found[id]! - drawn[id]!), id).toBeLessThan(0.5);
    }
  });

  test('a chosen photo: the same by a line along a door frame', () => {
    const { project } = phoneAt(6, 0, 0.9);
    const { tilt: _, ...chosen } = photographed(6, 0);
    const lined = movedTo(withPlumb(chosen, true), 'plumb-top', project([0.8, 1.7]));
    const found = valuesOf(movedTo(lined, 'plumb-bottom', project([0.8, 0.2])));
    for (const id of ['S1', 'S5', 'S7', 'headForward', 'standingKnee']) {
      expect(Math.abs(found[id]! - drawn[id]!), id).toBeLessThan(0.5);
    }
    expect(Math.abs(valuesOf(chosen)['S1']! - drawn['S1']!)).toBeGreaterThan(5);
  });

  test('a measure without its length changes nothing, and can be taken away', () => {
    const photo = photographed(0, 0);
    const unsaid = withRuler(photo, true);
    expect(standingPhoto(unsaid).knownLength).toBeNull();
    expect(withRuler(photo, false).ruler).toBeUndefined();
    expect(lineEnds(unsaid)).toEqual(['ruler-from', 'ruler-to']);
    expect(placeOf(photo, 'ruler-to')).toEqual(photo.ruler!.to);
  });

  test('a phone lying flat says nothing of a standing body, and a picture of the ribs needs no tilt', () => {
    expect(untouched(size, photoSets.standing, { roll: 0, pitch: -1.5 }).tilt).toBeUndefined();
    expect(untouched(size, photoSets.ribs, { roll: 0, pitch: 0 }).tilt).toBeUndefined();
    expect(untouched(size, photoSets.standing, null).tilt).toBeUndefined();
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

test('a body that faces the camera is told from one seen from the side', () => {
  const standing = simulateRunner({ gait: 'stand' });
  const seen = (camera: Camera) => isAslant(clipFor(standing, camera, { times: [0], noise: 2 }).track);
  expect(seen(sideCamera)).toBe(false);
  expect(seen({ ...sideCamera, yaw: 10 })).toBe(false);
  expect(seen(rearCamera)).toBe(true);
  expect(seen({ ...sideCamera, yaw: 60 })).toBe(true);
});
