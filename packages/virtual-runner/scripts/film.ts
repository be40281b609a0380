import type { Page } from '@playwright/test';
import {
  type Camera,
  heelLift,
  type PlannedRaise,
  type PlannedStep,
  type RunnerKnobs,
} from '../src/index.ts';
import type { OpenStage } from './open-stage.ts';
import { packClip } from './pack-clip.ts';

export const frameRate = 60;

/** How a clip is made. */
export interface Take {
  readonly knobs: Partial<RunnerKnobs>;
  readonly camera: Camera;
  /** Whether the runner wears stickers on heels, shanks and waistband. */
  readonly stickers?: boolean;
  /** s */
  readonly duration: number;
  /** Frames after which the picture repeats: whole strides. Each is drawn once. */
  readonly period: number;
  /** bits per second */
  readonly bitrate: number;
}

/** Draws a clip in the browser; a picture that comes again is drawn once. */
export async function film({ page }: OpenStage, take: Take): Promise<Uint8Array> {
  await page.evaluate(
    ({ knobs, camera, stickers = false }) => window.stage.set(knobs, camera, stickers),
    take,
  );
  const drawn: Buffer[] = [];
  return packClip({
    size: take.camera.size,
    frameRate,
    count: Math.ceil(take.duration * frameRate),
    bitrate: take.bitrate,
    picture: async (i) => {
      if (i < take.period) drawn.push(await pictureAt(page, i / frameRate));
      return drawn[i % take.period]!;
    },
  });
}

interface Filming {
  readonly camera: Camera;
  /** Pictures a second. */
  readonly frameRate: number;
  readonly bitrate: number;
}

/** How a set of heel raises is filmed. */
export interface HeelRaiseTake extends Filming {
  readonly plan: readonly PlannedRaise[];
}

/** Draws somebody doing heel raises, to a second after the last; a heel that is where it was is drawn once. */
export async function filmHeelRaises({ page }: OpenStage, take: HeelRaiseTake): Promise<Uint8Array> {
  const { plan, camera, frameRate, bitrate } = take;
  await page.evaluate(({ plan, camera }) => window.stage.setRaises(plan, camera), { plan, camera });
  const drawn = new Map<string, Buffer>();
  return packClip({
    size: camera.size,
    frameRate,
    count: Math.ceil(((plan.at(-1)?.at ?? 0) + 2) * frameRate),
    bitrate,
    picture: async (i) => {
      const height = heelLift(plan, i / frameRate).toFixed(4);
      const kept = drawn.get(height) ?? (await pictureAt(page, i / frameRate));
      drawn.set(height, kept);
      return kept;
    },
  });
}

/** How a set of step-ups is filmed. */
export interface StepUpTake extends Filming {
  readonly plan: readonly PlannedStep[];
}

/** Draws somebody stepping up, until the last step is done. */
export async function filmStepUps({ page }: OpenStage, take: StepUpTake): Promise<Uint8Array> {
  const { plan, camera, frameRate, bitrate } = take;
  await page.evaluate(({ plan, camera }) => window.stage.setSteps(plan, camera), { plan, camera });
  return packClip({
    size: camera.size,
    frameRate,
    count: Math.ceil(((plan.at(-1)?.at ?? 0) + 6) * frameRate),
    bitrate,
    picture: (i) => pictureAt(page, i / frameRate),
  });
}

async function pictureAt(page: Page, time: number): Promise<Buffer> {
  return Buffer.from(await page.evaluate((at) => window.stage.picture(at), time), 'base64');
}
