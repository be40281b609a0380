import { useEffect, useRef } from 'react';

/**
 * A new page starts at its top, for eyes and screen readers alike; the first one is left as the browser shows it.
 * @param name of what the page shows: another one is another page
 */
export function useStartOfPage(name: string): void {
  const shown = useRef(name);
  useEffect(() => {
    if (shown.current === name) return;
    shown.current = name;
    focusPage();
    window.scrollTo(0, 0);
  }, [name]);
}

/** Puts the keyboard and the screen reader to the page's beginning, behind the header. */
export function focusPage(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}
