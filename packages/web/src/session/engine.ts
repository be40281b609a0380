/** The engine as one chunk of its own: the start screen does not wait for it. */
export {
  analyse,
  answer,
  contentOfStart,
  joinTrials,
  openRecordingFile,
  StridewhyError,
  startLength,
} from '@stridewhy/engine';
