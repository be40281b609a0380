// The app, ready with a sample runner: installs what is missing, builds, serves.
import { ensureDependencies, runBin } from './lib/dependencies.mjs';

ensureDependencies();
runBin('vite', ['build', 'packages/web', '--logLevel', 'error']);
runBin('vite', ['preview', 'packages/web', '--open', ...process.argv.slice(2)]);
