import { useEffect, useState } from 'react';
import { usePhotoFiles } from '../photos/photo-files.ts';
import type { FilmSlot } from '../photos/photo-sets.ts';

/** A film made here that was not looked at to its end: kept on this device until then, so that leaving loses nothing. */
export interface WaitingFilm {
  /** `null` when none waits. */
  readonly film: Blob | null;
  readonly keep: (film: Blob) => void;
  /** It was looked at, or is not wanted. */
  readonly drop: () => void;
}

export function useWaitingFilm(slot: FilmSlot): WaitingFilm {
  const shelf = usePhotoFiles();
  const [film, setFilm] = useState<Blob | null>(null);
  useEffect(() => {
    let gone = false;
    void shelf.read(slot).then((found) => gone || setFilm(found));
    return () => {
      gone = true;
    };
  }, [shelf, slot]);
  return {
    film,
    keep: (made) => {
      setFilm(made);
      void shelf.write(slot, made);
    },
    drop: () => {
      setFilm(null);
      void shelf.remove(slot);
    },
  };
}
