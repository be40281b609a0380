import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, parsePoseFile, type Result } from '@stridewhy/engine';
import { simulateRunner, truthOf } from '@stridewhy/virtual-runner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stridewhy } from './run.ts';

/** The sample clip all the way: decoded, looked at by the pose network, answered, held against the truth it was drawn from. */
const samples = new URL('../../virtual-runner/samples/', import.meta.url);
const kept = JSON.parse(readFileSync(new URL('runner.truth.json', samples), 'utf8'));
const truth = truthOf(simulateRunner(kept.knobs), 8);

let folder = '';
let result: Result;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stridewhy-sample-'));
  const clip = fileURLToPath(new URL('side-left.mp4', samples));
  const options = ['--speed', '2.8', '--height', '1.75', '--mass', '70', '--no-cache'];
  const { code, err } = await stridewhy(folder, ['analyze', clip, '-o', 'out', ...options]);
  expect(err).not.toContain('✗');
  expect(code).toBe(0);
  result = JSON.parse(readFileSync(join(folder, 'out', 'result.json'), 'utf8'));
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = (id: string) => result.measures.find((measure) => measure.id === id)?.value ?? Number.NaN;

describe('the sample clip', () => {
  it('is the runner that its truth describes', () => {
    expect(truth.curves.kneeFlexion).toEqual(kept.curves.kneeFlexion);
  });

  it('has its cadence, trunk lean and footstrike', () => {
    expect(result.recording).toMatchObject({ view: 'side-left', surface: 'treadmill', refused: false });
    expect(Math.abs((result.gait.cadence ?? 0) - truth.cadence)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(value('S10') - truth.trunkLean)).toBeLessThanOrEqual(3);
    expect(result.feet.left?.strikePattern).toBe('rearfoot');
  });

  it('finds every landing within a frame and every toe-off within two', () => {
    for (const { side, initialContact, toeOff } of result.gait.contacts) {
      const own = truth.contacts.filter((contact) => contact.side === side);
      const nearest = (pick: 'initialContact' | 'toeOff', time: number) =>
        Math.min(...own.map((contact) => Math.abs(contact[pick] - time)));
      expect(nearest('initialContact', initialContact)).toBeLessThan(1 / 60);
      expect(nearest('toeOff', toeOff)).toBeLessThan(2 / 60);
    }
  });

  it('bends its knee as the runner does, within 6° over the stride', () => {
    const text = readFileSync(join(folder, 'out', 'side-left.pose.json'), 'utf8');
    const knee = analyse(parsePoseFile(text, 'sample')).body?.curves.left?.kneeFlexion?.meanDeg;
    const squares = truth.curves.kneeFlexion.map((angle, i) => (angle - knee![i]!) ** 2);
    expect(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)).toBeLessThan(6);
  });

  it('says what stands out', () => {
    const claims = result.why.map(({ title }) => title);
    expect(claims).toContain('Your step rate is low');
    expect(claims).toContain('Your upper body leans far forward');
  });
});
