import { poseFileLimits } from './json-checks.ts';

/** One clip that a program wrote as one file for each picture. */
export interface PictureFiles {
  /** What the files' names share. */
  readonly stem: string;
  /** The files' names from the first picture to the last; `null` where a number is left out. */
  readonly names: readonly (string | null)[];
}

/** How OpenPose names them: `run_000000000012_keypoints.json`. */
const named = /^(?<stem>.*?)_?(?<number>\d+)_keypoints\.json$/u;

/** What OpenPose writes for a picture without anybody. */
const nobody = '{"people":[]}';

/** The clips that lie among files as one file for each picture, each with at least two, in the order of their names. */
export function pictureFiles(names: readonly string[]): readonly PictureFiles[] {
  const clips = new Map<string, Map<number, string>>();
  for (const name of [...names].sort()) {
    const { stem, number } = named.exec(name)?.groups ?? {};
    if (stem === undefined || number === undefined) continue;
    const pictures = clips.get(stem) ?? new Map<number, string>();
    clips.set(stem, pictures.set(Number(number), name));
  }
  return [...clips].flatMap(([stem, pictures]) => {
    const numbers = [...pictures.keys()].sort((a, b) => a - b);
    const first = numbers[0]!;
    const count = numbers[numbers.length - 1]! - first + 1;
    if (numbers.length < 2 || count > poseFileLimits.frames) return [];
    return [{ stem, names: Array.from({ length: count }, (_, i) => pictures.get(first + i) ?? null) }];
  });
}

/** The pieces of one JSON list of all pictures, to be joined; a missing one has nobody in it. */
export function pictureList<T>(pictures: readonly (T | null)[]): readonly (T | string)[] {
  const items = pictures.map((picture) => picture ?? nobody);
  return ['[', ...items.flatMap((item, i) => (i === 0 ? [item] : [',', item])), ']'];
}
