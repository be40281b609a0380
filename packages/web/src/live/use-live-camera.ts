import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CameraProblem, cameraProblem, cameraStream } from '../record/camera.ts';
import type { Sight } from './live-messages.ts';
import { startLivePose } from './live-pose.ts';

/** `opening`: the browser asks for the camera. `loading`: the networks start. */
export type LiveState = 'opening' | 'loading' | 'running' | CameraProblem;

const noNetworks: CameraProblem = {
  message: 'What finds the body in the pictures could not start.',
  remedy: 'Go on without the camera. Once it was loaded with internet it works offline too.',
};

const cameraGone: CameraProblem = {
  message: 'The camera was switched off.',
  remedy: 'Allow it again to use it, or go on without.',
};

/** A camera's pictures in a video element, and where the person is in them, while the component is there. */
export function useLiveCamera(
  facing: 'environment' | 'user',
  onSight: (sight: Sight) => void,
): { readonly video: RefObject<HTMLVideoElement | null>; readonly state: LiveState } {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<LiveState>('opening');
  const listener = useRef(onSight);
  listener.current = onSight;
  useEffect(() => {
    let gone = false;
    let end = (): void => undefined;
    cameraStream(facing).then(
      (stream) => {
        const release = (): void => {
          for (const track of stream.getTracks()) track.stop();
        };
        // Permission withdrawn or the camera taken away: said, and the page goes on without.
        stream.getVideoTracks()[0]?.addEventListener('ended', () => {
          end();
          setState(cameraGone);
        });
        const element = video.current;
        if (gone || element === null) return release();
        element.srcObject = stream;
        void element.play().catch(() => undefined);
        setState('loading');
        const stop = startLivePose(element, {
          onReady: () => setState('running'),
          onSight: (sight) => listener.current(sight),
          onFailure: () => {
            release();
            setState(noNetworks);
          },
        });
        end = () => {
          stop();
          release();
        };
      },
      (error: unknown) => setState(cameraProblem(error)),
    );
    return () => {
      gone = true;
      end();
    };
  }, [facing]);
  return { video, state };
}
