import { expect, test } from '@playwright/test';
import { poseFile } from './pose-file.ts';

test('a pose file becomes an answer that a reload keeps', async ({ page }) => {
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(poseFile());
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText('Nothing we can measure in this clip stands out');
  await page.reload();
  await expect(headline).toContainText('Nothing we can measure in this clip stands out');
});
