import { useEffect, useRef, useState } from 'react';
import { useBusy } from '../ui/use-busy.ts';
import { type Recording, startRecording } from './recording.ts';

/** Longest recording of a run, s: enough for any answer, small enough for any phone. */
const longestRun = 60;

interface Recorder {
  readonly recording: boolean;
  /** True until the encoder is there. */
  readonly starting: boolean;
  /** Whole seconds recorded. */
  readonly seconds: number;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Records a stream to a blob; stops by itself after `longest` seconds. A recorder that is taken away throws its clip away. */
export function useRecorder(
  stream: MediaStream,
  onClip: (file: Blob, source: string) => void,
  onProblem: (error: unknown) => void,
  longest: number = longestRun,
): Recorder {
  const running = useRef<Recording | null>(null);
  const gone = useRef(false);
  const [seconds, setSeconds] = useState(0);
  const [recording, setRecording] = useState(false);
  const [starting, begin] = useBusy();

  useEffect(() => {
    if (!recording) return;
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [recording]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
      void running.current?.cancel();
    };
  }, []);

  const stop = (): void => {
    const finished = running.current;
    running.current = null;
    setRecording(false);
    finished?.finish().then((file) => onClip(file, 'recording.mp4'), onProblem);
  };
  useEffect(() => {
    if (seconds >= longest && running.current) stop();
  });

  const start = (): void => {
    setSeconds(0);
    begin(() =>
      startRecording(stream).then(async (begun) => {
        if (gone.current) return await begun.cancel();
        running.current = begun;
        setRecording(true);
      }, onProblem),
    );
  };
  return { recording, starting, seconds, start, stop };
}
