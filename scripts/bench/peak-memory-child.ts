import { ownPeak } from './own-peak.ts';

/** Runs the command line and tells its parent the process's peak memory, MB. */
process.on('exit', () => process.send?.(ownPeak()));
await import('../../packages/cli/src/main.ts');
