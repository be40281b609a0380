import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/browser.ts';

/** Another one where this one is taken. */
const port = Number(process.env['STRIDEWHY_PORT'] ?? 4317);

/** Browser tests run against the built app, as people get it: `vite build packages/web` comes first. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    launchOptions: launchOptions(),
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
