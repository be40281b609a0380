import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseGait } from '../../src/gait/index.ts';
import type { Clip } from '../../src/motion/index.ts';
import { codes, farthest, pointOf, recordingOf, runner, stride } from './clips.ts';
import { film } from './virtual-camera.ts';

describe('facing and near side', () => {
  it.each(['left', 'right'] as const)('is one for the clip when the camera sees the %s side', (side) => {
    const { nearSide, facing, view, quality } = recordingOf(film(runner, { side, frameRate: 60 }));
    expect(nearSide).toBe(side);
    expect(facing).toBe(side === 'right' ? 1 : -1);
    expect(view).toBe(`side-${side}`);
    expect(quality.map(({ code }) => code)).not.toContain('not-side-on');
  });

  it('turns the runner towards +x whichever way they ran', () => {
    for (const side of ['left', 'right'] as const) {
      const { points } = recordingOf(film(runner, { side, frameRate: 60 }));
      const heel = points[`${side}_heel`]!.x;
      points[`${side}_foot_index`]!.x.forEach((toe, i) => {
        expect(toe).toBeGreaterThan(heel[i]!);
      });
    }
  });

  it('tells when another side was stated than is seen', () => {
    const clip = film(runner, { side: 'left', frameRate: 60 });
    expect(codes({ ...clip, view: 'side-left' })).not.toContain('view-mismatch');
    expect(codes({ ...clip, view: 'side-right' })).toContain('view-mismatch');
  });
});

describe('a mirrored clip', () => {
  const clip = film(runner, { side: 'left', frameRate: 60, noise: 1 });
  const scored = { ...clip, track: { ...clip.track, points: nearSeenBetter(clip, 'left') } };
  const [width] = clip.track.size;
  const flipped = scored.track.points.map((value, i) => (i % 3 === 0 ? width - value : value));

  it('whose legs were named before is told, and the leg named near is believed', () => {
    const recording = recordingOf({ ...scored, track: { ...scored.track, points: flipped } });
    const original = recordingOf(scored);
    expect(original.quality.map(({ code }) => code)).not.toContain('mirrored');
    expect(recording.quality.map(({ code }) => code)).toContain('mirrored');
    expect(recording.nearSide).toBe('left');
    expect(recording.facing).toBe(1);
    const [found, truth] = [analyseGait(recording), analyseGait(original)];
    expect(found.cadence!.value).toBeCloseTo(truth.cadence!.value, 6);
    expect(found.contacts.length).toBe(truth.contacts.length);
  });
});

describe('left and right', () => {
  it('are put right wherever the tracker exchanged the legs', () => {
    const clip = film(runner, { side: 'left', frameRate: 60, noise: 1 });
    const truth = recordingOf(clip);
    const frames = clip.track.time.length;
    const spell = fc.record({
      start: fc.integer({ min: 2, max: frames - 40 }),
      length: fc.integer({ min: 1, max: 25 }),
    });
    fc.assert(
      fc.property(fc.array(spell, { minLength: 1, maxLength: 5 }), (spells) => {
        const swapped = new Uint8Array(frames);
        for (const { start, length } of spells) swapped.fill(1, start, start + length);
        const repaired = recordingOf(exchangeLegs(clip, swapped));
        for (const part of ['knee', 'ankle', 'heel', 'foot_index']) {
          expect(farthest(repaired, truth, `left_${part}`)).toBeLessThan(0.04);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are put right where the tracker draws both legs into one before it exchanges them, and the drawing is taken out', () => {
    const clip = film(runner, { side: 'left', frameRate: 60, noise: 1 });
    const truth = recordingOf(clip);
    const frames = clip.track.time.length;
    const merged = new Uint8Array(frames);
    const swapped = new Uint8Array(frames);
    // The swing leg passes the standing one: there drawn runners were mixed up.
    for (let k = 1; k < 15; k++) {
      const first = Math.round(60 * (k + 0.85) * stride);
      merged[first] = 1;
      swapped[first + 1] = 1;
    }
    const repaired = recordingOf(mergeLegs(exchangeLegs(clip, swapped), merged));
    for (const part of ['knee', 'ankle', 'heel', 'foot_index']) {
      expect(farthest(repaired, truth, `left_${part}`)).toBeLessThan(0.06);
    }
  });

  it('stay as they are while the far leg is hidden and blurred pictures put the near one between the two', () => {
    const sharp = film(runner, { side: 'left', frameRate: 30, noise: 2 });
    const recording = recordingOf(blurred(sharp));
    const [found, truth] = [pointOf(recording, 'left_ankle'), pointOf(recordingOf(sharp), 'left_ankle')];
    const apart = recording.time.filter((t, i) => {
      const phase = (t % stride) / stride;
      return (phase < 0.38 || phase > 0.6) && !(Math.abs(found.x[i]! - truth.x[i]!) < 0.02);
    });
    expect(apart.length).toBeLessThan(0.02 * recording.time.length);
  });

  it('stay as they are when the tracker was right', () => {
    expect(codes(film(runner, { side: 'right', frameRate: 60, noise: 3 }))).not.toContain('swaps-repaired');
  });
});

/** The track with the legs' labels exchanged in marked frames. */
function exchangeLegs(clip: Clip, swapped: Uint8Array): Clip {
  const { landmarks, points } = clip.track;
  const partner = landmarks.map((name) => {
    const isLeg = /hip|knee|ankle|heel|foot/.test(name);
    const other = name.startsWith('left') ? name.replace('left', 'right') : name.replace('right', 'left');
    return isLeg ? landmarks.indexOf(other) : landmarks.indexOf(name);
  });
  const mixed = points.map((value, i) => {
    const frame = Math.floor(i / 3 / landmarks.length);
    const k = Math.floor(i / 3) % landmarks.length;
    return swapped[frame] === 1 ? points[(frame * landmarks.length + partner[k]!) * 3 + (i % 3)]! : value;
  });
  return { ...clip, track: { ...clip.track, points: mixed } };
}

/** The track with both legs half-way between the two in marked frames. */
function mergeLegs(clip: Clip, merged: Uint8Array): Clip {
  const other = exchangeLegs(clip, merged).track.points;
  const points = clip.track.points.map((value, i) => (value + other[i]!) / 2);
  return { ...clip, track: { ...clip.track, points } };
}

/** The clip's points with the far side's scores lower, as a network sees it. */
function nearSeenBetter({ track }: Clip, near: 'left' | 'right'): Float64Array {
  return track.points.map((value, i) => {
    const name = track.landmarks[Math.floor(i / 3) % track.landmarks.length]!;
    return i % 3 === 2 && !name.startsWith(near) ? 0.7 * value : value;
  });
}

/**
 * The track as pose networks give it at 30 frames a second: each stride the far leg goes out of sight for 0.2 s and the
 * near leg's landmarks lie on the far leg's, or half-way, for 0.1 s of the swing.
 */
function blurred(clip: Clip): Clip {
  const { landmarks, time } = clip.track;
  const points = clip.track.points.slice();
  for (const part of ['knee', 'ankle', 'heel', 'foot_index']) {
    const [near, far] = [`left_${part}`, `right_${part}`].map((name) => landmarks.indexOf(name));
    time.forEach((t, f) => {
      const place = (k: number) => (f * landmarks.length + k) * 3;
      const phase = (t % stride) / stride;
      if (phase > 0.4 && phase < 0.54) {
        const share = phase < 0.45 ? 0.5 : 1;
        for (const axis of [0, 1]) {
          const here = points[place(near!) + axis]!;
          points[place(near!) + axis] = here + share * (points[place(far!) + axis]! - here);
        }
      }
      if (phase > 0.55 && phase < 0.83) points[place(far!) + 2] = 0.3;
    });
  }
  return { ...clip, track: { ...clip.track, points } };
}
