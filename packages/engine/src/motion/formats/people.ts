import { following } from '../../reference/index.ts';

/** One person in one picture. */
export interface Person {
  /** Number that the program gave this person in all pictures, `null` when it gave none. */
  readonly id: number | null;
  /** Keypoints × (x, y, score); pixels, origin top-left. */
  readonly points: Float64Array;
}

/** One person through the pictures, by the picture's index. */
type Track = Map<number, Person>;

interface Box {
  readonly x: number;
  readonly y: number;
  /** Its diagonal. */
  readonly size: number;
}

/**
 * The one person that the clip is about: seen largest and longest. Who is who comes from the people's numbers, or from
 * their places when they have none.
 */
export function chooseRunner(pictures: readonly (readonly Person[])[]): ReadonlyMap<number, Person> {
  const numbered = pictures.every((people) => people.every(({ id }) => id !== null));
  const tracks = numbered ? tracksByNumber(pictures) : tracksByPlace(pictures);
  let best: Track = new Map();
  let largest = 0;
  for (const track of tracks) {
    let size = 0;
    for (const person of track.values()) size += boxOf(person)?.size ?? 0;
    if (size > largest) [best, largest] = [track, size];
  }
  return best;
}

function tracksByNumber(pictures: readonly (readonly Person[])[]): readonly Track[] {
  const tracks = new Map<number, Track>();
  pictures.forEach((people, picture) => {
    for (const person of people) {
      const id = person.id ?? 0;
      const track = tracks.get(id) ?? new Map<number, Person>();
      tracks.set(id, track.set(picture, person));
    }
  });
  return [...tracks.values()];
}

/** Each person goes on with the nearest track that is within reach; who is nobody's neighbour begins a new one. */
function tracksByPlace(pictures: readonly (readonly Person[])[]): readonly Track[] {
  const tracks: Track[] = [];
  let open: { readonly track: Track; box: Box; last: number }[] = [];
  pictures.forEach((people, picture) => {
    open = open.filter(({ last }) => picture - last <= following.longestAbsence);
    for (const person of people) {
      const box = boxOf(person);
      if (box === null) continue;
      const free = open.filter(({ last }) => last < picture);
      const near = free.reduce((a, b) => (distance(b.box, box) < distance(a.box, box) ? b : a), free[0]!);
      if (near !== undefined && distance(near.box, box) <= following.reach * box.size) {
        near.track.set(picture, person);
        near.box = box;
        near.last = picture;
      } else if (open.length < following.mostPeople) {
        const track: Track = new Map([[picture, person]]);
        tracks.push(track);
        open.push({ track, box, last: picture });
      }
    }
  });
  return tracks;
}

function distance(a: Box, b: Box): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Middle and size of the points that were seen; `null` when there are none. */
function boxOf({ points }: Person): Box | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 3) {
    const [x, y] = [points[i]!, points[i + 1]!];
    if (!(points[i + 2]! > 0) || Number.isNaN(x + y)) continue;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return left > right
    ? null
    : { x: (left + right) / 2, y: (top + bottom) / 2, size: Math.hypot(right - left, bottom - top) };
}
