import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keypointSets, type Result, serialisePoseFile } from '@stridewhy/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stickClip } from '../../engine/test/report/stick-runner.ts';
import { stridewhy } from './run.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridewhy-cli-'));
  const good = serialisePoseFile(stickClip({ rate: 60 }).clip);
  const { frames, time, ...rest } = JSON.parse(good);
  const mp4Header = Buffer.from('0000001c66747970697361360000020069736f6d69736f32617663316d703431', 'hex');
  const files: Readonly<Record<string, string | Buffer>> = {
    'good.pose.json': good,
    'good, but renamed.mp4': good,
    'one frame.json': JSON.stringify({ ...rest, frames: frames.slice(0, 1), time: time.slice(0, 1) }),
    'cut off.json': good.slice(0, good.length / 2),
    'other.json': '{"hello": "world"}',
    'deep.json': '['.repeat(100_000),
    'empty.mp4': '',
    'text.mp4': 'This is a letter, not a video.\n'.repeat(50),
    'truncated.mp4': mp4Header,
    'noise.mov': Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'folder.mp4'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function resultIn(out: string): Result {
  const result = JSON.parse(readFileSync(join(folder, out, 'result.json'), 'utf8'));
  expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  return result;
}

const shared = fileURLToPath(
  new URL('../../../../shared/data/video/treadmill-side.rtmpose.json', import.meta.url),
);

describe('stridewhy analyze', () => {
  it.skipIf(!existsSync(shared))(
    'answers an independent pose estimate of a real run (skipped without it)',
    async () => {
      const { code } = await stridewhy(folder, ['analyze', shared, '-o', 'real']);
      expect(code).toBe(0);
      const { gait, recording } = resultIn('real');
      // Counted from the pixels alone, without any pose model: 168.9 ± 0.5 steps/min.
      expect(Math.abs((gait.cadence ?? 0) - 168.9)).toBeLessThanOrEqual(1);
      expect(recording).toMatchObject({ view: 'side-left', frames: 360, refused: false });
      expect(gait.strides.left).toBeGreaterThanOrEqual(14);
      expect(gait.strides.right).toBeNull();
    },
  );

  it('answers a pose file and writes its files into the default folder', async () => {
    const { code, out, err } = await stridewhy(folder, ['analyze', 'good.pose.json', '--mass', '70']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'stridewhy-good')).sort()).toEqual([
      'curves.csv',
      'good.mot',
      'good.pose.json',
      'good.trc',
      'report.html',
      'result.json',
    ]);
    const result = resultIn('stridewhy-good');
    // The runner was made with strides of 0.72 s: 120 / 0.72 steps/min.
    expect(result.gait.cadence).toBeCloseTo(166.67, 0);
    expect(result.recording).toMatchObject({ view: 'side-left', speed: 2.5 });
    expect(out).toContain(result.headline);
    expect(out).toContain('Step rate');
    expect(out).not.toContain('\u001b');
  });

  it('goes on past every bad file, names each with its reason, and still answers', async () => {
    const bad = [
      'empty.mp4',
      'text.mp4',
      'truncated.mp4',
      'noise.mov',
      'folder.mp4',
      'missing.mp4',
      'one frame.json',
      'cut off.json',
      'other.json',
      'deep.json',
    ];
    const files = [...bad, 'good, but renamed.mp4'];
    const { code, out, err } = await stridewhy(folder, ['analyze', ...files, '-o', 'batch']);
    expect(code).toBe(0);
    expect(out).toContain('Step rate');
    const { quality, gait } = resultIn('batch');
    expect(gait.cadence).toBeCloseTo(166.67, 0);
    for (const name of bad) {
      const notes = quality.filter(({ source, severity }) => source === name && severity === 'refusal');
      expect(notes, name).not.toEqual([]);
      expect(notes.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
      expect(err, name).toContain(`${name}: `);
    }
    expect(err).not.toMatch(/bug|\n\s+at /u);
  });

  it('takes its lengths from a distance in the picture', async () => {
    const bounce = async (metres: number): Promise<number> => {
      const known = ['--known-length', `100,500,400,500,${metres}`];
      const { code } = await stridewhy(folder, [
        'analyze',
        'good, but renamed.mp4',
        ...known,
        '-o',
        `${metres}`,
      ]);
      expect(code).toBe(0);
      return resultIn(`${metres}`).gait.verticalOscillation ?? Number.NaN;
    };
    expect((await bounce(2)) / (await bounce(1))).toBeCloseTo(2, 2);
  });

  it('reads a folder of OpenPose’s single pictures as one file', async () => {
    const { track } = stickClip({ rate: 60 }).clip;
    mkdirSync(join(folder, 'openpose'));
    const names = keypointSets.find(({ count }) => count === 25)!.landmarks;
    for (let f = 0; f < track.time.length; f++) {
      const points = names.flatMap((name) => {
        const at = (f * track.landmarks.length + track.landmarks.indexOf(name)) * 3;
        return track.landmarks.includes(name) ? [...track.points.subarray(at, at + 3)] : [0, 0, 0];
      });
      const frame = { version: 1.3, people: [{ person_id: [-1], pose_keypoints_2d: points }] };
      const name = `run_${String(f).padStart(12, '0')}_keypoints.json`;
      writeFileSync(join(folder, 'openpose', name), JSON.stringify(frame));
    }
    const { code } = await stridewhy(folder, ['analyze', 'openpose', '--capture-rate', '60']);
    expect(code).toBe(0);
    expect(resultIn('stridewhy-openpose').gait.cadence).toBeCloseTo(166.67, 0);
    const untimed = await stridewhy(folder, ['analyze', 'openpose', '-o', 'untimed']);
    expect(untimed.code).toBe(3);
    expect(untimed.err.replace(/\s+/gu, ' ')).toContain('does not say when its pictures were taken');
  });

  it('refuses a folder with the pictures of two clips, naming both', async () => {
    mkdirSync(join(folder, 'two'));
    for (const name of ['left_0', 'left_1', 'rear_0', 'rear_1']) {
      writeFileSync(join(folder, 'two', `${name}_keypoints.json`), '{"people":[]}');
    }
    const { code, err } = await stridewhy(folder, ['analyze', 'two', '--capture-rate', '60', '-o', 'both']);
    expect(code).toBe(3);
    expect(err.replace(/\s+/gu, ' ')).toContain('pictures of 2 clips: left, rear.');
  });

  it('refuses with exit code 3, the reason on stderr and in result.json, when nothing is usable', async () => {
    const { code, out, err } = await stridewhy(folder, ['analyze', 'empty.mp4', '-o', 'refused']);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('empty.mp4: The file is empty.');
    const result = resultIn('refused');
    expect(result.quality).toMatchObject([
      { code: 'unreadable-file', severity: 'refusal', source: 'empty.mp4' },
    ]);
    expect(readFileSync(join(folder, 'refused', 'report.html'), 'utf8')).toContain('The file is empty.');
  });

  it('gives each file its own answer with --separate, also under one name', async () => {
    mkdirSync(join(folder, 'again'));
    writeFileSync(join(folder, 'again', 'good.json'), readFileSync(join(folder, 'good.pose.json')));
    const files = ['good.pose.json', 'empty.mp4', join('again', 'good.json')];
    const { code } = await stridewhy(folder, ['analyze', ...files, '--separate', '-o', 'apart']);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'apart')).sort()).toEqual(['empty', 'good', 'good-2']);
    expect(resultIn(join('apart', 'good-2')).recordings).toHaveLength(1);
    expect(resultIn(join('apart', 'empty')).quality).toHaveLength(1);
  });

  it('never overwrites the file it read', async () => {
    const before = readFileSync(join(folder, 'good.pose.json'), 'utf8');
    const { code } = await stridewhy(folder, ['analyze', 'good.pose.json', '--height', '1.9', '-o', '.']);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'good.pose.json'), 'utf8')).toBe(before);
    expect(resultIn('.').recording.source).toBe('good.pose.json');
  });

  it('exits with 2 and points to the help on bad usage, also for a folder that cannot be made', async () => {
    const bad = await stridewhy(folder, ['analyze', 'good.pose.json', '--height', '178']);
    expect(bad).toMatchObject({ code: 2, out: '' });
    expect(bad.err).toContain('1.78');
    expect(bad.err).toContain('--help');
    const blocked = await stridewhy(folder, ['analyze', 'good.pose.json', '-o', 'empty.mp4']);
    expect(blocked.code).toBe(2);
    expect(blocked.err).toContain('Choose another folder');
  });

  it('prints help and version', async () => {
    expect(await stridewhy(folder, ['--help'])).toMatchObject({ code: 0, err: '' });
    expect((await stridewhy(folder, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
