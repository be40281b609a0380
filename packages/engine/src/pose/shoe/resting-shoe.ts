import { shoeRules } from '../../reference/index.ts';
import type { FootAlbum } from './foot-album.ts';
import { findTemplate, placeByMarks, type ShoeTemplate, templateFrom } from './shoe-template.ts';
import { middleOf } from './vectors.ts';
import { walk } from './walk.ts';

const rules = shoeRules.resting;

/**
 * The near shoe as it rests on the ground: of the frames in which it keeps most still, the one that looks most like it
 * does in all. `null` when no shoe is seen to rest.
 *
 * @param times s
 */
export function restingShoe(album: FootAlbum, times: Float64Array): ShoeTemplate | null {
  const tried = spread(lowFeet(album, times), rules.looks).flatMap((frame) => {
    const template = templateFrom(album, frame);
    return template === null ? [] : [{ frame, template, unrest: unrestOf(template, frame, album, times) }];
  });
  const least = Math.min(...tried.map(({ unrest }) => unrest));
  const limit = Math.max(rules.still, Math.min(2 * least, rules.most));
  const still = tried.filter(({ unrest }) => unrest <= limit).map(({ template }) => template);
  const likeness = still.map((template) =>
    tried.reduce((sum, { frame }) => {
      const foot = album[frame]!;
      return sum + findTemplate(template, foot, placeByMarks(template, foot)).correlation ** 2;
    }, 0),
  );
  return still[likeness.indexOf(Math.max(...likeness))] ?? null;
}

/** At most `most` of the values, evenly spread. */
function spread(values: readonly number[], most: number): readonly number[] {
  const count = Math.min(values.length, most);
  return Array.from({ length: count }, (_, i) => values[Math.floor(((i + 0.5) * values.length) / count)]!);
}

/**
 * How far the shoe turns within a moment, rad. Infinite when it cannot be followed for so long, or never turns much, as a
 * shoe does that lands and leaves: then it is something behind the runner.
 */
function unrestOf(template: ShoeTemplate, frame: number, album: FootAlbum, times: Float64Array): number {
  const moment = [0];
  let turned = 0;
  for (const step of [-1, 1] as const) {
    let away = 0;
    for (const found of walk(album, times, template, { ...template.place, frame }, step)) {
      away = Math.abs(times[found.frame]! - times[frame]!);
      if (away > rules.within) break;
      if (away <= rules.spell) moment.push(found.turn);
      turned = Math.max(turned, Math.abs(found.turn));
    }
    if (away < rules.spell / 2) return Number.POSITIVE_INFINITY;
  }
  return turned < rules.turned ? Number.POSITIVE_INFINITY : Math.max(...moment) - Math.min(...moment);
}

/** Frames in which heel and toes together are about as low as they get within a stride. */
function lowFeet(album: FootAlbum, times: Float64Array): readonly number[] {
  const trunk = middleOf(album.flatMap((foot) => foot?.trunk ?? []));
  const heights = album.map((foot) => (foot === null ? Number.NaN : (foot.heel.y + foot.toe.y) / 2 / trunk));
  const depth = heights.map((_, f) => middleOf(heights.slice(Math.max(0, f - 1), f + 2)));
  return depth.flatMap((value, f) => (value >= deepestAround(depth, times, f) - rules.depth ? [f] : []));
}

function deepestAround(depth: readonly number[], times: Float64Array, frame: number): number {
  let deepest = Number.NEGATIVE_INFINITY;
  for (const step of [-1, 1]) {
    for (let f = frame; Math.abs(times[f]! - times[frame]!) <= rules.around; f += step) {
      if (depth[f]! > deepest) deepest = depth[f]!;
    }
  }
  return deepest;
}
