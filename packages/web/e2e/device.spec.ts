import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { looksRight } from './looks-right.ts';
import { answered, pick, poseFile } from './pose-file.ts';
import { readyForOffline } from './service-worker.ts';

interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));

test('first paint needs at most 250 kB of compressed script', async ({ page }) => {
  const scripts = new Set<string>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.add(new URL(response.url()).pathname);
  });
  await page.goto('/');
  await page.getByRole('heading', { name: 'How to film' }).waitFor();
  const app = [...scripts].filter((path) => path !== '/sw.js');
  expect(app.length).toBeGreaterThan(0);
  const size = app.reduce((sum, path) => sum + gzipSync(readFileSync(dist + path)).length, 0);
  expect(size).toBeLessThanOrEqual(250_000);
});

test('the built entry with all it imports at once stays inside that, too', () => {
  const manifest: Readonly<Record<string, Built>> = JSON.parse(
    readFileSync(`${dist}/.vite/manifest.json`, 'utf8'),
  );
  const needed = new Set<string>();
  const need = (name: string): void => {
    const { file, imports = [] } = manifest[name] ?? { file: '' };
    if (needed.has(file)) return;
    needed.add(file);
    imports.forEach(need);
  };
  need('index.html');
  const size = [...needed].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/${file}`)).length, 0);
  expect(size).toBeGreaterThan(50_000);
  expect(size).toBeLessThanOrEqual(250_000);
});

test('nobody is asked for anything but the place the app came from', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http')) asked.push(url.origin);
  });
  await page.goto('/');
  await pick(page, poseFile());
  await answered(page);
  expect(new Set(asked)).toEqual(new Set([baseURL]));
});

test('without a connection the app opens, keeps its answer and gives new ones', async ({ page, context }) => {
  await page.goto('/');
  await readyForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await pick(page, poseFile());
  await answered(page);
  await page.reload();
  await expect(page.getByRole('row', { name: /Step rate/ })).toContainText('167 ±');
});

test('a camera that is not allowed leads to the other way', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Record one now' }).click();
  await expect(page.getByRole('alert')).toContainText('choose the video here');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Choose a video' })).toBeVisible();
});

test.describe('with a poor connection', () => {
  // The service worker would fetch past the test.
  test.use({ serviceWorkers: 'block' });

  test('a page that does not come says so, leaves the way to others and comes when it is loaded again', async ({
    page,
  }) => {
    await page.route('**/assets/history-page-*.js', (route) => route.abort());
    await page.goto('/#/history');
    await expect(page.getByRole('heading', { name: 'This page could not be opened' })).toBeVisible();
    await looksRight(page);
    await page.goto('/#/safety');
    await expect(page.getByRole('heading', { name: 'Before any drill: is it safe?' })).toBeVisible();
    await page.goto('/#/history');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Load it again' }).click();
    await expect(page.getByRole('heading', { name: 'Your calves and your running' })).toBeVisible();
  });

  test('the sample is fetched once, however often it is tapped; where it cannot be, that is said', async ({
    page,
  }) => {
    let asked = 0;
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/side-left*.mp4', async (route) => {
      asked += 1;
      await held;
      await route.abort();
    });
    await page.goto('/');
    const sample = page.getByRole('button', { name: 'Try the sample runner' });
    await sample.dblclick();
    await expect(sample).toBeDisabled();
    answer();
    await expect(page.getByRole('alert')).toContainText('Connect once to the internet');
    await expect(sample).toBeEnabled();
    expect(asked).toBe(1);
  });
});
