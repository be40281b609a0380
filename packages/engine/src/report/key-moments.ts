import { footAtLanding, shankAtLanding, valueAt } from '../body/index.ts';
import type { Stride } from '../gait/index.ts';
import { median, type Recording } from '../motion/index.ts';
import type { PoseTrack, Side } from '../pose/index.ts';
import type { ClipAnalysis, KeyFrame } from './types.ts';

/** An angle worth drawing over the picture. */
export type DrawnAngle = 'shank' | 'foot' | 'trunkLean' | 'thigh' | 'kneeFlexion';

/** A moment of one representative stride, to look at. */
export interface KeyMoment {
  readonly moment: KeyFrame['moment'];
  /** The leg it belongs to. */
  readonly side: Side;
  /** s on the recording's true time base. */
  readonly time: number;
  /** Index of the frame nearest to it in the clip's track. */
  readonly frame: number;
  /** That frame's presentation time in the clip, s. */
  readonly presentationTime: number;
  /** Angles of this step at this moment, deg, signs as in the curves; those that cannot be seen are left out. */
  readonly angles: readonly { readonly name: DrawnAngle; readonly deg: number }[];
}

const anglesAt: Readonly<Record<KeyFrame['moment'], readonly DrawnAngle[]>> = {
  initialContact: ['shank', 'foot'],
  midstance: ['trunkLean', 'shank'],
  toeOff: ['thigh', 'kneeFlexion'],
};

/**
 * Landing, midstance (half of stance) and toe-off of the near leg's most typical stride: the one whose duration, contact
 * and knee angles lie nearest to the medians. Empty for a clip without strides.
 */
export function keyMoments(analysis: ClipAnalysis): readonly KeyMoment[] {
  const { recording, gait, body, clip } = analysis;
  if (recording === null || gait === null || body === null) return [];
  const side = recording.nearSide ?? sideWithMoreStrides(gait.strides);
  const legs = side === null ? null : body.legs[side];
  const strides = gait.strides.filter((one) => one.side === side);
  const stride = typicalStride(strides, (time) =>
    legs === null ? 0 : valueAt(legs.kneeFlexion, recording, time),
  );
  if (side === null || stride === null) return [];
  const times = {
    initialContact: stride.start,
    midstance: (stride.start + stride.toeOff) / 2,
    toeOff: stride.toeOff,
  };
  const angleAt = (name: DrawnAngle, moment: KeyFrame['moment'], time: number) => {
    if (name === 'trunkLean')
      return body.trunkLean === null ? Number.NaN : valueAt(body.trunkLean, recording, time);
    if (legs === null) return Number.NaN;
    if (moment !== 'initialContact') return valueAt(legs[name], recording, time);
    return name === 'foot'
      ? footAtLanding(recording, side, legs, strides)[strides.indexOf(stride)]!
      : valueAt(shankAtLanding(recording, side, legs, strides), recording, time);
  };
  return (['initialContact', 'midstance', 'toeOff'] as const).map((moment) => {
    const time = times[moment];
    const frame = frameAt(clip.track, recording, time);
    const angles = anglesAt[moment].flatMap((name) => {
      const deg = (angleAt(name, moment, time) * 180) / Math.PI;
      return Number.isFinite(deg) ? [{ name, deg }] : [];
    });
    return { moment, side, time, frame, presentationTime: clip.track.time[frame] ?? 0, angles };
  });
}

/** The stride nearest to the medians of all, each feature in units of its own spread; the first of equals. */
function typicalStride(strides: readonly Stride[], kneeAt: (time: number) => number): Stride | null {
  const features = strides.map(({ start, toeOff, end }) => [
    end - start,
    toeOff - start,
    kneeAt(start),
    kneeAt((start + toeOff) / 2),
    kneeAt(toeOff),
  ]);
  const centre = medians(features);
  const spread = medians(
    features.map((row) => row.map((value, column) => Math.abs(value - (centre[column] ?? 0)))),
  );
  let best: Stride | null = null;
  let least = Number.POSITIVE_INFINITY;
  features.forEach((row, index) => {
    const distance = row.reduce((sum, value, column) => {
      const unit = spread[column] ?? 0;
      const off = unit > 0 ? (value - (centre[column] ?? 0)) / unit : 0;
      return sum + (Number.isFinite(off) ? off * off : 0);
    }, 0);
    if (distance < least) {
      least = distance;
      best = strides[index] ?? null;
    }
  });
  return best;
}

/** Column medians, ignoring what is not a number. */
function medians(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) =>
    median(rows.map((row) => row[column] ?? Number.NaN).filter(Number.isFinite)),
  );
}

function sideWithMoreStrides(strides: readonly Stride[]): Side | null {
  if (strides.length === 0) return null;
  const left = strides.filter(({ side }) => side === 'left').length;
  return left * 2 >= strides.length ? 'left' : 'right';
}

/** The track's frame nearest to a true time: presentation time runs slower than true time in slow motion. */
function frameAt(track: PoseTrack, recording: Recording, time: number): number {
  const first = track.time[0] ?? 0;
  const last = track.time.at(-1) ?? first;
  const trueDuration = (track.time.length - 1) / recording.frameRate;
  const wanted = first + (time * (last - first)) / trueDuration;
  let nearest = 0;
  track.time.forEach((stamp, index) => {
    if (Math.abs(stamp - wanted) < Math.abs((track.time[nearest] ?? 0) - wanted)) nearest = index;
  });
  return nearest;
}
