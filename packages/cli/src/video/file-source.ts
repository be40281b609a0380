import { registerMediabunnyServer } from '@mediabunny/server';
import { type OpenVideo, openVideo } from '@stridewhy/video';
import { FilePathSource } from 'mediabunny';

let registered = false;

/** Opens a video file with the decoders that Node has. @throws StridewhyError as `openVideo`. */
export async function openVideoFile(path: string): Promise<OpenVideo> {
  if (!registered) registerMediabunnyServer({ hardwareContext: null });
  registered = true;
  return openVideo(new FilePathSource(path));
}
