import { expect, type Page, test } from '@playwright/test';
import { greyVideo, soundOnly, tenBits, thirtyASecond } from '../../cli/test/media-files.ts';
import { firstSeconds, sideClips, stepRateOf, videoFile } from './clips.ts';
import { answered, pick } from './pose-file.ts';
import { readyForOffline } from './service-worker.ts';

test.setTimeout(300_000);

const [clip] = sideClips;

/** The quick model: what is tested here is the road, not the landmarks. */
async function openQuick(page: Page): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('stridewhy-model', 'lite'));
  await page.goto('/');
}

const workersOf = (page: Page) => page.workers().map((worker) => worker.url());

test.describe('a video', () => {
  test.skip(clip === undefined, 'no side clip at hand: neither the shared recordings nor the virtual runner');

  test('becomes an answer, at once the second time, and a reload keeps picture and answer', async ({
    page,
  }) => {
    const video = videoFile('run.mp4', await firstSeconds(clip ?? '', 7));
    await openQuick(page);
    await pick(page, video);
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByText(/about \d+ (s|min) left/)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('heading', { name: 'Take it along' })).toBeVisible({ timeout: 240_000 });
    await answered(page);
    await expect(page.getByRole('row', { name: /Step rate/ })).toContainText(stepRateOf(clip ?? ''));
    await expect.poll(() => workersOf(page)).toEqual([]);

    const started: string[] = [];
    page.on('worker', (worker) => started.push(worker.url()));
    await page.getByRole('button', { name: 'Remove run.mp4' }).click();
    await page.getByRole('button', { name: 'To the start' }).click();
    await pick(page, video);
    await answered(page);
    expect(started).toEqual([]);

    await page.reload();
    await answered(page);
    await seeksToItsOwnTime(page);
  });

  test('can be stopped: the workers end, the clip comes back with Undo', async ({ page }) => {
    await openQuick(page);
    await pick(page, videoFile('run.mp4', await firstSeconds(clip ?? '', 7)));
    await expect(page.getByText(/about \d+ (s|min) left/)).toBeVisible({ timeout: 120_000 });
    expect(workersOf(page).length).toBeGreaterThan(1);
    await page.getByRole('button', { name: 'Cancel run.mp4' }).click();
    await expect.poll(() => workersOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
  });

  test('that was being measured when the page closed is measured on the next visit', async ({ page }) => {
    await openQuick(page);
    await pick(page, videoFile('run.mp4', await firstSeconds(clip ?? '', 4)));
    await expect(page.getByRole('progressbar')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('progressbar')).toBeVisible();
  });

  test('is measured without a connection, once the app has measured one', async ({ page, context }) => {
    await openQuick(page);
    await readyForOffline(page);
    await pick(page, videoFile('first.mp4', await firstSeconds(clip ?? '', 1)));
    await expect(page.getByText(/Not used in the answer|strides of the/)).toBeVisible({ timeout: 240_000 });
    await context.setOffline(true);
    await page.goto('/');
    await pick(page, videoFile('second.mp4', await firstSeconds(clip ?? '', 2)));
    // Too short for an answer, which only those can say who measured it.
    await expect(page.getByText('Not used in the answer')).toHaveCount(2, { timeout: 240_000 });
  });
});

test('videos that cannot be measured say why, one by one', async ({ page }) => {
  const cut = await greyVideo({ times: thirtyASecond(60) });
  const prores = await greyVideo({ container: 'mov', codec: 'prores' });
  await openQuick(page);
  await pick(
    page,
    videoFile('cut.mp4', cut.subarray(0, Math.round(cut.length * 0.8))),
    videoFile('empty.mp4', Buffer.alloc(0)),
    videoFile('sound.mp4', await soundOnly()),
    videoFile('one.mp4', await greyVideo({ times: [0] })),
    videoFile('zero.mp4', await greyVideo({ times: [0, 0, 0] })),
    videoFile('prores.mov', prores),
    videoFile('letter.mp4', Buffer.from('This is a letter, not a video.\n'.repeat(50))),
  );
  const said = page.getByRole('alert');
  await expect(said).toHaveCount(7);
  await expect(said).toContainText([
    'damaged or cut short',
    'The file is empty.',
    'sound but no pictures',
    'only one picture',
    'only one picture',
    'stored as PRORES, which cannot be read here',
    'not a video that can be read',
  ]);
});

test('ten bits a colour and 4K are read to the end', async ({ page }) => {
  await openQuick(page);
  await pick(
    page,
    videoFile('ten-bits.mp4', tenBits()),
    videoFile('4k.mp4', await greyVideo({ width: 3840, height: 2160, times: thirtyASecond(4) })),
  );
  // Nobody runs in them: that is said by the judge of the clip, after every picture was looked at.
  await expect(page.getByText('No person was found in the clip.')).toHaveCount(2, { timeout: 120_000 });
});

/** Goes to a few frames and asks the video itself which picture it shows. */
async function seeksToItsOwnTime(page: Page): Promise<void> {
  const slider = page.getByRole('slider', { name: 'Position in the clip' });
  const video = page.locator('.stage video');
  await video.evaluate((element: HTMLVideoElement) => {
    const note = (_now: number, { mediaTime }: VideoFrameCallbackMetadata): void => {
      element.dataset['shown'] = String(mediaTime);
      element.requestVideoFrameCallback(note);
    };
    element.requestVideoFrameCallback(note);
  });
  for (const frame of [40, 41, 7, 100]) {
    await slider.fill(String(frame));
    const spoken = Number.parseFloat((await slider.getAttribute('aria-valuetext')) ?? '');
    const apart = async () => Math.abs(Number(await video.getAttribute('data-shown')) - spoken);
    await expect.poll(apart).toBeLessThan(0.006);
  }
}
