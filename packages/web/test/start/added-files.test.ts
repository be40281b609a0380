import type { DropItem } from 'react-aria-components';
import { expect, test } from 'vitest';
import { droppedFiles, joinedPictures } from '../../src/start/added-files.ts';

const file = (name: string, text: string) => ({
  kind: 'file' as const,
  type: '',
  name,
  getFile: async () => new File([text], name),
  getText: async () => text,
});

const folder = (name: string, entries: readonly DropItem[]) => ({
  kind: 'directory' as const,
  name,
  getEntries: async function* () {
    yield* entries;
  },
});

const picture = (number: number) => file(`run_00000000000${number}_keypoints.json`, `{"people":[${number}]}`);

test('folders of single pictures with the same names become one clip each, a video beside them stays', async () => {
  const files = await droppedFiles([
    folder('left', [picture(2), picture(0), file('.DS_Store', 'x')]),
    folder('rear', [picture(1), picture(0)]),
    file('left.mp4', 'film'),
    { kind: 'text' } as unknown as DropItem,
  ] as unknown as DropItem[]);
  const added = await joinedPictures(files);
  expect(added.map(({ source }) => source)).toEqual(['left.mp4', 'left/run', 'rear/run']);
  expect(JSON.parse(await added[1]!.file.text())).toEqual([{ people: [0] }, { people: [] }, { people: [2] }]);
  expect(JSON.parse(await added[2]!.file.text())).toEqual([{ people: [0] }, { people: [1] }]);
});

test('other files come through as they are', async () => {
  const files = [{ file: new Blob(['{}']), source: 'a.json' }];
  expect(await joinedPictures(files)).toBe(files);
});
