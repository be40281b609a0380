import { createContext, useContext, useEffect, useState } from 'react';
import type { Database } from '../storage/database.ts';
import type { FilmSlot, PhotoSlot } from './photo-sets.ts';

type Slot = PhotoSlot | FilmSlot;

/** Keeps the runner's pictures, and films that wait to be looked at, on this device: one for each slot. */
export interface PhotoFiles {
  /** `null` when there is none, or it could not be kept. */
  read(slot: Slot): Promise<Blob | null>;
  write(slot: Slot, photo: Blob): Promise<void>;
  remove(slot: Slot): Promise<void>;
}

/** Pictures lie beside the clips' videos, so that a backup takes them along and wiping takes them away. */
export function photoFiles({ files }: Database): PhotoFiles {
  const id = (slot: Slot): string => `photo-${slot}`;
  const unkept = new Map<Slot, Blob>();
  return {
    async read(slot) {
      const row = await files.get(id(slot)).catch(() => undefined);
      return row?.file ?? unkept.get(slot) ?? null;
    },
    async write(slot, photo) {
      try {
        await files.put({ id: id(slot), file: photo });
        unkept.delete(slot);
      } catch {
        // No room: it is there until the page is closed.
        unkept.set(slot, photo);
      }
    },
    async remove(slot) {
      unkept.delete(slot);
      await files.delete(id(slot)).catch(() => undefined);
    },
  };
}

export const PhotoFilesContext = createContext<PhotoFiles | null>(null);

export function usePhotoFiles(): PhotoFiles {
  const shelf = useContext(PhotoFilesContext);
  if (shelf === null) throw new Error('usePhotoFiles needs a PhotoFilesContext above it');
  return shelf;
}

/** Address of the kept picture, read again in each round; `null` until it is read, or when there is none. */
export function usePhotoUrl(slot: PhotoSlot, round = 0): string | null {
  const shelf = usePhotoFiles();
  const [shown, setShown] = useState<{ readonly url: string; readonly key: string } | null>(null);
  const key = `${slot} ${round}`;
  useEffect(() => {
    let url: string | null = null;
    let gone = false;
    const [wanted] = key.split(' ');
    void shelf.read(wanted as PhotoSlot).then((photo) => {
      if (photo === null || gone) return;
      url = URL.createObjectURL(photo);
      setShown({ url, key });
    });
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [shelf, key]);
  return shown?.key === key ? shown.url : null;
}
