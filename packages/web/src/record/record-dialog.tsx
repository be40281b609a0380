import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useBeats } from '../practice/player/use-beats.ts';
import { openCamera } from './camera.ts';
import { CameraDialog } from './camera-dialog.tsx';
import { useRecorder } from './use-recorder.ts';

const runningAdvice =
  'Stand the phone up, run through, come back and stop: at least ten seconds of running. Your phone’s own camera app in slow motion gives better timing than this.';

/** One beat up, one beat down: a raise every two seconds. */
const beatsAMinute = 60;

/** Films with the device's camera. */
export default function RecordDialog({
  onClose,
  onClip,
  advice = runningAdvice,
  beat = false,
  longest,
}: {
  /** What to do in front of the camera. */
  readonly advice?: string;
  /** A beat to move to while it records. */
  readonly beat?: boolean;
  /** s */
  readonly longest?: number;
  readonly onClose: () => void;
  readonly onClip: (file: Blob, source: string) => void;
}) {
  return (
    <CameraDialog title="Record a clip" open={openCamera} onClose={onClose}>
      {(stream, onProblem) => (
        <Recording
          stream={stream}
          onClip={onClip}
          advice={advice}
          beat={beat}
          longest={longest}
          onProblem={onProblem}
        />
      )}
    </CameraDialog>
  );
}

function Recording({
  stream,
  onClip,
  onProblem,
  advice,
  beat,
  longest,
}: {
  readonly advice: string;
  readonly beat: boolean;
  readonly longest: number | undefined;
  readonly stream: MediaStream;
  readonly onClip: (file: Blob, source: string) => void;
  readonly onProblem: (error: unknown) => void;
}) {
  const preview = useRef<HTMLVideoElement>(null);
  const { seconds, start, stop, recording, starting } = useRecorder(stream, onClip, onProblem, longest);
  useBeats(recording && beat, beatsAMinute);
  useEffect(() => {
    if (preview.current) preview.current.srcObject = stream;
  }, [stream]);
  return (
    <>
      <video ref={preview} className="record-preview" autoPlay muted playsInline aria-label="Camera" />
      <p className="quiet small-text">{advice}</p>
      <div className="record-actions">
        {recording ? (
          <Button className="button primary" onPress={stop}>
            Stop after {seconds} s
          </Button>
        ) : (
          <Button className="button primary" isDisabled={starting} onPress={start}>
            Start recording
          </Button>
        )}
      </div>
    </>
  );
}
