// Everything that must hold before a change lands: lint, types, unit tests, real-browser tests.
import { ensureBrowser } from './lib/browser.mjs';
import { ensureDependencies, run, runBin } from './lib/dependencies.mjs';

ensureDependencies();
const browser = ensureBrowser();
const env = { STRIDEWHY_BROWSER: browser };

step('Lint');
runBin('biome', ['check', '--error-on-warnings', '.']);
step('Types');
run('npm', ['run', '--silent', 'types']);
step('Unit tests');
runBin('vitest', ['run'], { env });
step('Browser tests');
runBin('vite', ['build', 'packages/web', '--logLevel', 'error']);
runBin('playwright', ['test', '--config', 'packages/web/playwright.config.ts'], { env });

function step(name) {
  console.log(`\n── ${name}`);
}
