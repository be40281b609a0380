import { expect, test } from '@playwright/test';
import { looksRight } from './looks-right.ts';
import { answered, emptyPoseFile, leaningPoseFile, pick, poseFile } from './pose-file.ts';
import { screens } from './screens.ts';

for (const { size, colorScheme } of screens) {
  test.describe(`${size.width} px, ${colorScheme}`, () => {
    test.use({ viewport: size, colorScheme });

    test('start, and when to see a doctor', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('heading', { name: 'How to film' }).waitFor();
      await looksRight(page);
      await page.getByRole('button', { name: 'When to see a doctor' }).click();
      await page.getByRole('dialog').waitFor();
      await looksRight(page);
    });

    test('answer, with its evidence open', async ({ page }) => {
      await page.goto('/');
      await pick(page, leaningPoseFile(), poseFile({ side: 'right' }));
      await answered(page);
      const evidence = page.getByRole('button', { name: /^Evidence/ });
      await expect(evidence).not.toHaveCount(0);
      for (const button of await evidence.all()) await button.click();
      await looksRight(page);
    });

    test('refusal', async ({ page }) => {
      await page.goto('/');
      await pick(page, emptyPoseFile());
      await page.getByRole('heading', { name: 'A clip that works' }).waitFor();
      await looksRight(page);
    });
  });
}

test('the chosen theme wins over the system’s and is remembered', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('radio', { name: 'Dark' }).click();
  expect(await background()).not.toBe(light);
  await page.reload();
  expect(await background()).not.toBe(light);
});
