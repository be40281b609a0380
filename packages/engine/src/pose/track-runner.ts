import { landmarkNames, survey as limits, tracking } from '../reference/index.ts';
import { copyFrame, type Frame, type FrameSource } from './frame.ts';
import { inTurn } from './in-turn.ts';
import type { PersonLandmarks } from './landmarks.ts';
import type { Eye } from './networks.ts';
import { overlap, type Region } from './region.ts';
import { openThumbnailer, type SceneChange, sceneChange, type Thumbnail } from './scene.ts';
import { expectedRegion, type Person, type Sighting } from './survey.ts';

/** What tracking writes into. */
export interface TrackSink {
  /** frames × 33 × 3, NaN where nothing was found. */
  readonly points: Float64Array;
  /** Shows the picture in which the runner was found so. */
  seen(frame: Frame, points: Float64Array): void;
  scene(frame: number, change: SceneChange): void;
  /** Called after each frame; throws to stop. */
  step(): void;
}

/** Where the runner was found, per frame of the clip; `null` for a miss. */
type Regions = (Region | null)[];

/**
 * Follows the runner through the clip: forwards, each frame looking where the frames before it foresee them, and then
 * backwards into every stretch of misses from its later end. No smoothing: each frame stands for itself.
 *
 * @param eyes As many as frames are worked on at once.
 */
export async function trackRunner(
  source: FrameSource,
  eyes: readonly Eye[],
  runner: Person,
  sink: TrackSink,
): Promise<void> {
  const regions = await forwards(source, eyes, runner, sink);
  await backwards(source, eyes[0]!, regions, sink);
}

/** Where one lane found the runner lately, the latest first, since its last miss. */
interface Lane {
  readonly eye: Eye;
  found: readonly Sighting[];
}

async function forwards(
  source: FrameSource,
  eyes: readonly Eye[],
  runner: Person,
  sink: TrackSink,
): Promise<Regions> {
  const { times } = source;
  const regions: Regions = new Array<Region | null>(times.length).fill(null);
  const lanes = eyes.map((eye): Lane => ({ eye, found: [] }));
  const shrink = openThumbnailer();
  let before: Thumbnail | null = null;
  await inTurn(lanes, source.frames(0, times.length), async (lane, frame) => {
    const { index } = frame;
    const [earlier, small] = [before, shrink(frame)];
    before = small;
    const found = await find(
      lane.eye,
      frame,
      foreseen(lane.found, times, index),
      expectedRegion(runner, index),
    );
    const region = found?.region ?? null;
    lane.found =
      region === null ? [] : [{ frame: index, region }, ...lane.found.slice(0, tracking.paceSightings - 1)];
    regions[index] = region;
    if (found !== null) keep(sink, frame, found);
    if (earlier !== null) sink.scene(index, sceneChange(earlier, small, found?.points ?? null));
    sink.step();
  });
  return regions;
}

/** The latest place, carried on at the pace over the sightings; `null` without any. */
function foreseen(found: Lane['found'], times: Float64Array, index: number): Region | null {
  const last = found[0];
  const first = found.at(-1);
  if (last === undefined || first === undefined) return null;
  if (first === last) return last.region;
  const t = (times[index]! - times[last.frame]!) / (times[last.frame]! - times[first.frame]!);
  const carriedOn = (from: number, to: number) => to + t * (to - from);
  return {
    ...last.region,
    x: carriedOn(first.region.x, last.region.x),
    y: carriedOn(first.region.y, last.region.y),
  };
}

/** Looks where the runner is foreseen; when that fails or has strayed to somebody else, searches the whole picture. */
async function find(
  eye: Eye,
  frame: Frame,
  likely: Region | null,
  expected: Region,
): Promise<PersonLandmarks | null> {
  if (likely !== null) {
    const found = await eye.landmarks(frame, likely);
    if (found !== null && overlap(found.region, expected) >= limits.strayOverlap) return found;
  }
  const seen = (await eye.detect(frame)).map(({ region }) => region);
  const nearest = seen.reduce<Region | null>(
    (best, region) => (best === null || overlap(region, expected) > overlap(best, expected) ? region : best),
    null,
  );
  if (nearest === null || overlap(nearest, expected) < limits.strayOverlap) return null;
  return eye.landmarks(frame, nearest);
}

async function backwards(source: FrameSource, eye: Eye, regions: Regions, sink: TrackSink): Promise<void> {
  for (let end = regions.length - 1; end > 0; end--) {
    let region = regions[end] ?? null;
    if (region === null || regions[end - 1] !== null) continue;
    let start = end;
    while (start > 0 && regions[start - 1] === null && end - start < tracking.mostBackwardFrames) start--;
    const held: Frame[] = [];
    for await (const frame of source.frames(start, end)) held.push(copyFrame(frame));
    for (let i = held.length - 1; i >= 0 && region !== null; i--) {
      const found: PersonLandmarks | null = await eye.landmarks(held[i]!, region);
      const { index } = held[i]!;
      if (found !== null) keep(sink, held[i]!, found);
      region = found?.region ?? null;
      regions[index] = region;
    }
  }
}

function keep(sink: TrackSink, frame: Frame, found: PersonLandmarks): void {
  sink.points.set(found.points, frame.index * landmarkNames.length * 3);
  sink.seen(frame, found.points);
}
