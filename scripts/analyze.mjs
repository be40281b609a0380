// The answer in the terminal: npm run analyze -- FILE…
import { ensureDependencies } from './lib/dependencies.mjs';
import { runTypeScript } from './lib/type-script.mjs';

ensureDependencies();
// npm runs scripts in the checkout; file names on the command line are meant from where the user stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
runTypeScript('packages/cli/src/main.ts', ['analyze', ...process.argv.slice(2)], { cwd });
