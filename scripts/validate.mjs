// Laboratory truth against supplied references and against the phone's code: npm run validate [-- FOLDER…]
import { ensureDependencies } from './lib/dependencies.mjs';
import { runTypeScript } from './lib/type-script.mjs';

ensureDependencies();
const cwd = process.env.INIT_CWD ?? process.cwd();
runTypeScript('packages/validate/src/main.ts', process.argv.slice(2), { cwd });
