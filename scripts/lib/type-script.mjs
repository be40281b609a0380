import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './dependencies.mjs';

/**
 * Spares work where pictures stream through by the thousand: each is memory outside V8's heap, and a small heap is
 * searched through for every dozen of them. 128 MB spare about a twentieth of an analysis.
 */
const flags = ['--initial-old-space-size=128'];

/** glibc keeps what was freed in an arena of each thread's own; with two for all, an analysis takes 70 MB less. */
const env = { MALLOC_ARENA_MAX: '2' };

/** Runs a TypeScript file of this checkout as the whole command, and leaves with its exit code. */
export function runTypeScript(file, args, { cwd, nodeFlags = [] }) {
  const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
  const { status } = spawnSync(
    process.execPath,
    [...flags, ...nodeFlags, '--import', tsx, join(root, file), ...args],
    { cwd, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  process.exit(status ?? 1);
}
