import { expect, type Page, test } from '@playwright/test';
import { launchOptions } from './browser.ts';

test.use({
  launchOptions: launchOptions('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'),
});

test('a recording keeps the times at which the camera took its pictures, and goes the way of any clip', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('stridewhy-model', 'lite'));
  await page.goto('/');
  await page.getByRole('button', { name: 'Record one now' }).click();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await page.getByRole('button', { name: /^Stop after ([3-9]|\d\d) s$/ }).click();
  await expect(page.getByText('recording.mp4').first()).toBeVisible();
  await expect(page.getByText('No person was found in the clip.')).toBeVisible({ timeout: 110_000 });
  const times = await framesOf(page);
  const seconds = (times.at(-1) ?? 0) - (times[0] ?? 0);
  expect(seconds).toBeGreaterThan(2);
  expect(seconds).toBeLessThan(60);
  expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0))).toBe(true);
});

/** Times of the frames of the one clip kept on the device. */
function framesOf(page: Page): Promise<readonly number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open('stridewhy');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('clips').objectStore('clips').getAll();
          all.onsuccess = () => resolve(Array.from(all.result[0].clip.track.time as Float64Array));
        };
      }),
  );
}
