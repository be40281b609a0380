import { heelRules, waistRules } from '../../reference/index.ts';
import type { Frame } from '../frame.ts';
import { fromRegion } from '../region.ts';
import { warp } from '../warp.ts';
import { at, trunkFromBehind } from './from-behind.ts';
import { waistIn } from './waist.ts';

/** Reads the stickers on the waistband in each picture that shows the runner from behind. */
export interface WaistReader {
  /** @param points 33 × (x, y, score) of the runner in this frame */
  read(frame: Frame, points: Float64Array): void;
  /** As `PoseTrack.waist`; `null` when no picture showed two stickers. */
  found(): Float64Array | null;
}

export function openWaistReader(frames: number): WaistReader {
  const { side, size } = heelRules.crop;
  const rgb = new Float32Array(side ** 2 * 3);
  const waist = new Float64Array(frames * 4).fill(Number.NaN);
  let seen = false;
  return {
    read(frame, points) {
      const trunk = trunkFromBehind(points);
      if (trunk === null || size * trunk < heelRules.crop.smallest) return;
      const [left, right] = [at(points, 'left_hip'), at(points, 'right_hip')];
      const region = {
        x: (left[0] + right[0]) / 2,
        y: (left[1] + right[1]) / 2 - waistRules.above * trunk,
        size: size * trunk,
        rotation: 0,
      };
      warp(frame, region, { side, black: 0, white: 255, border: 'replicate' }, rgb);
      const found = waistIn({ rgb, side, trunk: side / size, column: side / 2, row: side / 2 });
      if (found === null) return;
      seen = true;
      waist.set(
        [found.left, found.right].flatMap(([x, y]) => fromRegion(region, x / side, y / side)),
        4 * frame.index,
      );
    },
    found: () => (seen ? waist : null),
  };
}
