import { registerMediabunnyServer } from '@mediabunny/server';
import { type OpenVideo, openVideo } from '@stridewhy/video';
import { FilePathSource } from 'mediabunny';

let registered = false;

/** Opens a video file with the decoders that Node has. @throws StridewhyError as `openVideo`. */
export async function openVideoFile(path: string): Promise<OpenVideo> {
  if (!registered) register();
  registered = true;
  return openVideo(new FilePathSource(path));
}

function register(): void {
  registerMediabunnyServer({ hardwareContext: null });
  // mediabunny closes a decoder that failed in a promise nobody awaits; the failure itself comes with the frames.
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof Error && reason.name === 'FFmpegError')) throw reason;
  });
}
