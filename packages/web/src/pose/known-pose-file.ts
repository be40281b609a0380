import type { Side } from '@stridewhy/engine';
import type { VideoPose } from './pose-messages.ts';

/** A video's landmarks as plain JSON: pixels and scores to 0.01 and 0.001, what was not seen as null. */
interface KnownPoseFile {
  readonly size: readonly [number, number];
  readonly captureRate: number | null;
  readonly landmarks: readonly string[];
  readonly people: number;
  readonly time: readonly number[];
  readonly points: readonly (number | null)[];
  readonly shiftX: readonly number[];
  readonly shiftY: readonly number[];
  readonly cut: readonly number[];
  /** Heels as `HeelTrack` has them; absent from clips that are not from behind. */
  readonly heels?: { readonly lines: readonly (number | null)[]; readonly trouble: readonly number[] };
  /** Stickers on the waistband as `PoseTrack.waist` has them; absent where none were seen. */
  readonly waist?: readonly (number | null)[];
  /** The shoe as `ShoeTrack` has it, pixels and rad to 0.0001; absent where it was not followed. */
  readonly shoe?: { readonly side: Side; readonly places: readonly (number | null)[] };
}

export function writeKnownPose({ track, scene, captureRate }: VideoPose): string {
  return JSON.stringify({
    size: track.size,
    captureRate,
    landmarks: track.landmarks,
    people: scene.people,
    time: Array.from(track.time),
    points: Array.from(track.points, (value, k) => rounded(value, k % 3 === 2 ? 1000 : 100)),
    shiftX: Array.from(scene.shiftX, (value) => rounded(value, 1000) ?? 0),
    shiftY: Array.from(scene.shiftY, (value) => rounded(value, 1000) ?? 0),
    cut: Array.from(scene.cut),
    ...(track.heels === undefined
      ? {}
      : {
          heels: {
            lines: Array.from(track.heels.lines, (value) => rounded(value, 100)),
            trouble: Array.from(track.heels.trouble),
          },
        }),
    ...(track.waist === undefined ? {} : { waist: Array.from(track.waist, (value) => rounded(value, 100)) }),
    ...(track.shoe === undefined
      ? {}
      : {
          shoe: {
            side: track.shoe.side,
            places: Array.from(track.shoe.places, (value) => rounded(value, 10_000)),
          },
        }),
  } satisfies KnownPoseFile);
}

/** Reads what {@link writeKnownPose} wrote; the files come with the app, nobody else writes them. */
export function readKnownPose(file: unknown): VideoPose {
  const { size, captureRate, landmarks, people, time, points, shiftX, shiftY, cut, heels, waist, shoe } =
    file as KnownPoseFile;
  return {
    track: {
      size,
      landmarks,
      time: Float64Array.from(time),
      points: Float64Array.from(points, (value) => value ?? Number.NaN),
      ...(heels === undefined
        ? {}
        : {
            heels: {
              lines: Float64Array.from(heels.lines, (value) => value ?? Number.NaN),
              trouble: Uint8Array.from(heels.trouble),
            },
          }),
      ...(waist === undefined ? {} : { waist: Float64Array.from(waist, (value) => value ?? Number.NaN) }),
      ...(shoe === undefined
        ? {}
        : {
            shoe: {
              side: shoe.side,
              places: Float64Array.from(shoe.places, (value) => value ?? Number.NaN),
            },
          }),
    },
    scene: {
      shiftX: Float64Array.from(shiftX),
      shiftY: Float64Array.from(shiftY),
      cut: Uint8Array.from(cut),
      people,
    },
    captureRate,
  };
}

function rounded(value: number, steps: number): number | null {
  return Number.isFinite(value) ? Math.round(value * steps) / steps : null;
}
