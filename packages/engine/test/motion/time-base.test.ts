import { describe, expect, it } from 'vitest';
import { analyseGait } from '../../src/gait/index.ts';
import { codes, pointOf, recordingOf, runner } from './clips.ts';
import { film, generator } from './virtual-camera.ts';

describe('time', () => {
  it('follows the frames’ own stamps: uneven rate and dropped frames move nothing', () => {
    const random = generator(7);
    const stamps = Float64Array.from({ length: 700 }, (_, i) => (i + 0.3 * random()) / 60).filter(
      () => random() > 0.08,
    );
    const uneven = recordingOf(film(runner, { side: 'left', frameRate: 60, frameTimes: stamps }));
    const evenTimes = uneven.time.map((t) => t + stamps[0]!);
    const even = recordingOf(film(runner, { side: 'left', frameRate: 60, frameTimes: evenTimes }));
    const [found, truth] = [pointOf(uneven, 'left_shoulder'), pointOf(even, 'left_shoulder')];
    expect(found.y.length).toBe(truth.y.length);
    found.y.forEach((y, i) => {
      expect(Math.abs(y - truth.y[i]!)).toBeLessThan(0.003);
    });
    expect(analyseGait(uneven).cadence!.value).toBeCloseTo(168, 0.5);
  });

  it('of pictures shown twice is that of the camera: 60 shown of 30 taken is too coarse for times', () => {
    const clip = film(runner, { side: 'left', frameRate: 30, noise: 1 });
    const width = clip.track.landmarks.length * 3;
    const frames = clip.track.time.length;
    const points = new Float64Array(2 * frames * width);
    for (let f = 0; f < 2 * frames; f++) {
      const from = (f >> 1) * width;
      points.set(clip.track.points.subarray(from, from + width), f * width);
    }
    const time = Float64Array.from({ length: 2 * frames }, (_, f) => f / 60);
    const recording = recordingOf({ ...clip, track: { ...clip.track, time, points } });
    expect(recording.frameRate).toBeCloseTo(30, 0);
    expect(recording.timeBase.kind).toBe('coarse');
    expect(recording.quality.map(({ code }) => code)).toContain('frame-rate-low');
    expect(analyseGait(recording).cadence!.value).toBeCloseTo(168, 0.3);
  });

  it.each([30, 60])('with every sixth frame lost at %d a second leaves the cadence as it is', (frameRate) => {
    const random = generator(3);
    const kept = Float64Array.from({ length: 11 * frameRate }, (_, i) => i / frameRate).filter(
      () => random() > 1 / 6,
    );
    const recording = recordingOf(film(runner, { side: 'right', frameRate, frameTimes: kept, noise: 1 }));
    expect(Math.abs(analyseGait(recording).cadence!.value - 168)).toBeLessThan(0.5);
  });

  it('of slow motion is brought back with the capture rate', () => {
    const clip = film(runner, { side: 'left', frameRate: 240 });
    const slow = { ...clip, track: { ...clip.track, time: clip.track.time.map((t) => 5 + 8 * t) } };
    const recording = recordingOf({ ...slow, captureRate: 240, runner: { height: 1.7, mass: null } });
    expect(recording.frameRate).toBeCloseTo(240, 6);
    expect(recording.timeBase).toEqual({ kind: 'true', source: 'capture-rate' });
    expect(recording.time[0]).toBe(0);
    expect(recording.time.at(-1)).toBeCloseTo(12, 3);
    expect(codes({ ...slow, captureRate: 240 })).toContain('slow-motion-declared');
    expect(analyseGait(recording).cadence!.value).toBeCloseTo(168, 1);
  });

  it('is coarse below 50 frames a second', () => {
    expect(recordingOf(film(runner, { side: 'left', frameRate: 30 })).timeBase.kind).toBe('coarse');
    expect(recordingOf(film(runner, { side: 'left', frameRate: 50 })).timeBase.kind).toBe('true');
  });

  it('stamps of a hostile file cannot fill the memory', () => {
    const clip = film(runner, { side: 'left', frameRate: 60 });
    const time = clip.track.time.map((_, i) => (i === clip.track.time.length - 1 ? 86_400 : i * 1e-9));
    const { time: grid } = recordingOf({ ...clip, track: { ...clip.track, time } });
    expect(grid.length).toBeLessThanOrEqual(4 * time.length + 1);
  });

  it('stamps closer than any camera’s cannot stretch the search for jumps to minutes', () => {
    const { track, ...clip } = film(runner, { side: 'left', frameRate: 60 });
    const frames = 6000;
    const width = track.landmarks.length * 3;
    const points = Float64Array.from(
      { length: frames * width },
      (_, k) => track.points[k % (track.time.length * width)]!,
    );
    const time = Float64Array.from({ length: frames }, (_, f) => f * 1e-7);
    expect(recordingOf({ ...clip, track: { ...track, time, points } }).time.length).toBe(frames);
  });

  it('of a clip of which three of every five pictures were dropped keeps its camera’s rate and its cadence', () => {
    const frameTimes = Float64Array.from({ length: 1200 }, (_, i) => i / 120).filter((_, i) => i % 5 < 2);
    // As many short intervals as long ones.
    expect(frameTimes.length % 2).toBe(0);
    const recording = recordingOf(
      film(runner, { side: 'left', frameRate: 120, frameTimes: frameTimes.subarray(1) }),
    );
    expect(recording.sampleRate).toBeCloseTo(120, 6);
    expect(Math.abs(analyseGait(recording).cadence!.value - 168)).toBeLessThan(0.3);
  });
});
