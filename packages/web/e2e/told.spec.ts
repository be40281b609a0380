import { expect, test } from '@playwright/test';
import { looksRight } from './looks-right.ts';
import { screens } from './screens.ts';
import { weakCalf } from './weak-calf.ts';

for (const { size, colorScheme } of screens) {
  test.describe(`${size.width} px, ${colorScheme}`, () => {
    test.use({ viewport: size, colorScheme });

    for (const [route, heading] of [
      ['safety', 'Before any drill: is it safe?'],
      ['history', 'Your calves and your running'],
      ['checks', 'Checks you can do yourself'],
    ] as const) {
      test(route, async ({ page }) => {
        await page.goto(`/#/${route}`);
        await page.getByRole('heading', { name: heading }).waitFor();
        await looksRight(page);
      });
    }

    test('an answer from a check alone, with its picture', async ({ page }) => {
      await weakCalf(page);
      await looksRight(page);
    });
  });
}

test('an urgent yes stops everything, in the answer too, until it is taken back', async ({ page }) => {
  await weakCalf(page);
  await page.goto('/#/safety');
  const clot = page.getByRole('radiogroup', { name: /Is one calf swollen/ });
  await clot.getByText('Yes').click();
  await expect(
    page.getByRole('heading', { name: 'Stop here: this needs to be looked at today.' }),
  ).toBeVisible();
  await expect(page.getByText('Do not stretch, massage or foam-roll this calf.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What should drills leave out?' })).toHaveCount(0);
  await page.goto('/#/answer');
  await expect(
    page.getByRole('heading', { name: 'Stop here: this needs to be looked at today.' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The whole chain' })).toHaveCount(0);
});

test('answers are kept when one leaves half-way', async ({ page }) => {
  await page.goto('/#/history');
  await page.getByRole('radiogroup', { name: 'Which calf is tight?' }).getByText('Left').click();
  await page.getByLabel('How old are you?').fill('41');
  // The field is not left: what is typed is kept when the typing pauses.
  await expect(page.getByText('2 of', { exact: false })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('How old are you?')).toHaveValue('41');
  await expect(
    page.getByRole('radiogroup', { name: 'Which calf is tight?' }).getByRole('radio', { name: 'Left' }),
  ).toBeChecked();
});

test('cleared answers leave nothing behind', async ({ page }) => {
  await page.goto('/#/history');
  await page.getByLabel('How old are you?').fill('41');
  await expect(page.getByText('1 of', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Clear these answers' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Clear these answers' })).toBeFocused();
  await expect(page.getByLabel('How old are you?')).toHaveValue('41');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear them' }).click();
  await expect(page.getByLabel('How old are you?')).toHaveValue('');
});

test('the questions go by keyboard', async ({ page }) => {
  await page.goto('/#/history');
  const left = page
    .getByRole('radiogroup', { name: 'Which calf is tight?' })
    .getByRole('radio', { name: 'Left' });
  await left.focus();
  await page.keyboard.press('Space');
  await expect(left).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(
    page.getByRole('radiogroup', { name: 'Which calf is tight?' }).getByRole('radio', { name: 'Right' }),
  ).toBeChecked();
});
