import { levelPhoto } from '@stridewhy/engine';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useSessionState } from '../app/session-context.tsx';
import { LengthField } from '../player/length-field.tsx';
import { TiltText } from '../tilt/tilt-text.tsx';
import { type Grip, withPlumb, withRuler } from './editing.ts';
import { standingPhoto } from './photo-facts.ts';
import type { TappedPhoto } from './photo-sets.ts';

const scales = {
  'known-length': 'Lengths come from what you measured in the picture.',
  'runner-height': 'Lengths come from your height.',
  none: 'Lengths are only shares so far: give your height, or measure something in the picture.',
} as const;

/** What tells a picture from the side which way is up and how long a centimetre is, each with a way to set it right. */
export function PhotoAids({
  photo,
  onKeep,
  onCurrent,
}: {
  readonly photo: TappedPhoto;
  readonly onKeep: (photo: TappedPhoto) => void;
  readonly onCurrent: (grip: Grip) => void;
}) {
  return (
    <>
      <Upright photo={photo} onKeep={onKeep} onCurrent={onCurrent} />
      <Measure photo={photo} onKeep={onKeep} onCurrent={onCurrent} />
    </>
  );
}

type AidProps = Parameters<typeof PhotoAids>[0];

function Upright({ photo, onKeep, onCurrent }: AidProps) {
  const { plumb, tilt } = photo;
  const lay = (wanted: boolean): void => {
    onKeep(withPlumb(photo, wanted));
    if (wanted) onCurrent('plumb-top');
  };
  return (
    <Aid name="What is upright">
      {plumb ? (
        <p className="quiet small-text">Your line counts as upright.</p>
      ) : tilt ? (
        <p className="quiet small-text">
          <TiltText tilt={tilt} /> This is taken out. A line along something upright is surer still.
        </p>
      ) : (
        <p className="quiet small-text">
          The picture’s edge counts as upright. One degree askew moves your weight by 2 cm: lay a line along
          something upright.
        </p>
      )}
      <Button className="link-button" onPress={() => lay(plumb === null)}>
        {plumb === null ? 'Lay a line along a door frame' : 'Take the line away'}
      </Button>
    </Aid>
  );
}

function Measure({ photo, onKeep, onCurrent }: AidProps) {
  const { facts } = useSessionState();
  const { ruler } = photo;
  const scale = levelPhoto(standingPhoto(photo), facts.height)?.scale;
  const lay = (wanted: boolean): void => {
    onKeep(withRuler(photo, wanted));
    if (wanted) onCurrent('ruler-from');
  };
  return (
    <Aid name="How long a centimetre is">
      {scale && <p className="quiet small-text">{scales[scale]}</p>}
      {ruler && (
        <LengthField
          length={ruler.length}
          onLength={(length) => onKeep({ ...photo, ruler: { ...ruler, length } })}
        />
      )}
      <Button className="link-button" onPress={() => lay(ruler === undefined)}>
        {ruler ? 'Take the measure away' : 'Measure in the picture'}
      </Button>
    </Aid>
  );
}

function Aid({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <fieldset className="photo-aids">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}
