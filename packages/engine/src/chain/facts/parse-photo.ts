import { photoPoints } from '../../reference/index.ts';
import type { BreathPair, RibAngle } from '../standing/breath.ts';
import type { Pixel, StandingPhoto, StandingPoint } from '../standing/types.ts';
import { fieldsOf, listOf, needed, numberIn, type Place } from './read-json.ts';

const standingPoints = Object.keys(photoPoints.side) as StandingPoint[];

const limits = {
  photos: 20,
  /** Picture width and height, pixels. */
  size: 20_000,
  /** Distance of a tap from the origin, pixels. */
  coordinate: 1e5,
  /** m: a finger to a door. */
  length: [0.01, 5],
  /** Tilt of a phone that still looks at the runner, rad. */
  tilt: 0.8,
} as const;

export function photos(place: Place): readonly StandingPhoto[] {
  return listOf(place, 0, limits.photos).map(standingPhoto);
}

/** One tapped standing picture. */
export function standingPhoto(place: Place): StandingPhoto {
  const fields = fieldsOf(place, ['size', 'points', 'plumb', 'tilt', 'knownLength']);
  const taps = fieldsOf(needed(fields.points, `${place.path}.points`), standingPoints);
  const [top, bottom] = fields.plumb ? listOf(fields.plumb, 2, 2).map(pixel) : [];
  return {
    size: pixelSize(needed(fields.size, `${place.path}.size`)),
    points: Object.fromEntries(
      standingPoints.flatMap((name) => {
        const tap = taps[name];
        return tap === undefined ? [] : [[name, pixel(tap)]];
      }),
    ),
    plumb: top && bottom ? [top, bottom] : null,
    tilt: fields.tilt ? tiltOf(fields.tilt) : null,
    knownLength: fields.knownLength ? lengthOf(fields.knownLength) : null,
  };
}

/** The taps of one front photo. */
export function ribAngle(place: Place): RibAngle {
  const taps = fieldsOf(place, ['xiphoid', 'left', 'right']);
  const at = (name: keyof RibAngle) => pixel(needed(taps[name], `${place.path}.${name}`));
  return { xiphoid: at('xiphoid'), left: at('left'), right: at('right') };
}

export function breathPair<T>(place: Place, read: (place: Place) => T): BreathPair<T> {
  const fields = fieldsOf(place, ['inhaled', 'exhaled']);
  return {
    inhaled: read(needed(fields.inhaled, `${place.path}.inhaled`)),
    exhaled: read(needed(fields.exhaled, `${place.path}.exhaled`)),
  };
}

function pixel(place: Place): Pixel {
  const [x, y] = listOf(place, 2, 2);
  const read = (one: Place | undefined) =>
    numberIn(needed(one, place.path), -limits.coordinate, limits.coordinate);
  return [read(x), read(y)];
}

function pixelSize(place: Place): Pixel {
  const [width, height] = listOf(place, 2, 2);
  const read = (one: Place | undefined) => numberIn(needed(one, place.path), 1, limits.size);
  return [read(width), read(height)];
}

function tiltOf(place: Place) {
  const fields = fieldsOf(place, ['roll', 'pitch', 'focalLength']);
  const angle = (name: 'roll' | 'pitch') =>
    numberIn(needed(fields[name], `${place.path}.${name}`), -limits.tilt, limits.tilt);
  const focal = needed(fields.focalLength, `${place.path}.focalLength`);
  return { roll: angle('roll'), pitch: angle('pitch'), focalLength: numberIn(focal, 100, limits.size) };
}

function lengthOf(place: Place) {
  const fields = fieldsOf(place, ['from', 'to', 'length']);
  const [low, high] = limits.length;
  return {
    from: pixel(needed(fields.from, `${place.path}.from`)),
    to: pixel(needed(fields.to, `${place.path}.to`)),
    length: numberIn(needed(fields.length, `${place.path}.length`), low, high),
  };
}
