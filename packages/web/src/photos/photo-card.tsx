import type { FileFailure } from '@stridewhy/engine';
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { failureOf } from '../session/failure.ts';
import { useTold } from '../told/use-told.ts';
import { firstPlaces, openPhoto } from './open-photo.ts';
import { PhotoEditor } from './photo-editor.tsx';
import { usePhotoFiles, usePhotoUrl } from './photo-files.ts';
import { PhotoResults } from './photo-results.tsx';
import type { PhotoSet, PhotoSlot, TappedPhoto } from './photo-sets.ts';

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
  const [told, setTold] = useTold();
  const files = usePhotoFiles();
  const photo = told.photos?.[slot];
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const [round, setRound] = useState(0);
  const url = usePhotoUrl(slot, round);
  const put = (next: TappedPhoto): void => setTold({ photos: { ...told.photos, [slot]: next } });
  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const opened = await openPhoto(file);
      await files.write(slot, opened.file);
      put(await firstPlaces(opened, set));
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
        <FileTrigger
          acceptedFileTypes={['image/*']}
          defaultCamera="environment"
          onSelect={(list) => void open(list?.[0])}
        >
          <Button className={photo ? 'button small' : 'button'} isDisabled={busy}>
            {photo ? 'Take it again' : 'Take or choose a photo'}
          </Button>
        </FileTrigger>
        {photo && (
          <Button className="button small" onPress={remove}>
            Remove it
          </Button>
        )}
      </div>
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
