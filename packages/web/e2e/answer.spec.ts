import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { looksRight } from './looks-right.ts';
import {
  answered,
  emptyPoseFile,
  jsonFile,
  leaningPoseFile,
  openPosePictures,
  pick,
  poseFile,
} from './pose-file.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/');
});

test('a pose file becomes an answer that a reload keeps', async ({ page }) => {
  await pick(page, poseFile());
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText('in this clip stands out');
  await expect(page.getByRole('status').filter({ hasText: 'Your answer is ready.' })).toBeAttached();
  await expect(page.getByRole('row', { name: /Step rate/ })).toContainText('167 ±');
  await page.reload();
  await expect(headline).toContainText('in this clip stands out');
});

test('what stands out comes first, what it rests on is one tap away', async ({ page }) => {
  await pick(page, leaningPoseFile());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('your upper body leans far forward');
  const evidence = page
    .locator('.evidence')
    .getByText(/2\d ± 3°/u)
    .first();
  await expect(evidence).toBeHidden();
  await page
    .getByRole('button', { name: /^Evidence/ })
    .first()
    .click();
  await expect(evidence).toBeVisible();
  await page.getByRole('button', { name: 'See it in the clip' }).first().click();
  await expect(page.locator('.angle-text')).toHaveText(/^Trunk 2\d°$/u);
  await expect(page.getByRole('slider', { name: 'Position in the clip' })).toHaveAttribute(
    'aria-valuetext',
    /left foot on the ground$/u,
  );
});

test('a link of the body opens its measures, its curve and its moment in the clip', async ({ page }) => {
  await pick(page, leaningPoseFile());
  const chain = page.getByRole('region', { name: 'The whole chain' });
  await chain.getByRole('button', { name: /^Stack/ }).click();
  await expect(chain.getByText('Trunk over one stride')).toBeVisible();
  await expect(chain.getByText(/that is:/).first()).toBeVisible();
  await chain.getByRole('button', { name: /^Feet and ankles/ }).click();
  await expect(chain.getByText('Ankle over one stride')).toBeVisible();
  await chain.getByRole('button', { name: /^See it at midstance/ }).click();
  await expect(page.getByRole('slider', { name: 'Position in the clip' })).toHaveAttribute(
    'aria-valuetext',
    /left foot on the ground$/u,
  );
  await looksRight(page);
});

test('left and right make one answer; a removed clip comes back', async ({ page }) => {
  await pick(page, poseFile({ side: 'left' }), poseFile({ side: 'right' }));
  await answered(page);
  const key = page.getByText(/your (left|right) leg/);
  await expect(key).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove right.pose.json' }).click();
  await expect(key).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(key).toHaveCount(2);
});

test('a broken file says what to do and leaves the answer alone', async ({ page }) => {
  await pick(page, poseFile());
  await answered(page);
  await pick(page, jsonFile('broken.pose.json', '{"format":"stridewhy-pose/1","size":[640'));
  await expect(page.getByRole('alert')).toContainText(/file/i);
  await expect(page.getByRole('row', { name: /Step rate/ })).toContainText('167 ±');
});

test('a program’s single pictures, picked all at once, are one clip; its pictures per second are asked for', async ({
  page,
}) => {
  await page.goto('/');
  await pick(page, ...openPosePictures({ rate: 60 }));
  await expect(page.getByText('At how many pictures a second was it filmed?')).toBeVisible();
  await page.getByRole('radio', { name: '60' }).first().click();
  await answered(page);
  await expect(page.getByText('run', { exact: true })).toHaveCount(1);
  await expect(page.getByRole('cell', { name: /^16[67] /u }).first()).toBeVisible();
});

test('a clip without a runner is refused with reason, remedy and how to film', async ({ page }) => {
  await pick(page, emptyPoseFile());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This clip cannot give an honest answer');
  await expect(page.getByText('No person was found in the clip.')).toBeVisible();
  await expect(page.getByText('Film one runner from the side')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Where the phone goes' })).toBeVisible();
});

test('a height in feet is taken over whichever field comes first, and never half a foot for inches', async ({
  page,
}) => {
  await page.getByRole('radio', { name: 'feet' }).click();
  const [feet, inches] = [page.getByLabel('Feet', { exact: true }), page.getByLabel('Inches')];
  await feet.fill('5.9');
  await feet.blur();
  await expect(page.getByText('Whole feet, from 3 to 7')).toBeVisible();
  await feet.fill('');
  await inches.fill('9');
  await feet.fill('5');
  await feet.blur();
  await page.getByRole('radio', { name: 'cm' }).click();
  // 69 inches of 2.54 cm.
  await expect(page.getByLabel('Your height')).toHaveValue('175.3');
});

test('speed told in the person’s own unit gives stride length, in feet for those who like feet', async ({
  page,
}) => {
  await pick(page, poseFile());
  await answered(page);
  const row = page.getByRole('row', { name: /Stride length/ });
  await page.getByLabel('Your pace in the clip').fill('5:00');
  await page.getByLabel('Your pace in the clip').press('Enter');
  // 1000 m in 300 s at strides of 0.72 s.
  await expect(row).toContainText('2.40 ±');
  await page.getByRole('radio', { name: 'feet' }).click();
  await expect(row).toContainText('7.9 ±');
  await page.reload();
  await expect(row).toContainText('7.9 ±');
});

test.describe('what can be taken along', () => {
  test.beforeEach(async ({ page }) => {
    await pick(page, poseFile());
    await answered(page);
  });

  test('result.json', async ({ page }) => {
    const result = JSON.parse(await downloaded(page, 'result.json'));
    expect(result.schema).toBe('stridewhy-result/1');
    expect(result.gait.cadence).toBeCloseTo(120 / 0.72, 0);
  });

  test('the report, as one page', async ({ page }) => {
    const report = await downloaded(page, 'Report (HTML)');
    expect(report).toContain('<!doctype html>');
    expect(report).not.toMatch(/src="http/);
  });

  test('curves as CSV', async ({ page }) => {
    const rows = (await downloaded(page, 'Curves (CSV)')).trim().split('\r\n');
    expect(rows).toHaveLength(102);
    expect(rows[0]).toContain('left_kneeFlexion_mean_deg');
  });

  test('the pose file, which opens again', async ({ page }) => {
    const pose = await downloaded(page, 'Pose file');
    await page.getByRole('button', { name: 'Remove left.pose.json' }).click();
    await page.getByRole('button', { name: 'To the start' }).click();
    await pick(page, jsonFile('again.pose.json', pose));
    await expect(page.getByRole('row', { name: /Step rate/ })).toContainText('167 ±');
  });
});

async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}
