import { survey as limits } from '../reference/index.ts';
import type { Detection } from './detect.ts';
import type { FrameSource } from './frame.ts';
import { inTurn } from './in-turn.ts';
import type { Eye } from './networks.ts';
import { overlap, type Region } from './region.ts';

/** One sighting of a person. */
export interface Sighting {
  /** Index of the frame. */
  readonly frame: number;
  readonly region: Region;
}

/** The same person over the clip's surveyed frames. */
export interface Person {
  readonly sightings: readonly Sighting[];
}

/** Who is in the clip, from a look at a few frames spread over it. */
export interface Survey {
  /** Frames looked at. */
  readonly looked: readonly number[];
  readonly people: readonly Person[];
}

/** Looks at whole pictures at about even intervals and joins what it finds into people. */
export async function surveyPeople(source: FrameSource, eyes: readonly Eye[]): Promise<Survey> {
  const looked: number[] = [];
  const seen: (readonly Detection[])[] = [];
  await inTurn(eyes, source.pick(surveyFrames(source)), async (eye, frame) => {
    const look = looked.push(frame.index) - 1;
    seen[look] = await eye.detect(frame);
  });
  const people: Sighting[][] = [];
  for (const [i, index] of looked.entries()) join(people, index, seen[i]!);
  return { looked, people: people.map((sightings) => ({ sightings })) };
}

/** Even looks, each moved to a frame that decodes alone where one is nearer than half the way to the next look. */
function surveyFrames({ times, keyFrames }: FrameSource): readonly number[] {
  const duration = times.length > 1 ? times[times.length - 1]! - times[0]! : 0;
  const wanted = Math.max(
    limits.fewestLooks,
    Math.min(limits.mostLooks, Math.ceil(duration / limits.interval)),
  );
  const looks = Math.min(wanted, times.length);
  const reach = times.length / looks / 2;
  const even = Array.from({ length: looks }, (_, i) => Math.floor(((i + 0.5) * times.length) / looks));
  return [...new Set(even.map((index) => nearestWithin(keyFrames, index, reach)))];
}

function nearestWithin(keyFrames: readonly number[], index: number, reach: number): number {
  const near = keyFrames.filter((key) => Math.abs(key - index) < reach);
  return (
    near.reduce<number | null>(
      (best, key) => (best === null || Math.abs(key - index) < Math.abs(best - index) ? key : best),
      null,
    ) ?? index
  );
}

/** Gives each detection to the person last seen where it is, or opens a new person. */
function join(people: Sighting[][], frame: number, detections: readonly Detection[]): void {
  const free = new Set(people);
  for (const { region } of detections) {
    let best: Sighting[] | null = null;
    let bestOverlap: number = limits.sameOverlap;
    for (const person of free) {
      const shared = overlap(person[person.length - 1]!.region, region);
      if (shared > bestOverlap) [best, bestOverlap] = [person, shared];
    }
    if (best === null) people.push([{ frame, region }]);
    else {
      free.delete(best);
      best.push({ frame, region });
    }
  }
}

/** Typical size of a person in the picture, pixels. */
export function personSize({ sightings }: Person): number {
  const sizes = sightings.map(({ region }) => region.size).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
}

/** The most people that were in the picture together in at least `share` of the looks. */
export function peopleAtOnce({ looked, people }: Survey, share: number): number {
  const counts = looked
    .map((frame) => people.filter(({ sightings }) => sightings.some((s) => s.frame === frame)).length)
    .sort((a, b) => b - a);
  return counts[Math.max(0, Math.ceil(share * counts.length) - 1)] ?? 0;
}

/** Where a person is expected at a frame: between the sightings before and after, or at the nearest. */
export function expectedRegion({ sightings }: Person, frame: number): Region {
  const after = sightings.findIndex((s) => s.frame >= frame);
  if (after === 0) return sightings[0]!.region;
  if (after < 0) return sightings[sightings.length - 1]!.region;
  const [a, b] = [sightings[after - 1]!, sightings[after]!];
  const t = (frame - a.frame) / (b.frame - a.frame);
  const mix = (from: number, to: number) => from + t * (to - from);
  return {
    x: mix(a.region.x, b.region.x),
    y: mix(a.region.y, b.region.y),
    size: mix(a.region.size, b.region.size),
    rotation: b.region.rotation,
  };
}
