import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { photoPoints, type Result, safetyItems, selfCheckLimits, serialisePoseFile } from '@stridewhy/engine';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stickClip } from '../../engine/test/report/stick-runner.ts';
import { stridewhy } from './run.ts';

const schema = JSON.parse(readFileSync(new URL('../../../docs/result.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strictTypes: false }).compile(schema);
const allNo = Object.fromEntries(safetyItems.map(({ id }) => [id, 'no']));

const weakCalf = {
  format: 'stridewhy-facts/1',
  safety: allNo,
  history: { side: 'left', age: 35, sex: 'male', strength: 'none' },
  checks: [{ id: 'G8', side: 'left', values: [12] }],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stridewhy-facts-'));
  const files = {
    'good.pose.json': serialisePoseFile(stickClip({ rate: 60 }).clip),
    'weak.json': JSON.stringify(weakCalf),
    'clot.json': JSON.stringify({ ...weakCalf, safety: { ...allNo, clot: 'yes' } }),
    'bone.json': JSON.stringify({ ...weakCalf, safety: { ...allNo, 'bone-stress': 'yes' } }),
    'strange.json': JSON.stringify({ ...weakCalf, history: { side: 'front' } }),
    'text.json': 'This is a letter.',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function resultIn(out: string): Result {
  const result = JSON.parse(readFileSync(join(folder, out, 'result.json'), 'utf8'));
  expect(validate(result), JSON.stringify(validate.errors)).toBe(true);
  return result;
}

describe('stridewhy analyze --facts', () => {
  it('answers from facts alone and names the check that would tell most', async () => {
    const { code, out } = await stridewhy(folder, ['analyze', '--facts', 'weak.json', '-o', 'alone']);
    expect(code).toBe(0);
    const result = resultIn('alone');
    expect(result.why[0]).toMatchObject({ claim: 'calf-capacity', link: 'capacity', side: 'left' });
    expect(result.plan.length).toBeGreaterThan(0);
    expect(result.planCondition).toBeNull();
    expect(result.safety).toMatchObject({ outcome: 'clear', missing: [] });
    expect(result.nextChecks.map(({ capture }) => capture)).toContain('side-video');
    expect(out).toContain(result.headline);
    expect(out.replaceAll('\n', ' ')).toContain('The clip that would tell most: video from the side.');
  });

  it('makes one answer of a clip and the facts', async () => {
    const run = ['analyze', 'good.pose.json', '--facts', 'weak.json', '-o', 'both'];
    expect((await stridewhy(folder, run)).code).toBe(0);
    const ids = resultIn('both').measures.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['cadence', 'G8']));
  });

  it('stops at an urgent answer: what to do today, nothing else', async () => {
    const run = ['analyze', 'good.pose.json', '--facts', 'clot.json', '-o', 'stop'];
    const { code, out, err } = await stridewhy(folder, run);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toMatch(/Stop here: this needs to be looked at today\./);
    expect(err.replaceAll('\n', ' ')).toMatch(/Do not stretch, massage or foam-roll this calf\./);
    const result = resultIn('stop');
    expect(result).toMatchObject({ why: [], plan: [], measures: [] });
    expect(result.safety?.outcome).toBe('stop-today');
    expect(readFileSync(join(folder, 'stop', 'report.html'), 'utf8')).toContain('blood clot today');
  });

  it('gives no drill while a clinician should look', async () => {
    await stridewhy(folder, ['analyze', '--facts', 'bone.json', '-o', 'bone']);
    const result = resultIn('bone');
    expect(result.why.length).toBeGreaterThan(0);
    expect(result.plan).toEqual([]);
  });

  it.each([
    ['strange.json', /history\.side should be one of: left, right, both/],
    ['text.json', /not a facts file/],
    ['missing.json', /no such file/],
  ])('refuses %s with the place and the remedy', async (file, message) => {
    const { code, err } = await stridewhy(folder, ['analyze', '--facts', file, '-o', 'no']);
    expect([2, 3]).toContain(code);
    expect(err).toMatch(message);
  });

  it('writes an empty facts file that can be filled in and read', async () => {
    const { code, out } = await stridewhy(folder, ['questions']);
    expect(code).toBe(0);
    const file = JSON.parse(out);
    file.history.age = 35;
    writeFileSync(
      join(folder, 'filled.json'),
      JSON.stringify({ ...file, history: { age: 35, strain: 'old' } }),
    );
    const run = await stridewhy(folder, ['analyze', '--facts', 'filled.json', '-o', 'filled']);
    expect(run.code).toBe(0);
    expect(resultIn('filled').safety?.outcome).toBe('unasked');
  });

  it('says how to give every part of it, and a file filled in that way is read', async () => {
    const { out } = await stridewhy(folder, ['questions']);
    const { notes, ...file } = JSON.parse(out) as { notes: readonly string[] } & Record<string, unknown>;
    const told = notes.join('\n');
    for (const part of Object.keys(file).filter((key) => key !== 'format' && key !== 'runner')) {
      expect(told, part).toMatch(new RegExp(`^${part}: `, 'mu'));
    }
    for (const id of [...Object.keys(selfCheckLimits), ...Object.keys(photoPoints.side)]) {
      expect(told, id).toMatch(new RegExp(`^ +${id}: `, 'mu'));
    }
    const side = (shift: number) => ({
      size: [1200, 1600],
      points: Object.fromEntries(
        Object.keys(photoPoints.side).map((name, i) => [name, [600 + 9 * i + shift, 200 + 90 * i]]),
      ),
      plumb: [
        [20, 10],
        [22, 1500],
      ],
    });
    const front = (wide: number) => ({
      xiphoid: [500, 400],
      left: [600 + wide, 600],
      right: [400 - wide, 600],
    });
    const facts = {
      ...file,
      runner: { height: 1.75, mass: 70 },
      checks: [{ id: 'F7', side: 'left', values: [9.5, 10, 9.5] }],
      standing: [side(0), side(3)],
      ribs: { inhaled: front(30), exhaled: front(0) },
      breath: { inhaled: side(4), exhaled: side(0) },
      tilts: { untucked: [side(0)], tucked: [side(6)] },
    };
    writeFileSync(join(folder, 'everything.json'), JSON.stringify(facts));
    const run = await stridewhy(folder, ['analyze', '--facts', 'everything.json', '-o', 'everything']);
    expect(run.code).toBe(0);
    const found = new Set(resultIn('everything').measures.map(({ id }) => id));
    for (const id of ['S1', 'S4', 'S7', 'S8', 'F7'] as const) expect(found, id).toContain(id);
  });

  it('refuses a standing film that shows a run', async () => {
    const run = ['analyze', '--static', 'good.pose.json', '-o', 'no'];
    const { code, err } = await stridewhy(folder, run);
    expect(code).toBe(2);
    expect(err).toMatch(/nobody standing still/);
  });
});
