import type { PhoneTilt } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { beep, sound } from '../practice/player/device.ts';
import { openPhotoCamera } from '../record/camera.ts';
import { CameraDialog } from '../record/camera-dialog.tsx';
import { cameraTilt } from '../tilt/upright.ts';
import { upNow, useFelt } from '../tilt/use-felt.ts';

/** s: from the phone to three metres away, and to stand still there. */
const delay = 10;

/** Askew or tipped by more than this, deg, the phone is better set straight than reckoned straight. */
const straight = 5;

const degrees = 180 / Math.PI;

/** How the phone was held, without its focal length. */
type Held = Pick<PhoneTilt, 'roll' | 'pitch'>;

/** Takes one photo with the device's camera, at once or after ten seconds, and notes how the phone is held. */
export default function PhotoDialog({
  view,
  advice,
  onClose,
  onPhoto,
}: {
  /** From the side the phone stands upright; from the front it lies above the body, and nothing needs to be level. */
  readonly view: 'side' | 'front';
  readonly advice: string;
  readonly onClose: () => void;
  /** @param tilt `null` where the device does not say it */
  readonly onPhoto: (file: File, tilt: Held | null) => void;
}) {
  return (
    <CameraDialog title="Take a photo" open={openPhotoCamera} onClose={onClose}>
      {(stream, onProblem) => (
        <Shutter stream={stream} view={view} advice={advice} onPhoto={onPhoto} onProblem={onProblem} />
      )}
    </CameraDialog>
  );
}

function Shutter({
  stream,
  view,
  advice,
  onPhoto,
  onProblem,
}: {
  readonly stream: MediaStream;
  readonly view: 'side' | 'front';
  readonly advice: string;
  readonly onPhoto: (file: File, tilt: Held | null) => void;
  readonly onProblem: (error: unknown) => void;
}) {
  const preview = useRef<HTMLVideoElement>(null);
  const { felt } = useFelt();
  const up = upNow(felt);
  const held = up && cameraTilt(up, turnOfScreen());
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (preview.current) preview.current.srcObject = stream;
  }, [stream]);
  const take = (): void => {
    if (preview.current) pictureOf(preview.current).then((file) => onPhoto(file, held), onProblem);
  };
  const shutter = useRef(take);
  shutter.current = take;
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      beep(left > 1 ? 440 : 880);
      if (left > 1) return setLeft(left - 1);
      setLeft(null);
      shutter.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return (
    <>
      <video ref={preview} className="record-preview" autoPlay muted playsInline aria-label="Camera" />
      {view === 'side' && (
        <p className="small-text" role="status">
          {levelText(held)}
        </p>
      )}
      <p className="quiet small-text">{advice}</p>
      <div className="form-actions">
        {left === null ? (
          <>
            <Button
              className="button primary"
              onPress={() => {
                // Browsers let a page sound later only when it begins while a button is pressed.
                sound();
                setLeft(delay);
              }}
            >
              Take it in {delay} seconds
            </Button>
            <Button className="button" onPress={take}>
              Take it now
            </Button>
          </>
        ) : (
          <Button className="button primary" onPress={() => setLeft(null)}>
            Stop: {left} s left
          </Button>
        )}
      </div>
    </>
  );
}

function levelText(held: Held | null): string {
  if (held === null)
    return 'This device does not say how it is held. You can lay a line along a door frame later.';
  const [roll, pitch] = [degrees * held.roll, degrees * held.pitch];
  if (Math.abs(roll) <= straight && Math.abs(pitch) <= straight) return 'The phone stands straight enough.';
  if (Math.abs(roll) >= Math.abs(pitch)) {
    return `Turn the phone ${Math.round(Math.abs(roll))}° ${roll > 0 ? 'anticlockwise' : 'clockwise'}.`;
  }
  return `Tip the top of the phone ${Math.round(Math.abs(pitch))}° ${pitch > 0 ? 'away from' : 'towards'} you.`;
}

/** deg; 0 where the browser does not tell. */
function turnOfScreen(): number {
  return globalThis.screen?.orientation?.angle ?? 0;
}

async function pictureOf(video: HTMLVideoElement): Promise<File> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 })], 'photo.jpg');
}
