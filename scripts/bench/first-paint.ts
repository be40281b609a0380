import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Bench } from './figure.ts';

const web = fileURLToPath(new URL('../../packages/web/', import.meta.url));

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly isEntry?: boolean;
}

/** Script that the browser must have before the app's first paint, gzip as servers send it. */
export const firstPaintBench: Bench = {
  name: 'first-paint',
  async run() {
    await build({ root: web, logLevel: 'error' });
    const manifest = `${web}dist/.vite/manifest.json`;
    if (!existsSync(manifest)) return 'the build wrote no manifest';
    const chunks = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, Chunk>>;
    const files = new Set<string>();
    const take = (name: string): void => {
      const chunk = chunks[name];
      if (chunk === undefined || files.has(chunk.file)) return;
      files.add(chunk.file);
      for (const other of chunk.imports ?? []) take(other);
    };
    for (const [name, { isEntry }] of Object.entries(chunks)) if (isEntry) take(name);
    const bytes = [...files]
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + gzipSync(readFileSync(`${web}dist/${file}`)).length, 0);
    return [
      {
        what: 'script before the first paint',
        value: bytes / 1000,
        unit: 'kB',
        goal: 250,
        how: `${files.size} files, gzip`,
      },
    ];
  },
};
