import { heelRules } from '../../reference/index.ts';
import type { Frame } from '../frame.ts';
import { fromRegion, type Region } from '../region.ts';
import { type HeelTrack, heelLines, heelTroubles, type Side } from '../types.ts';
import { warp } from '../warp.ts';
import { outlineIn } from './edges.ts';
import { at, trunkFromBehind } from './from-behind.ts';
import type { Line, RearPicture } from './picture.ts';
import { stickersIn } from './stickers.ts';

/** Reads both heels in each picture that shows the runner from behind. */
export interface HeelReader {
  /**
   * @param points 33 × (x, y, score) of the runner in this frame
   * @returns whether it shows the runner from behind
   */
  read(frame: Frame, points: Float64Array): boolean;
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
      if (trunk === null) return false;
      track ??= blankHeels(frames);
      const feet = sides.map((side) => around(points, side, trunk));
      for (const [k, foot] of feet.entries()) readOne(track, 2 * frame.index + k, frame, foot, rgb);
      shareOut(track, frame.index, feet);
      return true;
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
interface Surroundings extends Omit<RearPicture, 'rgb'> {
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

/** Where feet pass each other, both may claim one foot's stickers: they are those of the foot whose mark is nearer. */
function shareOut({ lines }: HeelTrack, frame: number, feet: readonly Surroundings[]): void {
  const near = heelRules.stickers.same * (feet[0]!.region.size / heelRules.crop.size);
  for (const line of ['sticker-heel', 'sticker-shank'] as const) {
    const [left, right] = [0, 1].map((k) => {
      const from = 4 * ((2 * frame + k) * heelLines.length + heelLines.indexOf(line));
      return lines.subarray(from, from + 4);
    });
    const shared = [0, 2].some(
      (end) => Math.hypot(left![end]! - right![end]!, left![end + 1]! - right![end + 1]!) < near,
    );
    if (!shared) continue;
    const off = (seen: Float64Array, foot: Surroundings) => Math.abs(seen[2]! - foot.region.x);
    (off(left!, feet[0]!) <= off(right!, feet[1]!) ? right! : left!).fill(Number.NaN);
  }
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
