import { landmarkNames, survey as limits } from '../reference/index.ts';
import type { FrameSource } from './frame.ts';
import type { Eye } from './networks.ts';
import type { Region } from './region.ts';
import { expectedRegion, type Person, personSize, type Survey } from './survey.ts';

/**
 * The runner: of the people who are large in the picture and there for long, the one whose feet move most against each
 * other. `null` when nobody was seen.
 */
export async function chooseRunner(source: FrameSource, eye: Eye, survey: Survey): Promise<Person | null> {
  const rivals = largest(survey.people);
  if (rivals.length <= 1) return rivals[0] ?? null;
  let best: Person | null = null;
  let bestScore = -1;
  for (const person of rivals) {
    const presence = person.sightings.length / survey.looked.length;
    const score = presence * personSize(person) * (await stride(source, eye, person));
    if (score > bestScore) [best, bestScore] = [person, score];
  }
  return best;
}

function largest(people: readonly Person[]): readonly Person[] {
  const weight = (person: Person) => personSize(person) * person.sightings.length;
  const most = Math.max(0, ...people.map(weight));
  return people.filter((person) => weight(person) >= limits.rivalSize * most);
}

/** Spread of the fore–aft distance between the feet over a short trial, body sizes: large in running, small in standing. */
async function stride(source: FrameSource, eye: Eye, person: Person): Promise<number> {
  const middle = person.sightings[Math.floor(person.sightings.length / 2)]!.frame;
  const end = endOfTrial(source.times, middle);
  const left = 3 * landmarkNames.indexOf('left_ankle');
  const right = 3 * landmarkNames.indexOf('right_ankle');
  const gaps: number[] = [];
  let region: Region = expectedRegion(person, middle);
  for await (const frame of source.frames(middle, end)) {
    const found = await eye.landmarks(frame, region);
    if (found === null) continue;
    gaps.push((found.points[left]! - found.points[right]!) / found.region.size);
    region = found.region;
  }
  if (gaps.length < 2) return 0;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
}

function endOfTrial(times: Float64Array, start: number): number {
  let end = start + 1;
  while (end < times.length && times[end]! - times[start]! < limits.trialDuration) end++;
  return end;
}
