/** The engine as one chunk of its own: the start screen does not wait for it. */
export {
  analyse,
  answer,
  contentOfStart,
  openRecordingFile,
  pictureFiles,
  pictureList,
  StridewhyError,
  startLength,
} from '@stridewhy/engine';
export { standingRecording } from '../photos/standing-film.ts';
