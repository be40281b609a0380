import { useEffect, useRef, useState } from 'react';

/** Longest recording, s: enough for any answer, small enough for any phone. */
const longest = 60;

/** Bits per second: sharp feet at 720p60. */
const bitRate = 8_000_000;

interface Recorder {
  readonly recording: boolean;
  /** Whole seconds recorded. */
  readonly seconds: number;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Records a stream to a blob; stops by itself after a minute. */
export function useRecorder(stream: MediaStream, onClip: (file: Blob, source: string) => void): Recorder {
  const recorder = useRef<MediaRecorder | null>(null);
  const [seconds, setSeconds] = useState(0);
  const [recording, setRecording] = useState(false);

  useEffect(() => {
    if (!recording) return;
    const timer = setInterval(() => setSeconds((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [recording]);

  const stop = (): void => {
    if (recorder.current?.state === 'recording') recorder.current.stop();
  };
  useEffect(() => {
    if (seconds >= longest && recorder.current?.state === 'recording') recorder.current.stop();
  }, [seconds]);

  const start = (): void => {
    const made = new MediaRecorder(stream, { videoBitsPerSecond: bitRate });
    const chunks: Blob[] = [];
    made.ondataavailable = ({ data }) => chunks.push(data);
    made.onstop = () => {
      setRecording(false);
      const type = made.mimeType || 'video/webm';
      onClip(new Blob(chunks, { type }), `recording.${type.includes('mp4') ? 'mp4' : 'webm'}`);
    };
    recorder.current = made;
    made.start();
    setSeconds(0);
    setRecording(true);
  };
  return { recording, seconds, start, stop };
}
