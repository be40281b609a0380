/** Sample clips that came with this build, by file name. */
const found = import.meta.glob<string>('../../../virtual-runner/samples/{side-left,rear}.mp4', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Sample {
  readonly source: string;
  readonly url: string;
}

/** The clips of the sample runner, from the side first; none when this build has none. */
export function sampleRunner(): readonly Sample[] {
  return ['side-left.mp4', 'rear.mp4'].flatMap((name) => {
    const url = Object.entries(found).find(([path]) => path.endsWith(`/${name}`))?.[1];
    return url === undefined ? [] : [{ source: `sample ${name}`, url }];
  });
}
