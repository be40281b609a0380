import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StridewhyError } from '../../src/errors.ts';
import { parsePoseFile, serialisePoseFile } from '../../src/motion/index.ts';

const example = {
  format: 'stridewhy-pose/1',
  view: 'side-left',
  size: [1920, 1080],
  surface: 'treadmill',
  speed: 3,
  runner: { height: 1.78, mass: 70 },
  landmarks: ['left_hip', 'left_sock'],
  time: [0, 0.0167, 0.0334],
  frames: [
    [[960.25, 540.5, 0.98], null],
    [
      [961, 541, 1],
      [10.75, 20, 0.25],
    ],
    [null, null],
  ],
};

const parse = (changes: Record<string, unknown>) =>
  parsePoseFile(JSON.stringify({ ...example, ...changes }), 'x');

describe('pose file', () => {
  it('is read as written down', () => {
    const clip = parsePoseFile(JSON.stringify(example), 'run.json');
    expect(clip).toMatchObject({
      source: 'run.json',
      kind: 'pose-file',
      view: 'side-left',
      surface: 'treadmill',
      speed: 3,
      runner: { height: 1.78, mass: 70 },
      captureRate: null,
    });
    expect(clip.track.landmarks).toEqual(['left_hip', 'left_sock']);
    expect([...clip.track.time]).toEqual([0, 0.0167, 0.0334]);
    expect([...clip.track.points.subarray(0, 12)]).toEqual([
      960.25,
      540.5,
      0.98,
      Number.NaN,
      Number.NaN,
      0,
      961,
      541,
      1,
      10.75,
      20,
      0.25,
    ]);
  });

  it.each(['view', 'surface', 'speed', 'runner'])('may leave out %s or say null', (key) => {
    const nothing = key === 'runner' ? { height: null, mass: null } : null;
    expect(parse({ [key]: null })).toHaveProperty(key, nothing);
    expect(parse({ [key]: undefined })).toHaveProperty(key, nothing);
  });

  it('comes back unchanged after being written', () => {
    const clip = parsePoseFile(JSON.stringify({ ...example, captureRate: 240 }), 'x');
    expect(parsePoseFile(serialisePoseFile(clip), 'x')).toEqual(clip);
  });

  it('carries what the pictures said of the camera and of other people', () => {
    const scene = { people: 2, shiftX: [0, 1.25, -3], shiftY: [0, 0, 0.5], cuts: [2] };
    const clip = parse({ scene });
    expect(clip.scene).toEqual({
      people: 2,
      shiftX: Float64Array.of(0, 1.25, -3),
      shiftY: Float64Array.of(0, 0, 0.5),
      cut: Uint8Array.of(0, 0, 1),
    });
    expect(parsePoseFile(serialisePoseFile(clip), 'x')).toEqual(clip);
  });

  it('keeps where the shoe was and how far turned, to 0.01 pixel and 0.01°', () => {
    const shoe = { side: 'right', frames: [[310.25, 420.5, -12.34], null, [312, 421, 0]] };
    const { track, ...rest } = parse({ shoe });
    expect(track.shoe?.side).toBe('right');
    expect(track.shoe?.places[0]).toBe(310.25);
    expect(track.shoe?.places[2]).toBeCloseTo((-12.34 * Math.PI) / 180, 12);
    expect(track.shoe?.places[3]).toBeNaN();
    expect(JSON.parse(serialisePoseFile({ track, ...rest })).shoe).toEqual(shoe);
    expect(parse({ shoe: null }).track).not.toHaveProperty('shoe');
  });

  it.each<[string, Record<string, unknown>]>([
    ['scene.people', { scene: { shiftX: [0, 0, 0], shiftY: [0, 0, 0], cuts: [] } }],
    ['scene.shiftX', { scene: { people: 1, shiftX: [0, 0], shiftY: [0, 0, 0], cuts: [] } }],
    ['scene.shiftY[1]', { scene: { people: 1, shiftX: [0, 0, 0], shiftY: [0, null, 0], cuts: [] } }],
    ['scene.cuts[0]', { scene: { people: 1, shiftX: [0, 0, 0], shiftY: [0, 0, 0], cuts: [3] } }],
    ['scene.cuts[0]', { scene: { people: 1, shiftX: [0, 0, 0], shiftY: [0, 0, 0], cuts: [0.5] } }],
    ['format', { format: 'other/1' }],
    ['view', { view: 'top' }],
    ['size', { size: [1920] }],
    ['size[1]', { size: [1920, -1] }],
    ['size[0]', { size: ['1920', 1080] }],
    ['speed', { speed: 1e9 }],
    ['runner', { runner: [] }],
    ['shoe.side', { shoe: { side: 'both', frames: [null, null, null] } }],
    ['shoe.frames', { shoe: { side: 'left', frames: [null] } }],
    ['shoe.frames[1][2]', { shoe: { side: 'left', frames: [null, [1, 2, 400], null] } }],
    ['runner.height', { runner: { height: 178 } }],
    ['landmarks', { landmarks: [] }],
    ['landmarks[1]', { landmarks: ['left_hip', 'left_hip'] }],
    ['landmarks[0]', { landmarks: [7, 'a'] }],
    ['time', { time: [] }],
    ['time[2]', { time: [0, 0.5, 0.5] }],
    ['time[1]', { time: [0, null, 1] }],
    ['frames', { frames: [] }],
    ['frames[1]', { frames: [example.frames[0], [null], [null, null]] }],
    ['frames[0][0]', { frames: [[[1, 2], null], example.frames[1], [null, null]] }],
    ['frames[0][0][1]', { frames: [[[1, null, 1], null], example.frames[1], [null, null]] }],
    ['frames[0][0][2]', { frames: [[[1, 2, -1], null], example.frames[1], [null, null]] }],
    ['frames[0][0][0]', { frames: [[[1e300, 2, 1], null], example.frames[1], [null, null]] }],
  ])('is refused at %s', (path, changes) => {
    const error = caught(() => parse(changes));
    expect(error).toBeInstanceOf(StridewhyError);
    expect(error).toMatchObject({ code: 'bad-pose-file' });
    expect((error as StridewhyError).message).toContain(`Pose file: ${path} should be `);
    expect((error as StridewhyError).remedy).toContain(path);
  });

  it.each(['', '{', 'null', '[]', '"a"', '{"format":"stridewhy-pose/1"}', `${'['.repeat(100_000)}`])(
    'refuses %.20s',
    (text) => {
      expect(caught(() => parsePoseFile(text, 'x'))).toBeInstanceOf(StridewhyError);
    },
  );

  it('answers any JSON with a clip or a plain error', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isAnswer(JSON.stringify(value))).toBe(true);
      }),
    );
  });

  it('answers a valid file with any one part replaced with a clip or a plain error', () => {
    const key = fc.constantFrom(...Object.keys(example));
    fc.assert(
      fc.property(key, fc.jsonValue(), (name, value) => {
        expect(isAnswer(JSON.stringify({ ...example, [name]: value }))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('answers a truncated or damaged file with a clip or a plain error', () => {
    const text = JSON.stringify(example);
    fc.assert(
      fc.property(fc.nat(text.length), fc.string({ maxLength: 3 }), fc.nat(3), (at, insert, cut) => {
        expect(isAnswer(text.slice(0, at) + insert + text.slice(at + cut))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

function isAnswer(text: string): boolean {
  const result = caught(() => parsePoseFile(text, 'x'));
  return result === null || (result instanceof StridewhyError && result.remedy.length > 0);
}

function caught(action: () => unknown): unknown {
  try {
    action();
    return null;
  } catch (error) {
    return error;
  }
}
