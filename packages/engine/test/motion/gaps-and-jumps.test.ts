import { describe, expect, it } from 'vitest';
import type { Clip } from '../../src/motion/index.ts';
import { codes, pointOf, recordingOf, runner, stride } from './clips.ts';
import { film } from './virtual-camera.ts';

describe('gaps', () => {
  it('up to 100 ms are filled near the truth, longer ones stay open', () => {
    const clip = film(runner, { side: 'left', frameRate: 60 });
    const truth = pointOf(recordingOf(clip), 'left_hip');
    const hip = pointOf(recordingOf(hide(clip, 'left_hip', [100, 104], [300, 310])), 'left_hip');
    for (let i = 100; i <= 104; i++) expect(Math.abs(hip.x[i]! - truth.x[i]!)).toBeLessThan(0.01);
    for (let i = 300; i <= 310; i++) expect(hip.x[i]).toBeNaN();
    const often = Array.from({ length: 40 }, (_, k) => [17 * k + 3, 17 * k + 5] as const);
    expect(codes(hide(clip, 'left_knee', ...often))).toContain('gaps-filled');
    expect(codes(clip)).not.toContain('gaps-filled');
    expect(hip.x[299]).toBeCloseTo(truth.x[299]!, 5);
  });

  it('take in landmarks with a low score', () => {
    const clip = film(runner, { side: 'left', frameRate: 60 });
    const points = clip.track.points.map((value, i) => (i % 3 === 2 && i > 3000 && i < 9000 ? 0.4 : value));
    const { x } = pointOf(recordingOf({ ...clip, track: { ...clip.track, points } }), 'left_hip');
    expect(x.some(Number.isNaN)).toBe(true);
  });
});

describe('jumps', () => {
  it('of a blurred foot onto the other leg for two pictures are taken out, and nothing else', () => {
    const clip = film(runner, { side: 'left', frameRate: 30, noise: 1 });
    const truth = pointOf(recordingOf(clip), 'left_ankle');
    const width = clip.track.landmarks.length;
    const [near, far] = ['left_ankle', 'right_ankle'].map((name) => clip.track.landmarks.indexOf(name));
    const points = clip.track.points.slice();
    // Toe-off of every stride: the feet are 0.9 m apart.
    for (let k = 1; k < 15; k++) {
      const first = Math.round(30 * (k + 0.36) * stride);
      for (const f of [first, first + 1]) {
        for (const axis of [0, 1]) {
          points[(f * width + near!) * 3 + axis] = points[(f * width + far!) * 3 + axis]!;
        }
      }
    }
    const found = pointOf(recordingOf({ ...clip, track: { ...clip.track, points } }), 'left_ankle');
    const apart = found.x.filter((x, i) => !(Math.abs(x - truth.x[i]!) < 0.12));
    expect(apart.length).toBe(0);
  });

  it('are told from the good place between two of them', () => {
    const clip = film(runner, { side: 'left', frameRate: 60, noise: 1 });
    const truth = pointOf(recordingOf(clip), 'left_ankle');
    const points = clip.track.points.slice();
    const near = clip.track.landmarks.indexOf('left_ankle');
    for (const f of [200, 202]) points[(f * clip.track.landmarks.length + near) * 3]! += 150;
    const found = pointOf(recordingOf({ ...clip, track: { ...clip.track, points } }), 'left_ankle');
    expect(Math.abs(found.x[201]! - truth.x[201]!)).toBeLessThan(0.001);
    for (const f of [200, 202]) expect(Math.abs(found.x[f]! - truth.x[f]!)).toBeLessThan(0.02);
  });
});

/** The track with one landmark not seen from first to last frame of each spell. */
function hide(clip: Clip, name: string, ...spells: readonly (readonly [number, number])[]): Clip {
  const points = clip.track.points.slice();
  const width = clip.track.landmarks.length;
  const k = clip.track.landmarks.indexOf(name);
  for (const [first, last] of spells) {
    for (let f = first; f <= last; f++) points.fill(Number.NaN, (f * width + k) * 3, (f * width + k) * 3 + 2);
  }
  return { ...clip, track: { ...clip.track, points } };
}
