import type { BreathPair, Facts, Pixel, RibAngle, StandingPhoto, StandingPoint } from '@stridewhy/engine';
import {
  type PhotoPoint,
  type PhotoSlot,
  photoSets,
  type TappedPhoto,
  type TappedPhotos,
} from './photo-sets.ts';

/** The pictures as the engine takes them: of each only the points the runner put in place. */
export function photoFacts(photos: TappedPhotos): Pick<Facts, 'standing' | 'ribs' | 'breath' | 'tilts'> {
  const tapped = (slot: PhotoSlot): readonly StandingPhoto[] => {
    const photo = photos[slot];
    return photo === undefined || photo.placed.length === 0 ? [] : [standingPhoto(photo)];
  };
  const [breathedIn] = tapped('breath-in');
  const [breathedOut] = tapped('breath-out');
  const [untucked, tucked] = [tapped('untucked'), tapped('tucked')];
  return {
    standing: photoSets.standing.shots.flatMap(({ slot }) => tapped(slot)),
    ribs: ribPair(photos['ribs-in'], photos['ribs-out']),
    breath: breathedIn && breathedOut ? { inhaled: breathedIn, exhaled: breathedOut } : null,
    tilts: untucked.length > 0 && tucked.length > 0 ? { untucked, tucked } : null,
  };
}

/** A picture from the side as the engine takes it. */
export function standingPhoto({ size, places, placed, plumb, tilt, ruler }: TappedPhoto): StandingPhoto {
  const points: Partial<Record<StandingPoint, Pixel>> = {};
  for (const name of placed) {
    const at = places[name];
    if (at !== undefined && name !== 'left' && name !== 'right') points[name] = at;
  }
  const knownLength =
    ruler === undefined || ruler.length === null
      ? null
      : { from: ruler.from, to: ruler.to, length: ruler.length };
  return { size, points, plumb, tilt: tilt ?? null, knownLength };
}

function ribPair(
  inhaled: TappedPhoto | undefined,
  exhaled: TappedPhoto | undefined,
): BreathPair<RibAngle> | null {
  const [before, after] = [ribAngle(inhaled), ribAngle(exhaled)];
  return before && after ? { inhaled: before, exhaled: after } : null;
}

function ribAngle(photo: TappedPhoto | undefined): RibAngle | null {
  const at = (name: PhotoPoint) => (photo?.placed.includes(name) ? photo.places[name] : undefined);
  const [xiphoid, left, right] = [at('xiphoid'), at('left'), at('right')];
  return xiphoid && left && right ? { xiphoid, left, right } : null;
}
