import { expect, test } from '@playwright/test';
import { answered, pick, poseFile } from './pose-file.ts';

test('the clip is stepped, jumped and measured with keys alone', async ({ page }) => {
  await page.goto('/');
  await pick(page, poseFile());
  await answered(page);
  const slider = page.getByRole('slider', { name: 'Position in the clip' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveValue('1');

  await page.getByRole('button', { name: 'Landing' }).focus();
  await page.keyboard.press('Enter');
  // The left foot lands first at half a stride of 0.72 s; frames come at 120 Hz.
  await expect(slider).toHaveAttribute('aria-valuetext', /^0\.3[3-9] seconds/);
  const landed = Number(await slider.inputValue());
  await page.keyboard.press('Enter');
  await expect.poll(async () => Number(await slider.inputValue()) - landed).toBeGreaterThanOrEqual(85);
  expect(Number(await slider.inputValue()) - landed).toBeLessThanOrEqual(88);

  await page.getByRole('radio', { name: 'Trunk' }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('.angle-text')).toHaveText(/^Trunk [6-9]°$/);
});

test('every control on the start page is reached by Tab and shows where it is', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Choose a video' }).waitFor();
  const reached: string[] = [];
  for (let count = 0; count < 30; count++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const { outlineStyle, opacity } = getComputedStyle(element);
      return {
        name: element.textContent || element.ariaLabel || element.id,
        seen: outlineStyle !== 'none' || opacity === '0',
      };
    });
    if (focused === null) break;
    reached.push(focused.name.trim());
    expect(focused.seen, `outline of “${focused.name}”`).toBe(true);
  }
  for (const name of ['Skip to content', 'When to see a doctor', 'Choose a video', 'Record one now']) {
    expect(reached).toContain(name);
  }
});

test('play goes on frame by frame and stops when asked', async ({ page }) => {
  await page.goto('/');
  await pick(page, poseFile());
  await answered(page);
  const slider = page.getByRole('slider', { name: 'Position in the clip' });
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});
