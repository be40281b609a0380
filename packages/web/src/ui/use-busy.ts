import { useRef, useState } from 'react';

/**
 * Work that a button begins; a second tap while it is under way does nothing.
 * @returns whether it is under way, and what begins it; the work says itself when it fails
 */
export function useBusy(): readonly [busy: boolean, begin: (work: () => Promise<void>) => void] {
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const begin = (work: () => Promise<void>): void => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    void work().finally(() => {
      underWay.current = false;
      setBusy(false);
    });
  };
  return [busy, begin];
}
