import type { FileFailure, PhoneTilt } from '@stridewhy/engine';
import { lazy, Suspense, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useSession } from '../app/session-context.tsx';
import { failureOf } from '../session/failure.ts';
import { allowOrientation } from '../tilt/orientation.ts';
import { nothingTold } from '../told/told.ts';
import { useTold } from '../told/use-told.ts';
import { TwoTaps } from '../ui/two-taps.tsx';
import { onBody, openPhoto, untouched } from './open-photo.ts';
import { PhotoEditor } from './photo-editor.tsx';
import { usePhotoFiles, usePhotoUrl } from './photo-files.ts';
import { PhotoResults } from './photo-results.tsx';
import type { PhotoSet, PhotoSlot, TappedPhoto } from './photo-sets.ts';

const PhotoDialog = lazy(() => import('./photo-dialog.tsx'));

/** How the phone was held, as far as it says. */
type Held = Pick<PhoneTilt, 'roll' | 'pitch'>;

const advice = {
  side: 'Phone upright at hip height, 3 m away, square to your side. Whole body in the picture.',
  front: 'Phone flat above the belly, ribs and breastbone in the picture.',
} as const;

/** One picture of a set: chosen or taken, its points put in place, taken again or away. */
export function PhotoCard({
  set,
  slot,
  name,
}: {
  readonly set: PhotoSet;
  readonly slot: PhotoSlot;
  readonly name: string;
}) {
  const session = useSession();
  const [told, setTold] = useTold();
  const files = usePhotoFiles();
  const photo = told.photos?.[slot];
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const [round, setRound] = useState(0);
  const url = usePhotoUrl(slot, round);
  const put = (next: TappedPhoto): void => {
    // Other photos may have changed while this one was searched.
    const now = session.state().facts.told ?? nothingTold;
    void session.setTold({ ...now, photos: { ...now.photos, [slot]: next } });
  };
  const stillHas = (one: TappedPhoto): boolean => session.state().facts.told?.photos?.[slot] === one;
  const [taking, setTaking] = useState(false);
  const open = async (file: File | undefined, held: Held | null = null): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const opened = await openPhoto(file);
      await files.write(slot, opened.file);
      // Kept before the search, so that leaving meanwhile loses nothing.
      const photo = untouched(opened.size, set, held);
      put(photo);
      const found = await onBody(photo, opened.file, set);
      // The page may have been left and come back to, and points moved meanwhile.
      if (stillHas(photo)) put(found);
      setRound((count) => count + 1);
    } catch (error) {
      setFailure(failureOf(error, file.name));
    }
    setBusy(false);
  };
  const remove = (): void => {
    const { [slot]: _, ...others } = told.photos ?? {};
    void files.remove(slot);
    setTold({ photos: others });
  };
  return (
    <section className="photo-card" aria-label={name}>
      <h3>{name}</h3>
      <div className="form-actions">
        <Button
          className={photo ? 'button small' : 'button'}
          isDisabled={busy}
          onPress={() => {
            // Browsers that ask for the sensor do so only while a button is pressed.
            void allowOrientation();
            setTaking(true);
          }}
        >
          {photo ? 'Take it again' : 'Take a photo'}
        </Button>
        <FileTrigger acceptedFileTypes={['image/*']} onSelect={(list) => void open(list?.[0])}>
          <Button className={photo ? 'button small' : 'button'} isDisabled={busy}>
            {photo ? 'Choose another' : 'Choose a photo'}
          </Button>
        </FileTrigger>
        {photo && !busy && (
          <TwoTaps
            className="button small"
            warning="The photo goes, and with it where you put its points."
            no="Keep it"
            yes="Remove it"
            onYes={remove}
          >
            Remove this photo
          </TwoTaps>
        )}
      </div>
      {taking && (
        <Suspense fallback={null}>
          <PhotoDialog
            view={set.view}
            advice={advice[set.view]}
            onClose={() => setTaking(false)}
            onPhoto={(file, held) => {
              setTaking(false);
              void open(file, held);
            }}
          />
        </Suspense>
      )}
      {busy && (
        <p className="quiet" role="status">
          Looking for the body, so that you have less to drag…
        </p>
      )}
      {failure && (
        <p className="field-error" role="alert">
          {failure.message} {failure.remedy}
        </p>
      )}
      {photo?.aslant && !busy && (
        <p className="field-error" role="alert">
          In this photo you seem to face the camera, or to stand at a slant. Take it again, square from the
          side.
        </p>
      )}
      {photo && !busy && url && (
        <PhotoEditor key={round} url={url} photo={photo} set={set} onChange={put}>
          {(shown) => set.capture === 'standing' && <PhotoResults photo={shown} />}
        </PhotoEditor>
      )}
      {photo && !busy && !url && (
        <p className="quiet">The picture is gone, its points are kept. Take it again to change them.</p>
      )}
    </section>
  );
}
