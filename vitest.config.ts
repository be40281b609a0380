import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'packages/*/test/**/*.test.tsx', 'scripts/**/*.test.ts'],
    testTimeout: 60_000,
    // The engine is pure, so its modules are loaded once per worker, not once per test file; every core works.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
  },
});
