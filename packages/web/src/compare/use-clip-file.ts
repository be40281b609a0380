import { useEffect, useState } from 'react';
import { useAnswerShelf } from './kept-context.tsx';

/** The video of a kept clip; `null` while it is fetched and where there is none. */
export function useClipFile(clip: string | null): Blob | null {
  const shelf = useAnswerShelf();
  const [file, setFile] = useState<Blob | null>(null);
  useEffect(() => {
    let gone = false;
    setFile(null);
    if (clip === null) return;
    shelf.file(clip).then(
      (found) => {
        if (!gone) setFile(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [clip, shelf]);
  return file;
}
