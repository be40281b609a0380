export interface CameraProblem {
  readonly message: string;
  readonly remedy: string;
}

const forFilm: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 60 },
};

/**
 * The back camera at the best rate it offers, without sound.
 * @throws DOMException as `getUserMedia` does, `NotSupportedError` where there is no camera interface at all.
 */
export async function openCamera(): Promise<MediaStream> {
  if (!('VideoEncoder' in window)) throw new DOMException('No video encoder', 'NotSupportedError');
  return cameraStream('environment');
}

/** The back camera for photos: pictures as sharp as points are tapped. @throws DOMException as {@link cameraStream} does. */
export function openPhotoCamera(): Promise<MediaStream> {
  return cameraStream('environment', { width: { ideal: 1920 }, height: { ideal: 1440 } });
}

/**
 * A camera's pictures, without sound.
 * @param facing 'user' looks at who looks at the screen, where the device has such a camera.
 * @throws DOMException as `getUserMedia` does, `NotSupportedError` where there is no camera interface at all.
 */
export async function cameraStream(
  facing: 'environment' | 'user',
  picture: MediaTrackConstraints = forFilm,
): Promise<MediaStream> {
  if (!('mediaDevices' in navigator)) throw new DOMException('No camera interface', 'NotSupportedError');
  return navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: facing }, ...picture },
  });
}

const elsewhere = 'Film with your camera app instead, then choose the video here.';

/** Why the camera could not be opened, in plain words. */
export function cameraProblem(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') {
    return {
      message: 'The camera was not allowed.',
      remedy: `Allow it in the browser’s settings for this page. Or: ${elsewhere.charAt(0).toLowerCase()}${elsewhere.slice(1)}`,
    };
  }
  if (name === 'NotFoundError' || name === 'OverconstrainedError') {
    return { message: 'No camera was found.', remedy: elsewhere };
  }
  if (name === 'NotReadableError') {
    return {
      message: 'Another app is using the camera.',
      remedy: `Close it and try again. Or: ${elsewhere}`,
    };
  }
  return { message: 'This browser cannot record here.', remedy: elsewhere };
}
