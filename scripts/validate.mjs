// Laboratory truth against supplied references and against the phone's code: npm run validate [-- FOLDER…]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './lib/dependencies.mjs';

ensureDependencies();
const cwd = process.env.INIT_CWD ?? process.cwd();
const tsx = new URL('../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const main = join(root, 'packages', 'validate', 'src', 'main.ts');
const { status } = spawnSync(process.execPath, ['--import', tsx, main, ...process.argv.slice(2)], {
  cwd,
  stdio: 'inherit',
});
process.exit(status ?? 1);
