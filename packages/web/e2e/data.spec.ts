import { expect, type Page, test } from '@playwright/test';
import { keptFacts } from './kept-facts.ts';

test('what is told is kept while it is typed; without a clip, too, it can be saved, removed and brought back', async ({
  page,
}) => {
  await page.goto('/');
  const pace = page.getByLabel('Your pace in the clip');
  const height = page.getByLabel('Your height');
  await height.fill('178.5');
  await pace.focus();
  await page.keyboard.type('5');
  await expect.poll(() => keptSpeed(page)).toBeCloseTo(1000 / 300, 6);
  // The field that was taken over meanwhile is still being typed in.
  await page.keyboard.type(':30');
  await page.keyboard.press('Enter');
  await expect.poll(() => keptSpeed(page)).toBeCloseTo(1000 / 330, 6);
  await page.reload();
  await expect(pace).toHaveValue('5:30');
  await expect(height).toHaveValue('178.5');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything' }).click();
  const saved = await (await download).path();
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByText('Everything is removed.')).toBeVisible();
  await expect(pace).toHaveValue('');
  await expect(height).toHaveValue('');
  expect(await keptSpeed(page)).toBeNull();

  await page.locator('input[type=file]').last().setInputFiles(saved);
  await expect(page.getByText('Everything of that file is here again.')).toBeVisible();
  await expect(pace).toHaveValue('5:30');
  await expect(height).toHaveValue('178.5');
});

/** m/s; `null` when it is not kept. */
async function keptSpeed(page: Page): Promise<number | null> {
  return (await keptFacts(page))?.speed ?? null;
}
