import type { Side } from '../pose/index.ts';
import { assumedHeight, heightFractions, heightScaleError, knownLengthError } from '../reference/index.ts';
import { type Landmarks, medianDistance, middle, sideLandmark } from './landmarks.ts';
import type { Clip, KnownLength, Scale } from './types.ts';

/**
 * Metres per pixel: from a length tapped in the picture, else from the runner's height through the lengths of trunk,
 * thigh and shank over all frames, else from an adult's mean height. `null` when no leg was measured.
 *
 * @param lengthOf length of a segment between two landmarks over all frames, pixels
 */
export function findScale(
  clip: Clip,
  landmarks: Landmarks,
  nearSide: Side,
  lengthOf: typeof medianDistance = medianDistance,
): Scale | null {
  const { knownLength } = clip;
  const tapped = knownLength === null ? 0 : distance(knownLength);
  if (knownLength !== null && tapped > 0) {
    return {
      metresPerPixel: knownLength.length / tapped,
      source: 'known-length',
      relativeError: knownLengthError,
    };
  }
  const heightsPerPixel = findHeightsPerPixel(landmarks, nearSide, lengthOf);
  if (heightsPerPixel === null) return null;
  const { height } = clip.runner;
  if (height !== null) {
    return {
      metresPerPixel: height * heightsPerPixel,
      source: 'runner-height',
      relativeError: heightScaleError,
    };
  }
  const relativeError = Math.hypot(heightScaleError, assumedHeight.sd / assumedHeight.mean);
  return { metresPerPixel: assumedHeight.mean * heightsPerPixel, source: 'assumed', relativeError };
}

/** Body heights per pixel from the segments that were seen. */
function findHeightsPerPixel(
  landmarks: Landmarks,
  side: Side,
  lengthOf: typeof medianDistance,
): number | null {
  const at = (part: string) => sideLandmark(landmarks, side, part);
  const segments = [
    { pixels: lengthOf(at('hip'), at('knee')), fraction: heightFractions.thigh },
    { pixels: lengthOf(at('knee'), at('ankle')), fraction: heightFractions.shank },
    {
      pixels: lengthOf(middle(landmarks, 'hip'), middle(landmarks, 'shoulder')),
      fraction: heightFractions.trunk,
    },
  ].filter(({ pixels }) => pixels > 0);
  if (segments.length === 0) return null;
  const pixels = segments.reduce((sum, segment) => sum + segment.pixels, 0);
  return segments.reduce((sum, segment) => sum + segment.fraction, 0) / pixels;
}

function distance({ from, to }: KnownLength): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}
