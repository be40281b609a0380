import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from '@stridewhy/engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stridewhy } from './run.ts';

/** Real recordings kept beside the checkout, never in it. */
const shared = fileURLToPath(new URL('../../../../shared/data/video/', import.meta.url));
const present = existsSync(shared);
if (!present) console.warn(`Tests on a real video are skipped: ${shared} is absent.`);

describe.skipIf(!present)('a real runner on a treadmill, from pixels to answer', () => {
  let folder = '';
  const found: { code: number | null; result: Result; curves: ReadonlyMap<string, readonly number[]> }[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stridewhy-clip-'));
    for (const name of ['treadmill-side.mp4', 'treadmill-side.rtmpose.json']) {
      const { code } = await stridewhy(folder, ['analyze', join(shared, name), '-o', name]);
      const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
      found.push({ code, result: JSON.parse(read('result.json')), curves: columns(read('curves.csv')) });
    }
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('runs at the cadence counted from the pixels alone (168.9 steps/min), seen from the left', () => {
    for (const { code, result } of found) {
      expect(code).toBe(0);
      expect(Math.abs(result.gait.cadence! - 168.9)).toBeLessThanOrEqual(1);
      expect(result.recording.view).toBe('side-left');
      expect(result.gait.strides.left).toBeGreaterThanOrEqual(14);
      expect(result.gait.strides.right).toBeNull();
    }
  });

  it('keeps running’s invariants: every contact shorter than half the stride, none overlapping', () => {
    for (const { gait } of found.map(({ result }) => result)) {
      const stride = 120 / gait.cadence!;
      gait.contacts.forEach(({ side, initialContact, toeOff }, i) => {
        expect(side).toBe('left');
        expect((toeOff - initialContact) / stride).toBeGreaterThan(0.22);
        expect((toeOff - initialContact) / stride).toBeLessThan(0.5);
        expect(initialContact).toBeGreaterThan(gait.contacts[i - 1]?.toeOff ?? Number.NEGATIVE_INFINITY);
      });
    }
  });

  it('stays on the ground for as long as another pose network saw it, within a picture and a half', () => {
    const [ours, theirs] = found.map(({ result }) => {
      const times = result.gait.contacts.map(({ initialContact, toeOff }) => toeOff - initialContact);
      return times.reduce((sum, time) => sum + time, 0) / times.length;
    });
    expect(Math.abs(ours! - theirs!)).toBeLessThan(1.5 / 30);
  });

  it('moves as another pose network saw it: cadence within 1, mean knee and hip curve within 8°', () => {
    const [ours, theirs] = found;
    expect(Math.abs(ours!.result.gait.cadence! - theirs!.result.gait.cadence!)).toBeLessThan(1);
    for (const curve of ['kneeFlexion', 'hipFlexion']) {
      const [a, b] = [ours!, theirs!].map(({ curves }) => curves.get(`left_${curve}_mean_deg`)!);
      const squares = a!.map((value, i) => (value - b![i]!) ** 2);
      expect(squares.length).toBe(101);
      expect(Math.sqrt(squares.reduce((sum, value) => sum + value) / 101), curve).toBeLessThan(8);
    }
  });
});

/** Columns of a CSV of numbers by their names. */
function columns(csv: string): ReadonlyMap<string, readonly number[]> {
  const [names = [], ...rows] = csv
    .trim()
    .split('\n')
    .map((line) => line.trim().split(','));
  return new Map(names.map((name, k) => [name, rows.map((row) => Number(row[k]))]));
}
