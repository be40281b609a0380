import { expect, type Page, test } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { keptFacts } from './kept-facts.ts';
import { looksRight } from './looks-right.ts';
import { answered, leaningPoseFile, pick } from './pose-file.ts';
import { screens } from './screens.ts';
import { readyForOffline } from './service-worker.ts';
import { weakCalf } from './weak-calf.ts';

test.use({
  launchOptions: launchOptions('--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'),
});

/** An answer with something in it, then every safety question answered with no. */
async function plan(page: Page): Promise<void> {
  await page.goto('/');
  await pick(page, leaningPoseFile());
  await answered(page);
  await page.getByRole('link', { name: 'Answer them' }).click();
  await sayNo(page);
}

async function sayNo(page: Page): Promise<void> {
  await answerNo(page);
  await page
    .getByRole('heading', { name: /minutes/ })
    .first()
    .waitFor();
}

async function answerNo(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Before you practise' }).waitFor();
  await page.getByRole('radio', { name: 'No', exact: true }).evaluateAll((radios) => {
    for (const radio of radios) (radio as HTMLElement).click();
  });
  await page.getByRole('button', { name: 'Done' }).click();
}

/** The page is seen, and read out, from its top. */
async function atStart(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
}

for (const { size, colorScheme } of screens) {
  test.describe(`practice, ${size.width} px, ${colorScheme}`, () => {
    test.use({ viewport: size, colorScheme, reducedMotion: 'reduce' });

    test('questions, plan, drill, session, log and experiment look right', async ({ page }) => {
      await page.goto('/#/practice');
      await page.getByRole('heading', { name: 'Before you practise' }).waitFor();
      await looksRight(page);
      await plan(page);
      await atStart(page);
      await looksRight(page);
      await page.getByRole('link', { name: 'Low-rib exhale with a hum' }).click();
      await page.getByRole('heading', { name: 'Set up' }).waitFor();
      await atStart(page);
      await expect(page).toHaveTitle('Practice · Stridewhy');
      await looksRight(page);
      await page.goto('/#/practice/drill/R1');
      const steps = page.getByLabel('Your usual steps a minute');
      await steps.fill('');
      await steps.blur();
      await expect(page.getByText(/^With 5 % more: 1[78]\d a minute$/)).toBeVisible();
      await page.goto('/#/practice/session');
      await page.getByRole('button', { name: 'Start' }).waitFor();
      await looksRight(page);
      await page.goto('/#/practice/log');
      await page.getByRole('button', { name: 'Keep it' }).click();
      await expect(page.getByText('Nothing to keep yet')).toBeVisible();
      await page.getByRole('radio', { name: '5', exact: true }).last().click();
      await page.getByRole('button', { name: 'Keep it' }).click();
      await expect(page.getByText('Kept.')).toBeVisible();
      await page.getByRole('radio', { name: '6', exact: true }).last().click();
      await expect(page.getByText('Kept.')).toBeHidden();
      await page.getByRole('button', { name: 'Keep it' }).click();
      await page.getByRole('heading', { name: 'Week by week' }).waitFor();
      await looksRight(page);
      await page.goto('/#/practice/experiment');
      await page.getByRole('button', { name: 'Write it down and start' }).waitFor();
      await looksRight(page);
      await page.getByRole('button', { name: 'Write it down and start' }).click();
      await expect(page.getByText('day 1 of 56')).toBeVisible();
      await looksRight(page);
    });
  });
}

test('answers are kept half-way; a page left open over night asks how the morning was, and for the new day’s run', async ({
  page,
}) => {
  await page.clock.setFixedTime('2026-05-01T20:00:00');
  await page.goto('/#/practice');
  const first = page.getByRole('radio', { name: 'No', exact: true }).first();
  await first.click();
  await expect.poll(async () => Object.values((await keptFacts(page))?.told?.safety ?? {})).toEqual(['no']);
  await page.reload();
  await expect(first).toBeChecked();
  await answerNo(page);
  await page.goto('/#/practice/log');
  const run = page.getByRole('region', { name: 'Today’s run' });
  await run.getByRole('radio', { name: '5' }).last().click();
  await run.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('heading', { name: 'This morning' })).toHaveCount(0);
  await page.clock.setFixedTime('2026-05-02T08:00:00');
  await hide(page, true);
  await hide(page, false);
  await expect(run.getByRole('radio', { checked: true })).toHaveCount(0);
  // A tap that went wrong can be put right.
  const morning = page.getByRole('region', { name: 'This morning' });
  await morning.getByRole('radio', { name: '3' }).click();
  await morning.getByRole('radio', { name: '2' }).click();
  await expect(morning.getByRole('radio', { name: '2' })).toBeChecked();
});

test('a yes that stops everything leaves no drill anywhere', async ({ page }) => {
  await page.goto('/');
  await pick(page, leaningPoseFile());
  await answered(page);
  await page.goto('/#/practice');
  await page.getByRole('radio', { name: 'Yes' }).first().click();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('heading', { name: 'Please get this looked at today' }).waitFor();
  for (const address of ['/#/practice/session', '/#/practice/drill/ST4', '/#/practice/log']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { name: 'Please get this looked at today' })).toBeVisible();
  }
  await page.goto('/#/answer');
  await expect(page.getByRole('heading', { name: /^Stop here/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to practise' })).toHaveCount(0);
  await expect(page.getByText('Low-rib exhale')).toHaveCount(0);
});

test.describe('without a connection', () => {
  test.use({ permissions: ['microphone'] });

  test('keys alone run a session; it goes on where it was after a reload, listens, and is kept at its end', async ({
    page,
    context,
  }) => {
    await rememberStream(page);
    await plan(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Start today’s practice' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Start', exact: true }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Pause' })).toBeFocused();
    const next = page.getByRole('button', { name: 'Next step' });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
    const at = await page.getByText(/^Plan · \d+ of \d+$/).innerText();
    await page.reload();
    await expect(page.getByText(at)).toBeVisible();
    await page.getByRole('button', { name: 'Go on' }).waitFor();
    await page.getByRole('button', { name: 'Measure my hum' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^(Listening for your hum|Humming)/)).toBeVisible();
    await takeAway(page);
    await expect(page.getByText('The microphone was switched off.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Measure my hum' })).toBeVisible();
    await next.focus();
    while (await next.isVisible()) await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Done for today' }).waitFor();
    await atStart(page);
    await page.getByRole('radio', { name: 'Easy' }).first().click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.getByRole('button', { name: 'Start today’s practice' }).waitFor();
  });
});

test('a hidden page and a lost camera leave the session where it was; the camera counts again without a connection', async ({
  page,
  context,
}) => {
  await rememberStream(page);
  await weakCalf(page);
  await readyForOffline(page);
  await page.goto('/#/practice');
  await sayNo(page);
  await page.getByRole('button', { name: 'Start today’s practice' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const count = page.getByRole('button', { name: 'Count with the camera' });
  while (!(await count.isVisible())) await page.getByRole('button', { name: 'Next step' }).click();
  await count.click();
  await expect(page.getByText('Stand sideways')).toBeVisible({ timeout: 60_000 });

  await takeAway(page);
  await expect(page.getByRole('alert')).toContainText('The camera was switched off.');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();

  await hide(page, true);
  await expect(page.getByRole('button', { name: 'Go on', exact: true })).toBeVisible();
  const left = await page.getByRole('timer').innerText();
  await page.waitForTimeout(1500);
  await hide(page, false);
  expect(await page.getByRole('timer').innerText()).toBe(left);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('timer')).toHaveText(left);
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await count.click();
  await expect(page.getByText('Stand sideways')).toBeVisible({ timeout: 60_000 });
});

declare global {
  interface Window {
    lastStream?: MediaStream;
  }
}

/** Keeps hold of the camera or microphone that the page is given, so that it can be taken away. */
async function rememberStream(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const give = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      window.lastStream = await give(wanted);
      return window.lastStream;
    };
  });
}

/** What a browser does when the permission is withdrawn or the device unplugged. */
async function takeAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const track of window.lastStream?.getTracks() ?? []) {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    }
  });
}

/** What a browser does at a call, a locked screen or another tab. */
async function hide(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (now ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}
