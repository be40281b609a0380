import { useEffect, useRef, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useBeats } from '../practice/player/use-beats.ts';
import { type CameraProblem, cameraProblem, openCamera } from './camera.ts';
import { useRecorder } from './use-recorder.ts';
import './record.css';

const runningAdvice =
  'Stand the phone up, run through, come back and stop: at least ten seconds of running. Your phone’s own camera app in slow motion gives better timing than this.';

/** One beat up, one beat down: a raise every two seconds. */
const beatsAMinute = 60;

/** Films with the device's camera. Without permission or camera it says what to do instead. */
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
  const camera = useCamera();
  const [failure, setFailure] = useState<CameraProblem | null>(null);
  const stream = failure === null ? camera.stream : null;
  const problem = failure ?? camera.problem;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal record">
        <Dialog className="dialog">
          <Heading slot="title">Record a clip</Heading>
          {problem && <Problem problem={problem} />}
          {!problem && !stream && <p className="quiet">Your browser asks for the camera now.</p>}
          {stream && (
            <Recording
              stream={stream}
              onClip={onClip}
              advice={advice}
              beat={beat}
              longest={longest}
              onProblem={(error) => setFailure(cameraProblem(error))}
            />
          )}
          <Button className="button" onPress={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Problem({ problem }: { readonly problem: CameraProblem }) {
  return (
    <div role="alert">
      <p>
        <strong>{problem.message}</strong>
      </p>
      <p>{problem.remedy}</p>
    </div>
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
  const { seconds, start, stop, recording } = useRecorder(stream, onClip, onProblem, longest);
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
          <Button className="button primary" onPress={start}>
            Start recording
          </Button>
        )}
      </div>
    </>
  );
}

function useCamera(): { readonly stream: MediaStream | null; readonly problem: CameraProblem | null } {
  const [stream, setStream] = useState<MediaStream | null>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  useEffect(() => {
    let opened: MediaStream | null = null;
    let gone = false;
    const release = (): void => opened?.getTracks().forEach((track) => void track.stop());
    openCamera().then(
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
  }, []);
  return { stream, problem };
}
