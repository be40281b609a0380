import { heelRules, landmarkNames, pictureLimits } from '../../reference/index.ts';
import type { Frame } from '../frame.ts';
import { fromRegion, type Region } from '../region.ts';
import { type HeelTrack, heelLines, heelTroubles, type Side } from '../types.ts';
import { warp } from '../warp.ts';
import { outlineIn } from './edges.ts';
import type { HeelPicture, Line } from './picture.ts';
import { stickersIn } from './stickers.ts';

/** Reads both heels in each picture that shows the runner from behind. */
export interface HeelReader {
  /** @param points 33 × (x, y, score) of the runner in this frame */
  read(frame: Frame, points: Float64Array): void;
  /** All that was read; `null` when no picture showed the runner from behind. */
  found(): HeelTrack | null;
}

const sides: readonly Side[] = ['left', 'right'];

export function openHeelReader(frames: number): HeelReader {
  const rgb = new Float32Array(heelRules.crop.side ** 2 * 3);
  let track: HeelTrack | null = null;
  return {
    read(frame, points) {
      const trunk = trunkFromBehind(points);
      if (trunk === null) return;
      track ??= blankHeels(frames);
      for (const [k, side] of sides.entries())
        readOne(track, 2 * frame.index + k, frame, around(points, side, trunk), rgb);
    },
    found: () => track,
  };
}

/** Nothing seen yet. */
function blankHeels(frames: number): HeelTrack {
  return {
    lines: new Float64Array(frames * 2 * heelLines.length * 4).fill(Number.NaN),
    trouble: new Uint8Array(frames * 2),
  };
}

/** What is looked at, and where in it the foot is. */
interface Surroundings extends Omit<HeelPicture, 'rgb'> {
  readonly region: Region;
}

function readOne(
  track: HeelTrack,
  foot: number,
  frame: Frame,
  { region, ...seen }: Surroundings,
  rgb: Float32Array,
): void {
  const say = (trouble: (typeof heelTroubles)[number] | null) => {
    track.trouble[foot] = trouble === null ? 0 : heelTroubles.indexOf(trouble) + 1;
  };
  if (!(region.size >= heelRules.crop.smallest)) {
    say('few-pixels');
    return;
  }
  warp(frame, region, { side: seen.side, black: 0, white: 255, border: 'replicate' }, rgb);
  const picture = { ...seen, rgb };
  const stickers = stickersIn(picture);
  const outline = outlineIn(picture);
  const lines = [stickers.heel, stickers.shank, outline.lines?.heel ?? null, outline.lines?.shank ?? null];
  lines.forEach((line, k) => {
    if (line !== null) track.lines.set(inPicture(line, region, seen.side), 4 * (foot * heelLines.length + k));
  });
  say(outline.trouble);
}

/** Ends of a line in pixels of the whole picture. */
function inPicture({ upper, lower }: Line, region: Region, side: number): readonly number[] {
  return [upper, lower].flatMap(([x, y]) => fromRegion(region, x / side, y / side));
}

/** The square around a heel: its mark in the middle, low in the square. */
function around(points: Float64Array, side: Side, trunk: number): Surroundings {
  const { side: pixels, size, heelAt } = heelRules.crop;
  const [heelX, heelY] = at(points, `${side}_heel`);
  const [ankleX] = at(points, `${side}_ankle`);
  const region = {
    x: (heelX + ankleX) / 2,
    y: heelY + (0.5 - heelAt) * size * trunk,
    size: size * trunk,
    rotation: 0,
  };
  return { region, side: pixels, trunk: pixels / size, column: pixels / 2, row: heelAt * pixels };
}

/** Trunk length in pixels when the runner is seen from behind, the left hip and shoulder on the left; else `null`. */
function trunkFromBehind(points: Float64Array): number | null {
  const [leftHip, rightHip] = [at(points, 'left_hip'), at(points, 'right_hip')];
  const [leftShoulder, rightShoulder] = [at(points, 'left_shoulder'), at(points, 'right_shoulder')];
  const trunk = Math.hypot(
    (leftShoulder[0] + rightShoulder[0] - leftHip[0] - rightHip[0]) / 2,
    (leftShoulder[1] + rightShoulder[1] - leftHip[1] - rightHip[1]) / 2,
  );
  const hips = rightHip[0] - leftHip[0];
  const shoulders = rightShoulder[0] - leftShoulder[0];
  // Half of what makes a clip one from behind: a single picture is less sure.
  const wide = (shoulders + 2 * hips) / 2 >= (pictureLimits.shoulderGap.refuse / 2) * trunk;
  return hips > 0 && shoulders > 0 && wide ? trunk : null;
}

function at(points: Float64Array, name: string): readonly [number, number] {
  const k = 3 * landmarkNames.indexOf(name);
  return [points[k]!, points[k + 1]!];
}
