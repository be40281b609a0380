import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const template = fileURLToPath(new URL('./service-worker.js', import.meta.url));
const publicFolder = fileURLToPath(new URL('../public', import.meta.url));

/** Fetched before anyone asks for them; all else (networks, WebAssembly, sample clips) is kept after its first use. */
const shell = /\.(?:js|css|woff2|html|svg|webmanifest)$/u;

/** Writes `sw.js` with the build's own list of files, so that the app opens without a connection. */
export function offline(): Plugin {
  return {
    name: 'stridewhy:offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const built = Object.keys(bundle).filter((name) => !name.startsWith('.vite/'));
      const files = [...built, ...readdirSync(publicFolder)].map((name) => `/${name}`);
      const version = createHash('sha256').update(files.join('\n'));
      for (const name of readdirSync(publicFolder)) version.update(readFileSync(`${publicFolder}/${name}`));
      const precache = ['/', ...files.filter((name) => shell.test(name) && name !== '/index.html')];
      const source = readFileSync(template, 'utf8')
        .replace("'__VERSION__'", JSON.stringify(version.digest('hex').slice(0, 16)))
        .replace("'__PRECACHE__'", JSON.stringify(precache))
        .replace("'__FILES__'", JSON.stringify(files));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}
