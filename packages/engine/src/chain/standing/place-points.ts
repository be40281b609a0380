import type { PoseTrack, Side } from '../../pose/index.ts';
import { type BodyPlace, standingFigure } from '../../reference/index.ts';
import type { Pixel, StandingPoint } from './types.ts';

/** Which landmark lies at which point. */
const landmarkOf: Readonly<Partial<Record<StandingPoint, string>>> = {
  ear: 'ear',
  shoulder: 'shoulder',
  trochanter: 'hip',
  knee: 'knee',
  ankle: 'ankle',
  heel: 'heel',
  toe: 'foot_index',
};

/** Share of the picture's height that a body takes up where nobody was found (choice: filmed as asked for). */
const usualShare = 0.85;

/**
 * First places for the points of a standing photo, for the runner to drag where they belong: landmarks where the network
 * found them, the others where the mean body has them between shoulder and hip. Without landmarks a mean body stands in
 * the middle of the picture.
 *
 * @param track landmarks of the one picture; `null` when nobody was found
 */
export function placePoints(
  track: PoseTrack | null,
  [width, height]: Pixel,
): Readonly<Record<StandingPoint, Pixel>> {
  const seen = track === null ? null : sideOf(track);
  const [hip, shoulder] = [seen?.get('trochanter'), seen?.get('shoulder')];
  const ahead = seen === null ? 1 : facing(seen);
  const place = hip && shoulder ? betweenJoints(hip, shoulder, ahead) : inMiddle([width, height]);
  const names = Object.keys(standingFigure) as StandingPoint[];
  return Object.fromEntries(
    names.map((name) => [name, inside(seen?.get(name) ?? place(standingFigure[name]), [width, height])]),
  ) as Record<StandingPoint, Pixel>;
}

/** The better seen side's landmarks that belong to points. */
function sideOf({ landmarks, points }: PoseTrack): ReadonlyMap<StandingPoint, Pixel> {
  const of = (side: Side) => {
    const found = new Map<StandingPoint, Pixel>();
    let score = 0;
    for (const [point, landmark] of Object.entries(landmarkOf)) {
      const at = 3 * landmarks.indexOf(`${side}_${landmark}`);
      const [x, y] = [points[at] ?? Number.NaN, points[at + 1] ?? Number.NaN];
      if (at < 0 || Number.isNaN(x) || Number.isNaN(y)) continue;
      found.set(point as StandingPoint, [x, y]);
      score += points[at + 2] ?? 0;
    }
    return { found, score };
  };
  const [left, right] = [of('left'), of('right')];
  return left.score > right.score ? left.found : right.found;
}

/** +1 when the toes point to the picture's right. */
function facing(seen: ReadonlyMap<StandingPoint, Pixel>): 1 | -1 {
  const [toe, heel] = [seen.get('toe'), seen.get('heel') ?? seen.get('ankle')];
  return toe !== undefined && heel !== undefined && toe[0] < heel[0] ? -1 : 1;
}

/** Puts a place of the mean body where hip and shoulder of this one say. */
function betweenJoints(hip: Pixel, shoulder: Pixel, ahead: 1 | -1): (place: BodyPlace) => Pixel {
  const [low, high] = [standingFigure.trochanter, standingFigure.shoulder];
  const size = Math.hypot(shoulder[0] - hip[0], shoulder[1] - hip[1]) / (high[1] - low[1]);
  return ([x, y]) => {
    const up = (y - low[1]) / (high[1] - low[1]);
    const onFigure = low[0] + up * (high[0] - low[0]);
    const across = hip[0] + up * (shoulder[0] - hip[0]);
    return [across + ahead * size * (x - onFigure), hip[1] + up * (shoulder[1] - hip[1])];
  };
}

function inMiddle([width, height]: Pixel): (place: BodyPlace) => Pixel {
  const size = usualShare * height;
  return ([x, y]) => [width / 2 + size * x, (height + size) / 2 - size * y];
}

function inside([x, y]: Pixel, [width, height]: Pixel): Pixel {
  return [Math.min(width, Math.max(0, x)), Math.min(height, Math.max(0, y))];
}
