import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const port = 4317;
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const { STRIDEWHY_BROWSER } = process.env;
const browser = STRIDEWHY_BROWSER ?? usual.find((path) => existsSync(path));

/** Browser tests run against the built app, as people get it: `vite build packages/web` comes first. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  timeout: 120_000,
  expect: { timeout: 30_000 },
  workers: 1,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    launchOptions: {
      ...(browser ? { executablePath: browser } : {}),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
