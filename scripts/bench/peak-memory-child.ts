/** Runs the command line and tells its parent the process's peak memory, kB. */
process.on('exit', () => process.send?.(process.resourceUsage().maxRSS));
await import('../../packages/cli/src/main.ts');
