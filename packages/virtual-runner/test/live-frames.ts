import { type Clip, type LiveFrame, landmarkNames } from '@stridewhy/engine';

/** What a camera hands on while somebody practises: every so many pictures one look, in the network's own order. */
export function liveFrames({ track }: Clip, every: number): readonly LiveFrame[] {
  const places = landmarkNames.map((name) => track.landmarks.indexOf(name));
  const width = track.landmarks.length;
  return Array.from(track.time, (time, i) => ({
    time,
    points: Float64Array.from(
      places.flatMap((at) => {
        if (at < 0) return [Number.NaN, Number.NaN, 0];
        const first = 3 * (i * width + at);
        return Array.from(track.points.subarray(first, first + 3));
      }),
    ),
  })).filter((_, i) => i % every === 0);
}
