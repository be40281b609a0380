import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '@stridewhy/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stridewhy } from './run.ts';

const recordings = fileURLToPath(new URL('../../../../shared/data/mocap/', import.meta.url));
const schema = JSON.parse(readFileSync(new URL('../../../docs/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

if (!existsSync(recordings)) console.warn(`Tests on real recordings are skipped: ${recordings} is absent.`);

describe.skipIf(!existsSync(recordings))('laboratory files on the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'stridewhy-lab-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function analyzed(
    argv: readonly string[],
  ): Promise<{ code: number | null; err: string; result: Result }> {
    const { code, err } = await stridewhy(recordings, ['analyze', ...argv, '-o', folder]);
    return { code, err, result: JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) };
  }

  it('markers, forces and standing trial make one answer with the measured load', async () => {
    const bmc = (name: string) => `bmc-overground-run/${name}`;
    const { code, result } = await analyzed([
      bmc('motion_capture_run.trc'),
      bmc('grf_run.mot'),
      '--static',
      bmc('static_run.trc'),
      '--mass',
      '72.8',
    ]);
    expect(code).toBe(0);
    expect(validate(result)).toBe(true);
    expect(result.recordings.length).toBe(1);
    expect(Math.abs(result.gait.contactTime.right! - 0.234)).toBeLessThan(0.008);
    expect(Math.abs(result.gait.contactTime.left! - 0.25)).toBeLessThan(0.008);
    expect(result.load.right).toMatchObject({ basis: 'measured', contacts: 1 });
    expect(Math.abs((result.load.right!.peakAnkleMoment * 72.8) / 219.5 - 1)).toBeLessThan(0.08);
    expect(Math.abs((result.load.left!.peakAnkleMoment * 72.8) / 175.9 - 1)).toBeLessThan(0.08);
    expect(result.gait.contacts.map(({ side }) => side)).toEqual(['right', 'left']);
  });

  it('a C3D run without its standing trial is refused with the remedy', async () => {
    const { code, err, result } = await analyzed(['rbds/RBDS014runT35.c3d']);
    expect(code).toBe(3);
    expect(err).toContain('standing trial');
    expect(result.quality.map(({ code: why }) => why)).toContain('lab-markers-missing');
  });

  it('forces alone, and joint angles, are told what they lack', async () => {
    const { code, result } = await analyzed([
      'bmc-overground-run/grf_run.mot',
      'bmc-overground-run/ik_output_run.mot',
    ]);
    expect(code).toBe(3);
    expect(result.quality.map(({ source }) => source).sort()).toEqual(['grf_run.mot', 'ik_output_run.mot']);
  });
});
