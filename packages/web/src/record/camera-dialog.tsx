import { type ReactNode, useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { type CameraProblem, cameraProblem } from './camera.ts';
import { useCamera } from './use-camera.ts';
import './record.css';

/** A dialog around a camera. Without permission or camera it says what to do instead. */
export function CameraDialog({
  title,
  open,
  onClose,
  children,
}: {
  readonly title: string;
  /** Opens the camera: the same function each time, or the camera is opened anew. */
  readonly open: () => Promise<MediaStream>;
  readonly onClose: () => void;
  /** What is done with the camera's pictures, and whom to tell when that fails. */
  readonly children: (stream: MediaStream, onProblem: (error: unknown) => void) => ReactNode;
}) {
  const camera = useCamera(open);
  const [failure, setFailure] = useState<CameraProblem | null>(null);
  const stream = failure === null ? camera.stream : null;
  const problem = failure ?? camera.problem;
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title">{title}</Heading>
          {problem && (
            <div role="alert">
              <p>
                <strong>{problem.message}</strong>
              </p>
              <p>{problem.remedy}</p>
            </div>
          )}
          {!problem && !stream && <p className="quiet">Your browser asks for the camera now.</p>}
          {stream && children(stream, (error) => setFailure(cameraProblem(error)))}
          <Button className="button" onPress={onClose}>
            Close
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
