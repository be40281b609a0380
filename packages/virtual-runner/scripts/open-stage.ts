import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';

/** A page on which clips are drawn. */
export interface OpenStage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens the stage in a browser without a window, with WebGL in software where there is no graphics card. */
export async function openStage(): Promise<OpenStage> {
  const server = await createServer({
    root: fileURLToPath(new URL('../', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    // A page that draws must not be reloaded half-way.
    optimizeDeps: { include: ['three', 'mediabunny'] },
    server: {
      hmr: false,
      watch: null,
      fs: { allow: [fileURLToPath(new URL('../../../', import.meta.url))] },
    },
  });
  await server.listen();
  const installed = '/usr/bin/chromium';
  const browser = await chromium.launch({
    ...(existsSync(installed) ? { executablePath: installed } : {}),
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
    ],
  });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${server.resolvedUrls?.local[0]}scripts/stage/index.html`);
  await page.waitForFunction(() => 'stage' in window);
  return {
    page,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
