export { lowpass } from './butterworth.ts';
export { parsePoseFile, serialisePoseFile } from './formats/pose-file.ts';
export { parseRtmposeFile } from './formats/rtmpose.ts';
export { fillGaps, resample } from './resample.ts';
export { derivative, fallingCrossing, indexOfMax, indexOfMin, parabolicPeak } from './signal.ts';
export { mean, median, quantile, scaledMad, standardDeviation } from './statistics.ts';
export { type Cleaned, toRecording } from './to-recording.ts';
export type * from './types.ts';
