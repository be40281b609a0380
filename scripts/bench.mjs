// Our speed and memory, as figures beside their goals: npm run bench [-- NAME…]
import { ensureDependencies, root } from './lib/dependencies.mjs';
import { runTypeScript } from './lib/type-script.mjs';

ensureDependencies();
runTypeScript('scripts/bench/main.ts', process.argv.slice(2), { cwd: root, nodeFlags: ['--expose-gc'] });
