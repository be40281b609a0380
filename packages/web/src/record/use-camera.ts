import { useEffect, useState } from 'react';
import { type CameraProblem, cameraProblem } from './camera.ts';

/** A camera while the component is there: its stream once it was allowed, or why there is none. */
export function useCamera(open: () => Promise<MediaStream>): {
  readonly stream: MediaStream | null;
  readonly problem: CameraProblem | null;
} {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  useEffect(() => {
    let opened: MediaStream | null = null;
    let gone = false;
    const release = (): void => opened?.getTracks().forEach((track) => void track.stop());
    open().then(
      (camera) => {
        opened = camera;
        if (gone) release();
        else setStream(camera);
      },
      (error: unknown) => setProblem(cameraProblem(error)),
    );
    return () => {
      gone = true;
      release();
    };
  }, [open]);
  return { stream, problem };
}
