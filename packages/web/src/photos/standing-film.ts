import {
  type Clip,
  measureStandingFilm,
  parsePoseFile,
  type Recording,
  type Runner,
  type StandingFilmProblem,
  serialisePoseFile,
  toRecording,
} from '@stridewhy/engine';

/** Looks a second of a standing film that are kept: quiet standing sways slower than that. */
const keptRate = 10;

/** What became of a film of standing: its landmarks as text to keep, or why it says nothing. */
export type KeptFilm =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: StandingFilmProblem };

/** The landmarks of a film of quiet standing, made small enough to keep. */
export function keptStanding(clip: Clip): KeptFilm {
  const text = serialisePoseFile({
    ...clip,
    runner: { height: null, mass: null },
    track: thinned(clip.track),
  });
  const cleaned = toRecording({ ...parsePoseFile(text, 'standing film'), runner: clip.runner });
  if (cleaned.kind === 'refused') return { kind: 'refused', reason: 'out-of-picture' };
  const film = measureStandingFilm(cleaned.recording);
  return film.kind === 'refused' ? film : { kind: 'kept', text };
}

/** The film that was kept, with the runner as known now; `null` when there is none. */
export function standingRecording(kept: string | undefined, runner: Runner): Recording | null {
  if (kept === undefined) return null;
  const { height, mass } = runner;
  const cleaned = toRecording({ ...parsePoseFile(kept, 'standing film'), runner: { height, mass } });
  return cleaned.kind === 'recording' ? cleaned.recording : null;
}

function thinned(track: Clip['track']): Clip['track'] {
  const width = 3 * track.landmarks.length;
  const kept: number[] = [];
  for (const [i, time] of track.time.entries()) {
    const last = track.time[kept.at(-1) ?? -1];
    // Half a picture early still counts as in time.
    if (last === undefined || time - last > 0.9 / keptRate) kept.push(i);
  }
  const points = new Float64Array(kept.length * width);
  for (const [k, i] of kept.entries())
    points.set(track.points.subarray(i * width, (i + 1) * width), k * width);
  return {
    size: track.size,
    landmarks: track.landmarks,
    time: Float64Array.from(kept, (i) => track.time[i]!),
    points,
  };
}
