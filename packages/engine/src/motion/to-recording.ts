import type { Side, View } from '../pose/index.ts';
import { pictureLimits, type QualityNote, qualityNote } from '../reference/index.ts';
import { withoutShake } from './camera-shake.ts';
import { findFacing, findNearSide } from './facing.ts';
import { findHorizon } from './horizon.ts';
import { dropJumps } from './jumps.ts';
import { type Landmark, type Landmarks, middle, readLandmarks } from './landmarks.ts';
import { isUpright, pictureNotes, sceneNotes, showsPerson, trunkLength } from './picture-quality.ts';
import { rearRecording, seenFromBehind } from './rear-view.ts';
import { withoutRepeats } from './repeated-frames.ts';
import { findScale } from './scale.ts';
import { shoeOnGrid } from './shoe-line.ts';
import { netTravel } from './signal.ts';
import { mean } from './statistics.ts';
import { dropStrayMarks } from './stray-marks.ts';
import { repairSwaps } from './swaps.ts';
import { type Clock, onGrid, trueTime } from './time-base.ts';
import type { Clip, Recording, Surface, Trajectory } from './types.ts';

/** A clip made ready for gait analysis, or the reasons why it cannot be. */
export type Cleaned =
  | { readonly kind: 'recording'; readonly recording: Recording }
  | { readonly kind: 'refused'; readonly quality: readonly QualityNote[] };

/** Frames without which there is no motion to speak of. */
const fewestFrames = 4;

/**
 * Turns one camera's landmarks into a recording: true even time base, facing and near side decided once per clip,
 * left and right repaired, short gaps filled, horizon levelled, metres, running towards +x. Landmarks come from hostile
 * files: a clip that shows no usable runner is refused with its reasons, never an exception.
 */
export function toRecording(clip: Clip): Cleaned {
  const steady = withoutShake(clip);
  const track = withoutRepeats(steady.track);
  const seen = readLandmarks(track);
  if (track.time.length < fewestFrames || !showsPerson(seen)) {
    return { kind: 'refused', quality: [qualityNote('no-person')] };
  }
  if (!isUpright(seen)) return { kind: 'refused', quality: [qualityNote('picture-sideways')] };
  if (clip.view === 'rear' || (clip.view === null && seenFromBehind(seen))) {
    const filmed = [...sceneNotes(clip, trunkLength(seen, 'left')), ...steady.quality];
    return rearRecording({ ...clip, track }, seen, filmed);
  }
  const facing = findFacing(seen);
  const { side: nearSide, mirrored } = findNearSide(seen, facing);
  const { landmarks: repaired, share } = repairSwaps(seen, nearSide, track.time);
  const landmarks = dropStrayMarks(dropJumps(repaired, track.time), nearSide, track);
  const clock = trueTime(track.time, clip.captureRate);
  const scale = findScale(clip, landmarks, nearSide);
  if (scale === null) return { kind: 'refused', quality: [qualityNote('no-person')] };
  const pixels = evenPixels(landmarks, clock, facing);
  const surface = clip.surface ?? findSurface(landmarks, nearSide);
  const shoe = shoeOnGrid(track, nearSide, facing, clock);
  const levelled = findHorizon(pixels, nearSide, surface, clock.sampleRate, shoe);
  const horizon = levelled ?? 0;
  const quality = [
    ...pictureNotes({ ...clip, track }, landmarks, nearSide),
    ...sceneNotes(clip, trunkLength(landmarks, nearSide)),
    ...steady.quality,
    ...clock.quality,
    ...(mirrored ? [qualityNote('mirrored')] : []),
    ...(isOtherSide(clip.view, nearSide) ? [qualityNote('view-mismatch')] : []),
    ...(share > pictureLimits.swapsTold ? [qualityNote('swaps-repaired')] : []),
    ...(filledShare(landmarks, pixels, nearSide) > pictureLimits.gapsTold
      ? [qualityNote('gaps-filled')]
      : []),
    ...(levelled === null ? [qualityNote('horizon-unknown')] : []),
    ...(scale.source === 'assumed' ? [qualityNote('height-unknown')] : []),
    ...(clip.speed === null ? [qualityNote('speed-unknown')] : []),
  ];
  return {
    kind: 'recording',
    recording: {
      source: clip.source,
      view: nearSide === 'left' ? 'side-left' : 'side-right',
      nearSide,
      surface,
      speed: clip.speed,
      runner: clip.runner,
      time: clock.grid,
      sampleRate: clock.sampleRate,
      frameRate: clock.frameRate,
      timeBase: clock.timeBase,
      scale,
      facing,
      horizon: horizon === 0 ? 0 : facing * horizon,
      points: toMetres(pixels, scale.metresPerPixel, horizon),
      forces: null,
      quality,
      ...(shoe === null
        ? {}
        : { shoe: { at: inMetres(shoe, scale.metresPerPixel, horizon), pitch: shoe.pitch } }),
    },
  };
}

type Path = Pick<Landmark, 'x' | 'y'>;
type Pixels = ReadonlyMap<string, Path>;

/** Landmarks on the even time base, mirrored to run towards +x. */
function evenPixels(landmarks: Pixels, clock: Clock, facing: 1 | -1): Pixels {
  return new Map(
    [...landmarks].map(([name, { x, y }]) => [
      name,
      { x: onGrid(facing === 1 ? x : x.map((value) => -value), clock), y: onGrid(y, clock) },
    ]),
  );
}

/** Share of the near leg's samples that were not seen and could be filled. */
function filledShare(landmarks: Landmarks, pixels: Pixels, nearSide: Side): number {
  const missing = (points: Pixels) =>
    mean(
      ['hip', 'knee', 'ankle'].map((part) => {
        const x = points.get(`${nearSide}_${part}`)?.x ?? new Float64Array();
        return mean(x.map((value) => (Number.isNaN(value) ? 1 : 0)));
      }),
    );
  return missing(landmarks) - missing(pixels);
}

function toMetres(pixels: Pixels, scale: number, horizon: number): Readonly<Record<string, Trajectory>> {
  return Object.fromEntries([...pixels].map(([name, path]) => [name, inMetres(path, scale, horizon)]));
}

function inMetres({ x, y }: Path, scale: number, horizon: number): Trajectory {
  const cos = scale * Math.cos(horizon);
  const sin = scale * Math.sin(horizon);
  return {
    x: x.map((value, i) => cos * value - sin * y[i]!),
    y: x.map((value, i) => sin * value + cos * y[i]!),
    z: null,
  };
}

function findSurface(landmarks: Landmarks, nearSide: Side): Surface {
  const travel = Math.abs(netTravel(middle(landmarks, 'hip')?.x ?? new Float64Array()));
  return travel > pictureLimits.overgroundTravel * trunkLength(landmarks, nearSide)
    ? 'overground'
    : 'treadmill';
}

function isOtherSide(stated: View | null, nearSide: Side): boolean {
  return (stated === 'side-left' && nearSide === 'right') || (stated === 'side-right' && nearSide === 'left');
}
