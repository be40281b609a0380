import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Trajectory } from '../../src/motion/index.ts';

/** Real recordings lie beside the project, not in it. `null`, with a word on the console, where they are absent. */
export function sharedFile(path: string): string | null {
  const file = fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url));
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.warn(`skipped: ../shared/data/${path} is absent`);
  return null;
}

/** Markers of a TRC file in millimetres, as trajectories in metres; blank cells become NaN. */
export function readTrc(text: string): { time: Float64Array; markers: Record<string, Trajectory> } {
  const lines = text.split(/\r?\n/);
  const names = lines[3]!
    .split('\t')
    .slice(2)
    .filter((name) => name.trim() !== '');
  const rows = lines
    .slice(5)
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'));
  const column = (index: number) =>
    Float64Array.from(rows, (row) => (row[index]?.trim() ? Number(row[index]) / 1000 : Number.NaN));
  const markers = names.map((name, i) => {
    const [x, y, z] = [column(2 + 3 * i), column(3 + 3 * i), column(4 + 3 * i)];
    return [name.trim(), { x, y, z }] as const;
  });
  return { time: Float64Array.from(rows, (row) => Number(row[1])), markers: Object.fromEntries(markers) };
}

/** Columns of an OpenSim .mot or .sto file by name. */
export function readMot(text: string): Record<string, Float64Array> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const body = lines.slice(lines.indexOf('endheader') + 1).filter((line) => line !== '');
  const names = body[0]!.split(/\s+/);
  const rows = body.slice(1).map((line) => line.split(/\s+/).map(Number));
  return Object.fromEntries(names.map((name, i) => [name, Float64Array.from(rows, (row) => row[i]!)]));
}
