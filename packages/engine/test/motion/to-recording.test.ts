import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseGait } from '../../src/gait/index.ts';
import { type Clip, type Recording, type Trajectory, toRecording } from '../../src/motion/index.ts';
import { planarGait } from './planar-gait.ts';
import { film, generator } from './virtual-camera.ts';

const runner = planarGait({ kind: 'run' });
const height = { height: 1.7, mass: null };
/** s, of `runner`. */
const stride = 120 / 168;

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
    const recording = recordingOf({ ...slow, captureRate: 240, runner: height });
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
});

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

describe('scale', () => {
  const clip = film(runner, { side: 'left', frameRate: 60, distance: 40 });

  it('comes from the runner’s height through the segments', () => {
    const { scale } = recordingOf({ ...clip, runner: height });
    expect(scale.source).toBe('runner-height');
    expect(scale.metresPerPixel * 420).toBeCloseTo(1, 1.5);
  });

  it('comes from a known length when there is one', () => {
    const { scale } = recordingOf({
      ...clip,
      runner: height,
      knownLength: { from: [100, 100], to: [100, 520], length: 1.05 },
    });
    expect(scale).toMatchObject({ source: 'known-length', metresPerPixel: 1.05 / 420 });
  });

  it('is assumed, with a larger error, when nothing is known', () => {
    const { scale } = recordingOf(clip);
    expect(scale.source).toBe('assumed');
    expect(scale.relativeError).toBeGreaterThan(recordingOf({ ...clip, runner: height }).scale.relativeError);
    expect(codes(clip)).toContain('height-unknown');
  });
});

describe('horizon', () => {
  it.each([-4, -1.5, 2, 4])('is levelled when the camera is rolled by %d°', (degrees) => {
    for (const side of ['left', 'right'] as const) {
      const roll = (degrees * Math.PI) / 180;
      const { horizon, points } = recordingOf(film(runner, { side, frameRate: 60, roll, noise: 1 }));
      expect((horizon * 180) / Math.PI).toBeCloseTo(-degrees, 0.5);
      const lean = points[`${side}_shoulder`]!.x.map((x, i) => x - points[`${side}_hip`]!.x[i]!);
      // The figure's shoulders are 5 cm ahead of its hips.
      for (const value of lean) expect(Math.abs(value - 0.05)).toBeLessThan(0.03);
    }
  });

  it('is left alone when the ground rises as only a treadmill does', () => {
    const roll = (8 * Math.PI) / 180;
    expect(recordingOf(film(runner, { side: 'left', frameRate: 60, roll })).horizon).toBe(0);
  });
});

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

it('never throws, whatever the landmarks are', () => {
  const { track } = film(runner, { side: 'left', frameRate: 60 });
  const number = fc.oneof(
    fc.constant(Number.NaN),
    fc.constant(0),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 30, maxLength: 900 }),
      fc.double({ min: 1e-6, max: 10, noNaN: true }),
      (values, step) => {
        const width = track.landmarks.length * 3;
        const frames = Math.max(1, Math.floor(values.length / 8));
        const points = Float64Array.from({ length: frames * width }, (_, i) =>
          i % 3 === 2 ? (i % 7 === 0 ? 0 : 1) : values[(i * 13) % values.length]!,
        );
        const time = Float64Array.from({ length: frames }, (_, i) => i * step);
        const cleaned = toRecording({
          ...film(runner, { side: 'left', frameRate: 1 }),
          track: { ...track, time, points },
        });
        if (cleaned.kind === 'recording')
          expect(analyseGait(cleaned.recording).quality).toBeInstanceOf(Array);
        else expect(cleaned.quality).not.toHaveLength(0);
      },
    ),
    { numRuns: 60 },
  );
});

function recordingOf(clip: Clip): Recording {
  const cleaned = toRecording(clip);
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map(({ code }) => code).join());
  return cleaned.recording;
}

function pointOf({ points }: Recording, name: string): Trajectory {
  const point = points[name];
  if (point === undefined) throw new Error(`no ${name}`);
  return point;
}

function codes(clip: Clip): readonly string[] {
  return recordingOf(clip).quality.map(({ code }) => code);
}

function severityOf(clip: Clip, code: string): string | undefined {
  return recordingOf(clip).quality.find((note) => note.code === code)?.severity;
}

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

function farthest(a: Recording, b: Recording, name: string): number {
  const [p, q] = [a.points[name]!, b.points[name]!];
  let largest = 0;
  p.x.forEach((x, i) => {
    largest = Math.max(largest, Math.hypot(x - q.x[i]!, p.y[i]! - q.y[i]!));
  });
  return largest;
}
