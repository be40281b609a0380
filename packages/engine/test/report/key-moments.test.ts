import { describe, expect, it } from 'vitest';
import { keyMoments } from '../../src/index.ts';
import { refusedClip, stickClip } from './stick-runner.ts';

describe('key moments', () => {
  it('finds landing, half of stance and toe-off of one stride of the near leg', () => {
    const analysis = stickClip({ side: 'right' });
    const moments = keyMoments(analysis);
    expect(moments.map(({ moment }) => moment)).toEqual(['initialContact', 'midstance', 'toeOff']);
    expect(moments.every(({ side }) => side === 'right')).toBe(true);
    const [landing, midstance, toeOff] = moments;
    const stride = analysis.gait?.strides.find(({ start }) => start === landing?.time);
    expect(stride).toBeDefined();
    expect(toeOff?.time).toBe(stride?.toeOff);
    expect(midstance?.time).toBeCloseTo((stride!.start + stride!.toeOff) / 2, 10);
  });

  it('points at the frame shown at that time, in a clip that starts late and plays four times too slowly', () => {
    for (const slowMotion of [1, 4]) {
      const analysis = stickClip({ slowMotion });
      for (const { time, frame, presentationTime } of keyMoments(analysis)) {
        expect(frame).toBe(Math.round(time * 120));
        expect(presentationTime).toBe(analysis.clip.track.time[frame]);
        expect(presentationTime).toBeCloseTo(0.5 + time * slowMotion, 1);
      }
    }
  });

  it('is not misled by frames that were dropped', () => {
    const analysis = stickClip();
    const { track } = analysis.clip;
    const kept = Array.from(track.time.keys()).filter((index) => index % 7 !== 3 || index < 100);
    const width = track.landmarks.length * 3;
    const thinned = {
      ...track,
      time: Float64Array.from(kept, (index) => track.time[index]!),
      points: Float64Array.from(
        kept.flatMap((index) => [...track.points.subarray(index * width, (index + 1) * width)]),
      ),
    };
    const frameRate = (kept.length - 1) / 12;
    const moments = keyMoments({
      ...analysis,
      clip: { ...analysis.clip, track: thinned },
      recording: { ...analysis.recording!, frameRate },
    });
    for (const { time, presentationTime } of moments) {
      expect(Math.abs(presentationTime - 0.5 - time)).toBeLessThanOrEqual(1 / 120 + 1e-9);
    }
  });

  it('reads the angles the runner really has there', () => {
    const moments = keyMoments(stickClip());
    const lean = moments[1]?.angles.find(({ name }) => name === 'trunkLean')?.deg;
    expect(lean).toBeCloseTo(8, 1);
    const knee = moments[2]?.angles.find(({ name }) => name === 'kneeFlexion')?.deg;
    // Healthy mean at 39.4 % of the gait cycle, 14.3° (evidence table: 14.6 ± 4.7 at 40 %).
    expect(knee).toBeGreaterThan(12);
    expect(knee).toBeLessThan(18);
  });

  it('prefers the ordinary stride to one that is too long', () => {
    const analysis = stickClip();
    const gait = analysis.gait!;
    const odd = gait.strides.map((stride, index) =>
      index === 0 ? { ...stride, end: stride.end + 0.1, toeOff: stride.toeOff + 0.05 } : stride,
    );
    const [landing] = keyMoments({ ...analysis, gait: { ...gait, strides: odd } });
    expect(landing?.time).not.toBe(odd[0]?.start);
  });

  it('has none for a refused clip', () => {
    const note = { code: 'no-person', severity: 'refusal', message: 'Nobody.', remedy: 'Film.' } as const;
    expect(keyMoments(refusedClip('empty.mp4', note))).toEqual([]);
  });
});
