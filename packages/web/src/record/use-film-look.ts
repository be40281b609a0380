import { useEffect, useRef, useState } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { useSession } from '../app/session-context.tsx';
import { failureOf } from '../session/failure.ts';
import type { Take } from '../session/types.ts';

/** Looks at a film that is made for one check. Leaving the page stops the work. */
export function useFilmLook() {
  const session = useSession();
  const { model } = usePreferences();
  /** Done share, 0–1; `null` while nothing is looked at. */
  const [fraction, setFraction] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const work = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    work.current = controller;
    return () => controller.abort();
  }, []);
  /**
   * @param judge takes what was seen and says in words what came of it
   * @returns false when it was broken off or failed: the film is still to be looked at
   */
  const look = async (
    file: Blob,
    source: string,
    judge: (take: Take) => string | Promise<string>,
  ): Promise<boolean> => {
    const { signal } = work.current;
    setFraction(0);
    let judged = false;
    try {
      setSaid(await judge(await session.look(file, source, { model, signal, onProgress: setFraction })));
      judged = true;
    } catch (error) {
      const { message, remedy } = failureOf(error, source);
      setSaid(`${message} ${remedy}`);
    }
    setFraction(null);
    return judged;
  };
  return { look, fraction, said, setSaid };
}
