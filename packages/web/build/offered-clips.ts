/** Sample clips that the app offers with one click (`src/start/samples.ts`), by file name. */
export const offeredClips: readonly string[] = ['side-left.mp4', 'rear.mp4'];
