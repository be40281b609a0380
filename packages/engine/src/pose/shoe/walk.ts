import { shoeRules } from '../../reference/index.ts';
import type { FootAlbum, FootPicture } from './foot-album.ts';
import { findTemplate, type Match, type Placement, type ShoeTemplate } from './shoe-template.ts';

/** The shoe as it was found in one frame. */
export interface Found extends Placement {
  readonly frame: number;
}

/**
 * Finds the shoe in one frame after the other, or before the other, each time where the last two foresee it, the first
 * time where the network's marks have gone, until it is lost for longer than a moment.
 *
 * @param times s
 * @param start where it was found before the first step
 */
export function* walk(
  album: FootAlbum,
  times: Float64Array,
  template: ShoeTemplate,
  start: Found,
  step: 1 | -1,
): Generator<Found> {
  let before: Found | null = null;
  let last = start;
  for (let f = start.frame + step; f >= 0 && f < album.length; f += step) {
    if (Math.abs(times[f]! - times[last.frame]!) > shoeRules.following.gap) return;
    const foot = album[f] ?? null;
    if (foot === null) continue;
    const likely =
      before === null ? shifted(last, album[last.frame]!, foot) : carriedOn(before, last, times, f);
    const match = findTemplate(template, foot, likely);
    if (!isSure(match)) continue;
    [before, last] = [last, { ...match, frame: f }];
    yield last;
  }
}

export function isSure({ correlation, error, turn }: Match): boolean {
  const { sure } = shoeRules;
  return correlation >= sure.correlation && error <= sure.error && Math.abs(turn) <= sure.turn;
}

/** A place carried along with the network's marks. */
function shifted({ x, y, turn }: Placement, before: FootPicture, now: FootPicture): Placement {
  return {
    x: x + (now.heel.x + now.toe.x - before.heel.x - before.toe.x) / 2,
    y: y + (now.heel.y + now.toe.y - before.heel.y - before.toe.y) / 2,
    turn,
  };
}

/** The latest place, carried on at the pace since the one before. */
function carriedOn(before: Found, last: Found, times: Float64Array, frame: number): Placement {
  const t = (times[frame]! - times[last.frame]!) / (times[last.frame]! - times[before.frame]!);
  const on = (from: number, to: number) => to + t * (to - from);
  return { x: on(before.x, last.x), y: on(before.y, last.y), turn: on(before.turn, last.turn) };
}
