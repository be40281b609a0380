import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = [20, 19];

/**
 * Makes the checkout runnable with nothing but Node and npm: installs the locked packages when they are missing or
 * when the lockfile has changed since. Exits with a remedy when that is impossible.
 */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(
      `Stridewhy needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`,
      'Install a newer Node from nodejs.org and run the command again.',
    );
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.stridewhy-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing the locked packages (npm ci)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    onFailure: () =>
      fail('npm ci failed.', 'Check the network connection to the npm registry and run the command again.'),
  });
  writeFileSync(stamp, lock);
}

/** Runs a command in the checkout, its output passed on; leaves with its exit code unless it is 0. */
export function run(command, args, { env = {}, onFailure } = {}) {
  const shell = process.platform === 'win32';
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell,
  });
  if (result.status === 0) return;
  if (onFailure) onFailure();
  process.exit(result.status ?? 1);
}

/** Runs an installed package's command line with this very Node. */
export function runBin(name, args, options) {
  const bin = join('node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
  run(bin, args, options);
}

/** Says what is wrong and what to do, and leaves. */
export function fail(message, remedy) {
  console.error(`\n${message}\n${remedy}`);
  process.exit(1);
}
