/** Sample runners that came with this build, by file name. */
const found = import.meta.glob<string>('../../../virtual-runner/samples/side-left.{mp4,pose.json}', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Sample {
  readonly source: string;
  readonly url: string;
}

/** The clip of the sample runner, as video where there is one; `null` when this build has none. */
export function sampleRunner(): Sample | null {
  const paths = Object.keys(found);
  const path = paths.find((one) => one.endsWith('.mp4')) ?? paths[0];
  const url = path === undefined ? undefined : found[path];
  return path === undefined || url === undefined
    ? null
    : { source: `sample ${path.slice(path.lastIndexOf('/') + 1)}`, url };
}
