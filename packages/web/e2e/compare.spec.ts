import { expect, test } from '@playwright/test';
import { looksRight } from './looks-right.ts';
import { answered, leaningPoseFile, pick, poseFile } from './pose-file.ts';
import { screens } from './screens.ts';

for (const { size, colorScheme } of screens) {
  test.describe(`comparing, ${size.width} px, ${colorScheme}`, () => {
    test.use({ viewport: size, colorScheme });

    test('an answer is kept, measured again, and only the real change is called one', async ({
      page,
    }, info) => {
      await page.goto('/');
      await pick(page, leaningPoseFile());
      await answered(page);
      await page.goto('/#/compare');
      await page.getByRole('button', { name: 'Keep this answer and measure again' }).click();
      await page.getByRole('heading', { name: 'How to film' }).waitFor();
      // What is told alone makes an answer, and no second measurement.
      await page.goto('/#/history');
      await page.getByLabel('How old are you?').fill('41');
      await page.getByRole('button', { name: 'See the answer' }).click();
      await page.getByRole('heading', { name: 'The whole chain' }).waitFor();
      await page.goto('/#/compare');
      await expect(page.getByRole('heading', { name: 'Now measure again' })).toBeVisible();
      await page.goto('/#/');
      await pick(page, poseFile());
      await answered(page);
      await page.reload();
      await page.goto('/#/compare');
      await expect(page.getByRole('heading', { name: /of \d+ measures really changed$/ })).toBeVisible();
      const changed = page.getByRole('region', { name: 'What changed' }).getByRole('listitem');
      await expect(changed.filter({ hasText: 'Trunk lean' })).toContainText('Closer to healthy runners.');
      await expect(changed.filter({ hasText: 'Step rate' })).toHaveCount(0);
      await page.getByRole('button', { name: 'Play both' }).click();
      await expect(page.getByText(/foot in the air$/)).toBeVisible();
      await page.getByRole('button', { name: 'Pause' }).click();
      await page.getByRole('slider').focus();
      await page.keyboard.press('Home');
      await expect(page.getByText(/^Stride 1 of/)).toBeVisible();
      await looksRight(page);
      await page.screenshot({ path: info.outputPath('compare.png'), fullPage: true });
      await page.getByRole('button', { name: /^Remove the answer of/ }).click();
      await page.getByRole('button', { name: 'Remove it' }).click();
      await expect(page.getByRole('heading', { name: 'Has anything changed?' })).toBeVisible();
    });
  });
}
