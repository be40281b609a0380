import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Result, serialisePoseFile } from '@stridewhy/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stickClip } from '../../engine/test/report/stick-runner.ts';
import { openVideoFile } from '../src/video/file-source.ts';
import { greyVideo, soundOnly, tenBits, thirtyASecond } from './media-files.ts';
import { stridewhy } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stridewhy-videos-'));
  const tableFirst = await greyVideo({ times: thirtyASecond(60) });
  const tableLast = await greyVideo({ times: thirtyASecond(60), tableFirst: false });
  const webm = await greyVideo({ container: 'webm', codec: 'vp9', times: thirtyASecond(60) });
  const damaged = Buffer.from(tableFirst);
  damaged.fill(0x55, Math.round(damaged.length * 0.6), Math.round(damaged.length * 0.8));
  const files: Readonly<Record<string, Buffer | string>> = {
    'end-missing.mp4': tableFirst.subarray(0, Math.round(tableFirst.length * 0.8)),
    'table-missing.mp4': tableLast.subarray(0, Math.round(tableLast.length / 2)),
    'end-missing.webm': webm.subarray(0, Math.round(webm.length * 0.7)),
    'damaged-inside.mp4': damaged,
    'sound-only.mp4': await soundOnly(),
    'no-pictures.mp4': await greyVideo({ times: [] }),
    'zero-duration.mp4': await greyVideo({ times: [0, 0, 0, 0] }),
    'one-picture.mp4': await greyVideo({ times: [0] }),
    'good.pose.json': serialisePoseFile(stickClip({ rate: 60 }).clip),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What each fault is called and what the person reads. */
const faults = {
  'end-missing.mp4': { code: 'unreadable-file', message: 'cut short' },
  'table-missing.mp4': { code: 'unreadable-file', message: 'cut short' },
  'end-missing.webm': { code: 'unreadable-file', message: 'cut short' },
  'damaged-inside.mp4': { code: 'unreadable-file', message: 'damaged' },
  'sound-only.mp4': { code: 'no-video-track', message: 'sound but no pictures' },
  'no-pictures.mp4': { code: 'unreadable-file', message: 'cut short' },
  'zero-duration.mp4': { code: 'unreadable-file', message: 'only one picture' },
  'one-picture.mp4': { code: 'unreadable-file', message: 'only one picture' },
} as const;

describe('videos that cannot be measured', () => {
  it('say why and what to do, and leave the rest of the batch its answer', async () => {
    const { code, err } = await stridewhy(folder, [
      'analyze',
      ...Object.keys(faults),
      'good.pose.json',
      '--no-cache',
      '-o',
      'batch',
    ]);
    expect(code).toBe(0);
    const result: Result = JSON.parse(readFileSync(join(folder, 'batch', 'result.json'), 'utf8'));
    expect(result.gait.cadence).not.toBeNull();
    for (const [name, fault] of Object.entries(faults)) {
      const note = result.quality.find(({ source }) => source === name);
      expect(note, name).toMatchObject({ code: fault.code, severity: 'refusal' });
      expect(note?.message, name).toContain(fault.message);
      expect(note?.remedy, name).not.toBe('');
      expect(err).toContain(`${name}: `);
    }
  });

  it('end with exit code 3 when there is nothing else', async () => {
    const { code } = await stridewhy(folder, ['analyze', 'sound-only.mp4', 'one-picture.mp4', '-o', 'none']);
    expect(code).toBe(3);
  });
});

describe('videos of every kind a phone makes', () => {
  /** Limited-range luma of the grey that picture was painted in, ITU-R BT.601 and BT.709 alike. */
  const luma = (picture: number) => 16 + ((60 + 10 * (picture % 16)) * 219) / 255;

  it.each([
    ['H.264', () => greyVideo()],
    [
      'a recording that ends with its last picture, at uneven times',
      () => greyVideo({ times: [0, 0.0331, 0.0702, 0.1, 5.250520833333334], lastDuration: 0 }),
    ],
    ['H.264 with its table last', () => greyVideo({ tableFirst: false })],
    ['HEVC', () => greyVideo({ codec: 'hevc' })],
    ['VP9 in WebM', () => greyVideo({ container: 'webm', codec: 'vp9' })],
    ['VP9 of ten bits', tenBits],
    ['ProRes, ten bits with finer colour', () => greyVideo({ container: 'mov', codec: 'prores' })],
    ['4K', () => greyVideo({ width: 3840, height: 2160, times: thirtyASecond(4) })],
  ])('%s gives the pictures that were painted', async (_name, make) => {
    const path = join(folder, 'kind.mp4');
    writeFileSync(path, await make());
    const video = await openVideoFile(path);
    try {
      const { times, size } = video.frames;
      let seen = 0;
      for await (const { picture, index, time } of video.frames.frames(0, times.length)) {
        expect(time).toBeCloseTo(times[index] ?? Number.NaN, 6);
        if (picture.kind !== 'yuv420') throw new Error(`unexpected ${picture.kind}`);
        const middle = picture.yStride * (size[1] / 2) + size[0] / 2;
        expect(Math.abs((picture.y[middle] ?? 0) - luma(index))).toBeLessThanOrEqual(3);
        const chroma = picture.uvStride * (size[1] / 4) + (size[0] / 4) * picture.uvStep;
        expect(Math.abs((picture.u[chroma] ?? 0) - 128)).toBeLessThanOrEqual(2);
        expect(Math.abs((picture.v[chroma] ?? 0) - 128)).toBeLessThanOrEqual(2);
        seen++;
      }
      expect(seen).toBe(times.length);
    } finally {
      video.close();
    }
  });
});
