import { describe, expect, it } from 'vitest';
import { clipFor, sideCamera, simulateRunner, truthOf } from '../../../virtual-runner/src/index.ts';
import { analyse } from '../../src/analyse.ts';
import type { Clip, MeasureId, ShoeTrack } from '../../src/index.ts';
import { keyMoments } from '../../src/report/index.ts';

/** A runner from the left whose landmarks of the foot are level at all times: they tell nothing of the landing. */
const run = simulateRunner({ footstrike: 'forefoot' });
const truth = truthOf(run, 10);
const clip = levelFeet(clipFor(run, sideCamera, { duration: 10 }));

function levelFeet(seen: Clip): Clip {
  const { track } = seen;
  const points = track.points.slice();
  const width = track.landmarks.length;
  const [heel, toe] = ['left_heel', 'left_foot_index'].map((name) => track.landmarks.indexOf(name));
  for (let f = 0; f < track.time.length; f++) {
    points[3 * (f * width + toe!) + 1] = points[3 * (f * width + heel!) + 1]!;
  }
  return { ...seen, track: { ...track, points } };
}

/** The left shoe; the moment it is held against is itself a little turned. */
const shoe: ShoeTrack = { side: 'left', places: places(0.1) };

function places(offset: number): Float64Array {
  const { points, landmarks, time } = clip.track;
  const heel = landmarks.indexOf('left_heel');
  return Float64Array.from(
    Array.from(time).flatMap((t, f) => [
      points[3 * (f * landmarks.length + heel)]!,
      points[3 * (f * landmarks.length + heel) + 1]!,
      offset + (run.angles(t, 'left').foot * Math.PI) / 180,
    ]),
  );
}

function strike(track: Partial<Clip['track']>): number {
  const found = analyse({ ...clip, track: { ...clip.track, ...track } }).measures.find(
    ({ id }) => id === 'F5',
  );
  return found?.kind === 'measured' ? found.value : Number.NaN;
}

describe('the shin and the reach at landing', () => {
  it('are those of the ankle that the shoe carries, where its marks are drawn back around landing', () => {
    const whole = clipFor(run, sideCamera, { duration: 10 });
    const { points, landmarks, time } = whole.track;
    const drawnBack = points.slice();
    for (let f = 0; f < time.length; f++) {
      const phase = (time[f]! / run.stride + 0.5) % 1;
      const at = 3 * (f * landmarks.length + landmarks.indexOf('left_ankle'));
      if (Math.abs(phase - 0.5) < 0.08) drawnBack[at] = drawnBack[at]! + 15;
    }
    const found = (id: MeasureId, track: Partial<Clip['track']>) => {
      const measure = analyse({ ...whole, track: { ...whole.track, ...track } }).measures.find(
        (one) => one.id === id,
      );
      return measure?.kind === 'measured' ? measure.value : Number.NaN;
    };
    for (const [id, off] of [
      ['S12', 0.005],
      ['S13', 0.5],
    ] as const) {
      const exact = found(id, {});
      expect(Math.abs(found(id, { points: drawnBack }) - exact), id).toBeGreaterThan(4 * off);
      expect(Math.abs(found(id, { points: drawnBack, shoe }) - exact), id).toBeLessThan(off);
    }
  });
});

describe('the foot angle at landing', () => {
  const ofLandmarks = strike({});

  it('is the shoe’s own where it was followed, whatever the landmarks of the foot', () => {
    expect(Math.abs(ofLandmarks - truth.footStrikeAngle)).toBeGreaterThan(3);
    expect(Math.abs(strike({ shoe }) - truth.footStrikeAngle)).toBeLessThan(2);
  });

  it('is written beside the picture of the landing as well', () => {
    const [landing] = keyMoments(analyse({ ...clip, track: { ...clip.track, shoe } }));
    const deg = landing?.angles.find(({ name }) => name === 'foot')?.deg ?? Number.NaN;
    expect(Math.abs(deg - truth.footStrikeAngle)).toBeLessThan(2);
  });

  it('stays the landmarks’ where few landings were seen, or the other shoe', () => {
    const late = shoe.places.map((value, k) =>
      clip.track.time[Math.floor(k / 3)]! < 6 ? Number.NaN : value,
    );
    expect(strike({ shoe: { ...shoe, places: late } })).toBe(ofLandmarks);
    expect(strike({ shoe: { ...shoe, side: 'right' } })).toBe(ofLandmarks);
  });

  it('is the same when the picture is mirrored, names and all', () => {
    const { track } = clip;
    const points = track.points.map((value, k) => (k % 3 === 0 ? track.size[0] - value : value));
    const landmarks = track.landmarks.map((name) =>
      name.replace(/left|right/u, (side) => (side === 'left' ? 'right' : 'left')),
    );
    const mirrored = analyse({
      ...clip,
      view: 'side-right',
      track: {
        ...track,
        landmarks,
        points,
        shoe: {
          side: 'right',
          places: shoe.places.map((value, k) => [track.size[0] - value, value, -value][k % 3]!),
        },
      },
    });
    const found = mirrored.measures.find(({ id }) => id === 'F5');
    expect(found?.kind === 'measured' && found.value).toBeCloseTo(strike({ shoe }), 6);
  });

  it('is the same without the pictures that repeat others', () => {
    const twice = <T extends Float64Array>(values: T, width: number) =>
      Float64Array.from({ length: 2 * values.length }, (_, k) => {
        const f = Math.floor(k / width);
        return values[Math.floor(f / 2) * width + (k % width)]!;
      });
    const { time, points, landmarks } = clip.track;
    const found = strike({
      time: Float64Array.from({ length: 2 * time.length }, (_, f) => time[f >> 1]! + (f % 2) / 120),
      points: twice(points, 3 * landmarks.length),
      shoe: { ...shoe, places: twice(shoe.places, 3) },
    });
    expect(Math.abs(found - strike({ shoe }))).toBeLessThan(0.5);
  });
});
