export { lowpass, lowpassGain } from './butterworth.ts';
export { parseC3d } from './formats/c3d.ts';
export type { ByteSource } from './formats/c3d-source.ts';
export type * from './formats/c3d-types.ts';
export { serialiseC3d } from './formats/c3d-write.ts';
export type { C3dContent } from './formats/c3d-write-parameters.ts';
export type { PoseFacts } from './formats/estimator-file.ts';
export type * from './formats/lab-types.ts';
export { motColumn, parseMot, serialiseMot } from './formats/mot.ts';
export { type PictureFiles, pictureFiles, pictureList } from './formats/picture-files.ts';
export { parsePoseFile, serialisePoseFile } from './formats/pose-file.ts';
export { shoeJson } from './formats/pose-file-shoe.ts';
export { parseQualisysTsv, type QualisysFile } from './formats/qualisys.ts';
export {
  type Content,
  contentOfStart,
  openRecordingFile,
  type RecordingFile,
  startLength,
} from './formats/recording-file.ts';
export { parseRtmposeFile } from './formats/rtmpose.ts';
export { parseTrc, serialiseTrc } from './formats/trc.ts';
export { meanVerticalForce } from './lab/body-weight.ts';
export { c3dForces, c3dMarkers } from './lab/c3d-trial.ts';
export { drawnClip } from './lab/drawn-clip.ts';
export { forceContacts, stepTimes } from './lab/force-contacts.ts';
export { type JoinedTrials, joinTrials } from './lab/join-trials.ts';
export { type LabFile, labFile } from './lab/lab-file.ts';
export { toLabRecording } from './lab/to-lab-recording.ts';
export type { LabTrial } from './lab/types.ts';
export { onShoe } from './on-shoe.ts';
export { isAslant } from './picture-quality.ts';
export { fillGaps, resample } from './resample.ts';
export { derivative, fallingCrossing, indexOfMax, indexOfMin, meanRate, parabolicPeak } from './signal.ts';
export { mean, median, quantile, scaledMad, standardDeviation, usualRange } from './statistics.ts';
export { type Cleaned, toRecording } from './to-recording.ts';
export type * from './types.ts';
