// Our speed and memory, as figures beside their goals: npm run bench [-- NAME…]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './lib/dependencies.mjs';

ensureDependencies();
const tsx = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const main = join(root, 'scripts', 'bench', 'main.ts');
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--import', tsx, main, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
