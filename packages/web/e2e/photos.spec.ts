import { expect, type Page, test } from '@playwright/test';
import { looksRight } from './looks-right.ts';

test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });

test('points of a photo go by keyboard and pointer, and outlive a reload', async ({ page }) => {
  await page.goto('/#/photos');
  await choosePhoto(page);
  const ear = page.getByRole('slider', { name: 'Ear' });
  await ear.waitFor();
  const before = Number(await ear.getAttribute('aria-valuenow'));
  await ear.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(ear).toHaveAttribute('aria-valuenow', String(before + 11));
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(ear).toHaveAttribute('aria-valuenow', String(before + 1));

  const heel = page.getByRole('slider', { name: 'Heel' });
  await heel.scrollIntoViewIfNeeded();
  const box = (await heel.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 12, box.y + box.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(heel).toHaveAttribute('aria-valuetext', /in place/);

  // A drag that the system breaks off lets go of the point.
  const placed = (await heel.getAttribute('aria-valuetext'))!;
  const now = (await heel.boundingBox())!;
  await page.mouse.move(now.x + now.width / 2, now.y + now.height / 2);
  await page.mouse.down();
  await heel.dispatchEvent('pointercancel');
  await page.mouse.move(now.x + now.width / 2 + 30, now.y + now.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(heel).toHaveAttribute('aria-valuetext', placed);

  for (let point = 0; point < 11; point++) {
    await page.getByRole('button', { name: /^It is there/ }).click();
  }
  await expect(page.getByRole('heading', { name: 'What this photo says' })).toBeVisible();
  await expect(page.getByText('Pelvic tilt, standing').first()).toBeVisible();
  await looksRight(page);

  await page.reload();
  await expect(page.getByRole('slider', { name: 'Ear' })).toHaveAttribute(
    'aria-valuenow',
    String(before + 1),
  );
  await page.getByRole('button', { name: 'Remove this photo' }).click();
  await page.getByRole('button', { name: 'Remove it' }).click();
  await expect(page.getByRole('slider', { name: 'Ear' })).toHaveCount(0);
});

test.describe('while the body is still searched', () => {
  // It would fetch the networks past the test.
  test.use({ serviceWorkers: 'block' });

  test('points that are moved stay where they were put', async ({ page }) => {
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let asked = (): void => undefined;
    const searching = new Promise<void>((resolve) => {
      asked = resolve;
    });
    await page.route(/\.(?:wasm|tflite|data)(?:\?.*)?$/u, async (route) => {
      asked();
      await held;
      await route.abort();
    });
    const searches = await countEndedWorkers(page);
    await page.goto('/#/photos');
    await choosePhoto(page);
    await searching;
    await page.goto('/#/history');
    await page.getByRole('heading', { name: 'Your calves and your running' }).waitFor();
    await page.goto('/#/photos');
    const ear = page.getByRole('slider', { name: 'Ear' });
    await ear.focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(ear).toHaveAttribute('aria-valuetext', /in place/u);
    finish();
    // The search is over when its worker is.
    await expect.poll(searches).toBe(1);
    await expect(ear).toHaveAttribute('aria-valuetext', /in place/u);
  });
});

/** How many of its workers the page has ended; the browser's own list may keep one that was ended while it started. */
async function countEndedWorkers(page: Page): Promise<() => Promise<number>> {
  let ended = 0;
  await page.exposeFunction('countEndedWorker', () => ended++);
  await page.addInitScript(() => {
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      terminate.call(this);
      (globalThis as unknown as { countEndedWorker: () => void }).countEndedWorker();
    };
  });
  return async () => ended;
}

/** A grey picture: nobody is found in it, so the points start where a body usually stands. */
async function choosePhoto(page: Page): Promise<void> {
  const picture = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(600, 800);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 600, 800);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a photo' }).first().click();
  await (await chooser).setFiles({ name: 'me.png', mimeType: 'image/png', buffer: Buffer.from(picture) });
}
