import { shoeRules } from '../../reference/index.ts';
import type { Frame } from '../frame.ts';
import type { ShoeTrack, Side } from '../types.ts';
import { type FootAlbum, type FootPicture, openFootCamera } from './foot-album.ts';
import { restingShoe } from './resting-shoe.ts';
import { findTemplate, placeByMarks } from './shoe-template.ts';
import { type Found, isSure, walk } from './walk.ts';

/** Follows the shoe next to the camera in its own pixels: there it shows more than the network's marks tell. */
export interface ShoeFollower {
  /** @param points 33 × (x, y, score) of the runner in this frame, seen from the side */
  read(frame: Frame, points: Float64Array): void;
  /** What was found in all frames read; `null` when nothing was. */
  found(): ShoeTrack | null;
}

/** @param times of the clip's frames, s */
export function openShoeFollower(times: Float64Array): ShoeFollower {
  const photograph = openFootCamera();
  const pictures = new Map<number, FootPicture>();
  return {
    read(frame, points) {
      if (pictures.size >= shoeRules.album.most) return;
      const picture = photograph(frame, points);
      if (picture !== null) pictures.set(frame.index, picture);
    },
    found() {
      const side = sideOfMost([...pictures.values()]);
      const ofSide = (frame: number) => {
        const picture = pictures.get(frame);
        return picture?.side === side ? picture : null;
      };
      const places = followShoe(
        Array.from(times, (_, f) => ofSide(f)),
        times,
      );
      return places.some(Number.isFinite) ? { side, places } : null;
    },
  };
}

/** The shoe's places as `ShoeTrack` has them, followed to both sides from the frames that show it best. */
function followShoe(album: FootAlbum, times: Float64Array): Float64Array {
  const places = new Float64Array(3 * album.length).fill(Number.NaN);
  const template = restingShoe(album, times);
  if (template === null) return places;
  const isFound = (frame: number) => Number.isFinite(places[3 * frame]);
  const keep = ({ frame, x, y, turn }: Found) => places.set([x, y, turn], 3 * frame);
  const starts = album
    .flatMap((foot, frame) =>
      foot === null ? [] : [{ ...findTemplate(template, foot, placeByMarks(template, foot)), frame }],
    )
    .filter((match) => isSure(match) && match.correlation >= shoeRules.following.start)
    .sort((a, b) => b.correlation - a.correlation);
  for (const start of starts) {
    if (isFound(start.frame)) continue;
    keep(start);
    for (const step of [-1, 1] as const) {
      for (const found of walk(album, times, template, start, step)) {
        if (isFound(found.frame)) break;
        keep(found);
      }
    }
  }
  return places;
}

function sideOfMost(pictures: readonly FootPicture[]): Side {
  const left = pictures.filter(({ side }) => side === 'left').length;
  return 2 * left > pictures.length ? 'left' : 'right';
}
