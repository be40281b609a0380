import {
  isAslant,
  type PhoneTilt,
  type Pixel,
  type PoseTrack,
  placePoints,
  StridewhyError,
  standingRules,
} from '@stridewhy/engine';
import { findPhotoPose } from '../pose/find-photo-pose.ts';
import type { PhotoPoint, PhotoSet, TappedPhoto } from './photo-sets.ts';

/** Longest side of a kept picture, pixels: a tap is no finer, and phones have room for it. */
const longestSide = 2000;

/** Milliseconds the search for a body may take before the points start where a body usually stands. */
const patience = 20_000;

/** A picture made upright and small enough to keep. */
export interface OpenedPhoto {
  readonly file: Blob;
  readonly size: Pixel;
}

/**
 * Opens a picture as it is meant to be seen.
 * @throws StridewhyError `unreadable-file` when the browser cannot decode it.
 */
export async function openPhoto(file: Blob): Promise<OpenedPhoto> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new StridewhyError(
      'unreadable-file',
      'This picture cannot be opened.',
      'Choose a JPEG or PNG photo.',
      {
        cause,
      },
    );
  });
  const share = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const size = [Math.round(bitmap.width * share), Math.round(bitmap.height * share)] as const;
  const canvas = new OffscreenCanvas(...size);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, ...size);
  bitmap.close();
  return { file: await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }), size };
}

/** Steepest roll and pitch, rad, with which a standing body is filmed: beyond them the sensor is misread. */
const steepest = 0.8;

/**
 * A picture whose points stand where a body usually does.
 * @param held how the phone was held when the app took the picture; `null` when nothing says so
 */
export function untouched(
  size: Pixel,
  set: PhotoSet,
  held: Pick<PhoneTilt, 'roll' | 'pitch'> | null,
): TappedPhoto {
  const places = set.view === 'front' ? frontPlaces(size) : placePoints(null, size);
  const photo = { size, places, placed: [], plumb: null };
  if (set.view === 'front' || held === null) return photo;
  if (Math.max(Math.abs(held.roll), Math.abs(held.pitch)) > steepest) return photo;
  return { ...photo, tilt: { ...held, focalLength: standingRules.focalLength * Math.max(...size) } };
}

/** The picture with its points where the network finds the body, as far as it does. */
export async function onBody(photo: TappedPhoto, file: Blob, set: PhotoSet): Promise<TappedPhoto> {
  if (set.view === 'front') return photo;
  const body = await bodyIn(file);
  const found = { ...photo, places: placePoints(body, photo.size) };
  return body !== null && isAslant(body) ? { ...found, aslant: true } : found;
}

/** Nobody found, no network, no time: all the same, the runner drags the points. */
function bodyIn(file: Blob): Promise<PoseTrack | null> {
  return findPhotoPose(file, AbortSignal.timeout(patience)).catch(() => null);
}

/** A photo from above the belly: the breastbone's end in the middle, the rib edges below it to both sides. */
function frontPlaces([width, height]: Pixel): Partial<Record<PhotoPoint, Pixel>> {
  return {
    xiphoid: [0.5 * width, 0.4 * height],
    left: [0.65 * width, 0.55 * height],
    right: [0.35 * width, 0.55 * height],
  };
}
