import { describe, expect, it } from 'vitest';
import { type Clip, type Recording, toRecording } from '../../src/motion/index.ts';
import { codes, farthest, recordingOf, runner } from './clips.ts';
import { film } from './virtual-camera.ts';

describe('pictures that do not show a runner from the side', () => {
  const clip = film(runner, { side: 'left', frameRate: 60 });

  it('are refused without a person', () => {
    const empty = {
      ...clip,
      track: { ...clip.track, points: clip.track.points.map((_, i) => (i % 3 === 2 ? 0 : Number.NaN)) },
    };
    expect(toRecording(empty)).toMatchObject({ kind: 'refused', quality: [{ code: 'no-person' }] });
    const unnamed = {
      ...clip,
      track: { ...clip.track, landmarks: clip.track.landmarks.map((_, i) => `p${i}`) },
    };
    expect(toRecording(unnamed)).toMatchObject({ kind: 'refused', quality: [{ code: 'no-person' }] });
  });

  it('are refused when the feet leave the picture', () => {
    const low = {
      ...clip,
      track: { ...clip.track, points: clip.track.points.map((v, i) => (i % 3 === 1 ? v + 140 : v)) },
    };
    expect(severityOf(low, 'person-cut-off')).toBe('refusal');
  });

  it('are refused when the shoulders lie side by side', () => {
    expect(severityOf(turned(clip, 60), 'not-side-on')).toBe('refusal');
    expect(severityOf(turned(clip, 5), 'not-side-on')).toBeUndefined();
  });

  it('are noted when the camera moves, cuts or sees several people', () => {
    const frames = clip.track.time.length;
    const still = {
      shiftX: new Float64Array(frames),
      shiftY: new Float64Array(frames),
      cut: new Uint8Array(frames),
      people: 1,
    };
    expect(codes({ ...clip, scene: still })).not.toContain('camera-moving');
    expect(codes({ ...clip, scene: { ...still, shiftX: still.shiftX.fill(2) } })).toContain('camera-moving');
    expect(codes({ ...clip, scene: { ...still, people: 2 } })).toContain('several-runners');
    expect(
      severityOf(
        { ...clip, scene: { ...still, cut: still.cut.map((_, i) => (i === 90 ? 1 : 0)) } },
        'camera-cut',
      ),
    ).toBe('refusal');
  });
});

describe('a picture that is not upright', () => {
  const clip = film(runner, { side: 'left', frameRate: 60 });
  const [width, height] = clip.track.size;
  /** The clip with each point put where this says. */
  const moved = (to: (x: number, y: number) => readonly [number, number]): Clip => {
    const points = clip.track.points.slice();
    for (let k = 0; k < points.length; k += 3) points.set(to(points[k]!, points[k + 1]!), k);
    return { ...clip, track: { ...clip.track, points } };
  };

  it.each<[string, (x: number, y: number) => readonly [number, number]]>([
    ['turned left', (x, y) => [y, width - x]],
    ['turned right', (x, y) => [height - y, x]],
    ['upside down', (x, y) => [width - x, height - y]],
  ])('is refused for that reason: %s', (_name, to) => {
    expect(toRecording(moved(to))).toMatchObject({
      kind: 'refused',
      quality: [{ code: 'picture-sideways' }],
    });
    expect(codes(clip)).not.toContain('picture-sideways');
  });
});

describe('a camera in the hand', () => {
  const steady = film(runner, { side: 'left', frameRate: 60 });
  const { time } = steady.track;
  /** Where the camera's tremor carries the picture, pixels: 4 to 9 times a second, as hands do. */
  const tremor = time.map((t) => 9 * Math.sin(2 * Math.PI * 4.3 * t) + 5 * Math.cos(2 * Math.PI * 8.7 * t));
  const shaken = (path: Float64Array): Clip => ({
    ...steady,
    track: {
      ...steady.track,
      points: steady.track.points.map(
        (value, k) => value + (k % 3 === 2 ? 0 : path[Math.floor(k / 3 / steady.track.landmarks.length)]!),
      ),
    },
    scene: {
      shiftX: path.map((at, f) => at - (path[f - 1] ?? at)),
      shiftY: path.map((at, f) => at - (path[f - 1] ?? at)),
      cut: new Uint8Array(time.length),
      people: 1,
    },
  });

  it('gives back the runner’s own movement, and says so', () => {
    const clip = shaken(tremor);
    expect(codes(clip)).toContain('camera-shaken');
    const [found, truth] = [recordingOf(clip), recordingOf(steady)];
    const second = Math.round(truth.sampleRate);
    for (const part of ['left_hip', 'left_knee', 'left_foot_index']) {
      const velocity = ({ points }: Recording) => {
        const { x, y } = points[part]!;
        return [x, y].map((path) => path.subarray(1).map((at, i) => (at - path[i]!) * truth.sampleRate));
      };
      const [fx, fy, tx, ty] = [...velocity(found), ...velocity(truth)] as [
        Float64Array,
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      for (let i = second; i < fx.length - second; i++) {
        expect(Math.hypot(fx[i]! - tx[i]!, fy[i]! - ty[i]!)).toBeLessThan(0.05);
      }
    }
    // Without the background it stays in: nothing is smoothed away.
    expect(farthest(recordingOf({ ...clip, scene: null }), truth, 'left_hip')).toBeGreaterThan(0.02);
  });

  it('is left alone where it hardly moves, drifts slowly or follows', () => {
    for (const path of [tremor.map((at) => at / 20), time.map((t) => 30 * t)]) {
      expect(codes(shaken(path))).not.toContain('camera-shaken');
    }
  });

  it('is told when it drifts far over the whole clip, however slowly', () => {
    expect(codes(shaken(time.map((t) => 5 * t)))).not.toContain('camera-moving');
    expect(codes(shaken(time.map((t) => 30 * t)))).toContain('camera-moving');
  });
});

function severityOf(clip: Clip, code: string): string | undefined {
  return recordingOf(clip).quality.find((note) => note.code === code)?.severity;
}

/** The track seen from `degrees` off square: left and right landmarks of hips and shoulders part. */
function turned(clip: Clip, degrees: number): Clip {
  const gap = { hip: 0.16, shoulder: 0.4 };
  const shift = Math.sin((degrees * Math.PI) / 180) * 420;
  const points = clip.track.points.slice();
  clip.track.landmarks.forEach((name, k) => {
    const width = name.endsWith('hip') ? gap.hip : name.endsWith('shoulder') ? gap.shoulder : 0;
    const sign = name.startsWith('left') ? 0.5 : -0.5;
    for (let f = 0; f < clip.track.time.length; f++) {
      points[(f * clip.track.landmarks.length + k) * 3]! += sign * width * shift;
    }
  });
  return { ...clip, track: { ...clip.track, points } };
}
