import { landmarkNames, survey as limits, tracking } from '../reference/index.ts';
import { copyFrame, type Frame, type FrameSource } from './frame.ts';
import type { PersonLandmarks } from './landmarks.ts';
import type { Eye } from './networks.ts';
import { overlap, type Region } from './region.ts';
import { type SceneChange, sceneChange, type Thumbnail, thumbnail } from './scene.ts';
import { expectedRegion, type Person } from './survey.ts';

/** A stretch of the clip that is tracked on its own: frames [from, to). */
export interface Segment {
  readonly from: number;
  readonly to: number;
}

/** What tracking writes into, shared by all segments. */
export interface TrackSink {
  /** frames × 33 × 3, NaN where nothing was found. */
  readonly points: Float64Array;
  scene(frame: number, change: SceneChange): void;
  /** Called after each frame; throws to stop. */
  step(): void;
}

/**
 * Follows the runner through one segment: forwards, each frame looking where the one before found them, and then
 * backwards into every stretch of misses from its later end. No smoothing: each frame stands for itself.
 */
export async function trackRunner(
  source: FrameSource,
  eye: Eye,
  runner: Person,
  segment: Segment,
  sink: TrackSink,
): Promise<void> {
  const regions = await forwards(source, eye, runner, segment, sink);
  await backwards(source, eye, regions, segment, sink);
}

/** Region found per frame of the segment; `null` for a miss. */
type Regions = (Region | null)[];

async function forwards(
  source: FrameSource,
  eye: Eye,
  runner: Person,
  { from, to }: Segment,
  sink: TrackSink,
): Promise<Regions> {
  const regions: Regions = new Array<Region | null>(to - from).fill(null);
  let last: Region | null = null;
  let before: Thumbnail | null = null;
  // One frame earlier, so that the scene's change is known across the border of two segments.
  for await (const frame of source.frames(Math.max(0, from - 1), to)) {
    const { index } = frame;
    const small = thumbnail(frame);
    if (index >= from) {
      const found = await find(eye, frame, last, expectedRegion(runner, index));
      if (found !== null) keep(sink, index, found);
      last = found?.region ?? null;
      regions[index - from] = last;
      if (before !== null) sink.scene(index, sceneChange(before, small, last));
      sink.step();
    }
    before = small;
  }
  return regions;
}

/** Looks where the runner just was; when that fails or has strayed to somebody else, searches the whole picture. */
async function find(
  eye: Eye,
  frame: Frame,
  last: Region | null,
  expected: Region,
): Promise<PersonLandmarks | null> {
  if (last !== null) {
    const found = await eye.landmarks(frame, last);
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

async function backwards(
  source: FrameSource,
  eye: Eye,
  regions: Regions,
  { from }: Segment,
  sink: TrackSink,
): Promise<void> {
  for (let end = regions.length - 1; end > 0; end--) {
    let region = regions[end] ?? null;
    if (region === null || regions[end - 1] !== null) continue;
    let start = end;
    while (start > 0 && regions[start - 1] === null && end - start < tracking.mostBackwardFrames) start--;
    const held: Frame[] = [];
    for await (const frame of source.frames(from + start, from + end)) held.push(copyFrame(frame));
    for (let i = held.length - 1; i >= 0 && region !== null; i--) {
      const found: PersonLandmarks | null = await eye.landmarks(held[i]!, region);
      const { index } = held[i]!;
      if (found !== null) keep(sink, index, found);
      region = found?.region ?? null;
      regions[index - from] = region;
    }
  }
}

function keep(sink: TrackSink, frame: number, found: PersonLandmarks): void {
  sink.points.set(found.points, frame * landmarkNames.length * 3);
}
