import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { looksRight } from './looks-right.ts';

test.use({
  viewport: { width: 390, height: 844 },
  launchOptions: launchOptions('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'),
});

test('the phone on the shin reads the ankle’s bend at the wall, and it can be read again', async ({
  page,
}) => {
  const phone = await sensorOf(page);
  await phone.hold({ beta: 128.4, gamma: 0 });
  await page.goto('/#/checks');
  await page.getByRole('button', { name: 'Read left, 1 of 3' }).click();
  await expect(page.getByText('Phone on the left shin')).toBeVisible();
  await expect(page.getByText('Left: 38.4° kept.')).toBeVisible();
  await expect(page.getByLabel('phone on the shin, left, try 1')).toHaveValue('38.4');
  await looksRight(page);

  await phone.hold({ beta: 60, gamma: 0 });
  await page.getByRole('button', { name: 'Read right, 1 of 3' }).click();
  await expect(page.getByText('Right: 30° kept.')).toBeVisible();

  // The same phone along a big toe that is lifted by 35°.
  await phone.hold({ beta: 35, gamma: 0 });
  const toe = page.getByRole('region', { name: 'Big toe bend' });
  await toe.getByRole('button', { name: 'Read left' }).click();
  await expect(toe.getByText('Left: 35° kept.')).toBeVisible();
  await expect(toe.getByRole('button', { name: 'Read left again' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('phone on the shin, left, try 1')).toHaveValue('38.4');
  await expect(page.getByRole('button', { name: 'Read left, 2 of 3' })).toBeVisible();
  await expect(page.getByLabel('phone on the shin, right, try 1')).toHaveValue('30');
});

test('without a sensor it says what to do instead, and the tape stays', async ({ page }) => {
  await page.goto('/#/checks');
  await page.getByRole('button', { name: 'Read left, 1 of 3' }).click();
  await expect(page.getByText('Open the page on a phone, or measure it another way.')).toBeVisible();
  await expect(page.getByLabel('Knee to wall, left, try 1')).toBeVisible();
});

test('a refused sensor says how to allow it', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(DeviceOrientationEvent, { requestPermission: async () => 'denied' });
  });
  await page.goto('/#/checks');
  await page.getByRole('button', { name: 'Read right, 1 of 3' }).click();
  await expect(page.getByText(/was not allowed.*another way/)).toBeVisible();
});

test('a photo taken here keeps how the phone was held', async ({ page }) => {
  const phone = await sensorOf(page);
  await phone.hold({ beta: 86, gamma: 0 });
  await page.goto('/#/photos');
  await page.getByRole('button', { name: 'Take a photo' }).first().click();
  await expect(page.getByText('The phone stands straight enough.')).toBeVisible();
  await phone.hold({ beta: 70, gamma: 0 });
  await expect(page.getByText('Tip the top of the phone 20° towards you.')).toBeVisible();
  await phone.hold({ beta: 86, gamma: 0 });
  await expect(page.getByText('The phone stands straight enough.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it now' }).click();
  await expect(page.getByText('The phone was 0° askew and looked 4° down.')).toBeVisible();

  await page.getByRole('button', { name: 'Measure in the picture' }).click();
  const end = page.getByRole('slider', { name: 'First end of the measure' });
  await end.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByLabel('Its length').fill('50');
  await page.getByLabel('Its length').blur();
  for (let point = 0; point < 12; point++) {
    await page.getByRole('button', { name: /^It is there/ }).click();
  }
  await expect(page.getByText('Lengths come from what you measured in the picture.')).toBeVisible();
  await expect(page.getByText(/Weight ahead of the ankle.* cm/).first()).toBeVisible();
  await looksRight(page);

  await page.reload();
  await expect(page.getByText('The phone was 0° askew and looked 4° down.')).toBeVisible();
  await expect(page.getByLabel('Its length')).toHaveValue('50');
});

test('a film that was left while it was looked at waits, and can be thrown away', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('stridewhy-model', 'lite'));
  await page.goto('/#/photos');
  await page.getByRole('button', { name: 'Film ten seconds' }).click();
  await page.getByRole('button', { name: 'Start recording' }).click();
  await page.getByRole('button', { name: /^Stop after [1-9] s$/ }).click();
  await expect(page.getByText(/^Looking…/)).toBeVisible();
  await page.reload();
  await expect(page.getByText('A film of standing waits to be looked at.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at it now' })).toBeVisible();
  await page.getByRole('button', { name: 'Throw it away' }).click();
  await expect(page.getByText('A film of standing waits')).toHaveCount(0);
});

/** A phone whose sensor says what the test wants. */
async function sensorOf(
  page: Page,
): Promise<{ hold(angles: { beta: number; gamma: number }): Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  return {
    async hold({ beta, gamma }) {
      await session.send('DeviceOrientation.setDeviceOrientationOverride', { alpha: 0, beta, gamma });
    },
  };
}
