import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { openRecordingFile, serialiseC3d } from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { looksRight } from './looks-right.ts';
import { answered } from './pose-file.ts';
import { readyForOffline } from './service-worker.ts';

const shape = { duration: 8, rate: 150, samplesPerFrame: 2 };
const c3d = (name: string, knobs: Parameters<typeof simulateRunner>[0]) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(serialiseC3d(labRecording(simulateRunner(knobs), shape))),
});

test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', reducedMotion: 'reduce' });

test('a laboratory’s run with its standing trial is answered with measured load, and plays in 3-D', async ({
  page,
  context,
}) => {
  await page.goto('/');
  // All of it without a connection.
  await readyForOffline(page);
  await context.setOffline(true);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([c3d('still.c3d', standingFigure), c3d('run.c3d', {})]);
  await answered(page);
  await expect(page.getByText('Standing trial: tells where')).toBeVisible();
  await expect(page.getByText('Motion capture and force plates, 8 s')).toBeVisible();
  // All by keyboard: to a landing, frame by frame into the contact, and round to the back.
  const words = page.locator('.stage-words');
  await expect(page.locator('.stage-3d canvas')).toBeVisible();
  await page.getByRole('button', { name: 'Midstance' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Your weight').fill('70');
  await page.getByLabel('Your weight').press('Enter');
  await expect(page.getByText(/measured with force plates/u)).toBeVisible();
  await expect(page.getByText(/Plate 1: free \d+ times, .*Moments are in N·mm\./u)).toBeVisible();
  // The playhead is still there. Half a sine that carries the body: π / 2 × 0.5 / 0.36 body weights.
  await expect(words).toContainText(/2\.(?:1|2)\d body weights/u);
  const before = await words.textContent();
  await page.getByRole('slider', { name: 'Position in the clip' }).focus();
  for (let frame = 0; frame < 8; frame++) await page.keyboard.press('ArrowRight');
  await expect(words).not.toHaveText(before ?? '');
  await page.getByRole('radio', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('img', { name: /seen from the back/u })).toBeVisible();
  expect(await painted(page)).toBe(true);

  await looksRight(page);

  const markers = openRecordingFile(await downloaded(page, 'Points (TRC)'), 'run.trc');
  expect(markers.kind === 'markers' && markers.markers.labels).toContain('left_ankle');
  const angles = openRecordingFile(await downloaded(page, 'Angles (MOT)'), 'run.mot');
  expect(angles.kind === 'motion' && angles.motion.labels).toContain('knee_angle_l');

  // Kept for a later comparison, and shown where the browser has no WebGL.
  await page.getByRole('button', { name: 'Compare with another time' }).click();
  await page.getByRole('button', { name: 'Keep this answer and measure again' }).click();
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/?again');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([c3d('still.c3d', standingFigure), c3d('later.c3d', { speed: 3.2 })]);
  await answered(page);
  await expect(page.getByText('This browser cannot draw in three dimensions')).toBeVisible();
  await expect(page.locator('.stage .bones').first()).toBeVisible();
  await page.goto('/#/compare');
  await expect(page.getByRole('heading', { name: /measures/u })).toBeVisible();
});

/** Whether the stage shows anything at all. */
async function painted(page: Page): Promise<boolean> {
  const png = await page.locator('.stage-3d canvas').screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, picture.width, picture.height).data.buffer ?? new ArrayBuffer(0),
    );
    return new Set(pixels).size > 20;
  }, png.toString('base64'));
}

async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFile(await (await download).path(), 'utf8');
}
