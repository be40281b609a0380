// The answer in the terminal: npm run analyze -- FILE…
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './lib/dependencies.mjs';

ensureDependencies();
// npm runs scripts in the checkout; file names on the command line are meant from where the user stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
const tsx = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const main = join(root, 'packages', 'cli', 'src', 'main.ts');
const { status } = spawnSync(process.execPath, ['--import', tsx, main, 'analyze', ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
process.exit(status ?? 1);
