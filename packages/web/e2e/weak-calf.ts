import { expect, type Page } from '@playwright/test';

/** An answer from one check alone: few heel raises. */
export async function weakCalf(page: Page): Promise<void> {
  await page.goto('/#/checks');
  const field = page.getByLabel('One-leg heel raises, left');
  await field.fill('8');
  await field.blur();
  await expect(page.getByText('different from most')).toBeVisible();
  await page.goto('/#/answer');
  await page.getByRole('heading', { name: 'The whole chain' }).waitFor();
}
