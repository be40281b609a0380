import type { DirectoryDropItem, DropItem, FileDropItem } from 'react-aria-components';

/** A file as it came in. */
export interface AddedFile {
  readonly file: Blob;
  readonly source: string;
}

/** All files that were dropped, also those in folders. */
export async function droppedFiles(items: Iterable<DropItem>): Promise<readonly AddedFile[]> {
  const known = [...items].filter((item) => item.kind !== 'text');
  return (await Promise.all(known.map(filesIn))).flat();
}

async function filesIn(item: FileDropItem | DirectoryDropItem): Promise<readonly AddedFile[]> {
  if (item.kind === 'file') return [{ file: await item.getFile(), source: item.name }];
  const files: AddedFile[] = [];
  for await (const entry of item.getEntries()) {
    // What a system hides in folders is nothing of the runner's.
    if (entry.name.startsWith('.')) continue;
    for (const { file, source } of await filesIn(entry))
      files.push({ file, source: `${item.name}/${source}` });
  }
  return files;
}

/** The files with those that a program wrote one for each picture joined to one for each clip. */
export async function joinedPictures(files: readonly AddedFile[]): Promise<readonly AddedFile[]> {
  if (files.length < 2 || !files.some(({ source }) => source.endsWith('_keypoints.json'))) return files;
  const { pictureFiles, pictureList } = await import('../session/engine.ts');
  const byName = new Map(files.map((one) => [one.source, one.file]));
  const clips = pictureFiles([...byName.keys()]);
  const joined = new Set(clips.flatMap(({ names }) => names));
  return [
    ...files.filter(({ source }) => !joined.has(source)),
    ...clips.map(({ stem, names }) => {
      const pictures = names.map((name) => (name === null ? null : (byName.get(name) ?? null)));
      return { file: new Blob([...pictureList(pictures)], { type: 'application/json' }), source: stem };
    }),
  ];
}
