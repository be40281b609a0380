import type { Page } from '@playwright/test';
import { serialisePoseFile } from '@stridewhy/engine';
import { keypointSets } from '../../engine/src/reference/index.ts';
import { type StickRunner, stickClip } from '../../engine/test/report/stick-runner.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A pose file of a runner whose every angle is known, as a file to drop into the app. */
export function poseFile(options: StickRunner = {}): Upload {
  const { clip } = stickClip(options);
  return jsonFile(`${options.side ?? 'left'}.pose.json`, serialisePoseFile(clip));
}

/** The same picture without anybody in it. */
export function emptyPoseFile(): Upload {
  const { clip } = stickClip({ seconds: 3 });
  const { track } = clip;
  const points = track.points.map((_, index) => (index % 3 === 2 ? 0 : Number.NaN));
  return jsonFile('nobody.pose.json', serialisePoseFile({ ...clip, track: { ...track, points } }));
}

/** The same runner bent over: the shoulders 15 cm further forward, a lean of some 24°. */
export function leaningPoseFile(options: StickRunner = {}): Upload {
  const { clip } = stickClip(options);
  const { track } = clip;
  const forward = options.side === 'right' ? 60 : -60;
  const points = track.points.map((value, index) => {
    const name = track.landmarks[Math.floor(index / 3) % track.landmarks.length] ?? '';
    return index % 3 === 0 && /shoulder|elbow|wrist|index$|ear/u.test(name) && !name.includes('foot')
      ? value + forward
      : value;
  });
  return jsonFile('leaning.pose.json', serialisePoseFile({ ...clip, track: { ...track, points } }));
}

/** The same runner as OpenPose writes it: one file for each picture, without times. */
export function openPosePictures(options: StickRunner = {}): readonly Upload[] {
  const { track } = stickClip(options).clip;
  const names = keypointSets.find(({ count }) => count === 25)!.landmarks;
  return Array.from(track.time, (_, f) => {
    const points = names.flatMap((name) => {
      const at = (f * track.landmarks.length + track.landmarks.indexOf(name)) * 3;
      return track.landmarks.includes(name) ? [...track.points.subarray(at, at + 3)] : [0, 0, 0];
    });
    const people = [{ person_id: [-1], pose_keypoints_2d: points }];
    return jsonFile(`run_${String(f).padStart(12, '0')}_keypoints.json`, JSON.stringify({ people }));
  });
}

export function jsonFile(name: string, text: string): Upload {
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Picks files as a person does with the button. */
export async function pick(page: Page, ...files: readonly Upload[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
}

/** Waits until the answer with all its parts stands on the page. */
export async function answered(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Take it along' }).waitFor();
  await page.getByRole('heading', { name: 'Angles over one stride' }).waitFor();
}
