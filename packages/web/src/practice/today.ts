import type { Day } from '@stridewhy/engine';
import { useSyncExternalStore } from 'react';

/** The runner's own calendar day, whatever the clock of the world says. */
export function dayOf(date: Date): Day {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function today(): Day {
  return dayOf(new Date());
}

/** Today, also on a page that was left open over night and is looked at again. */
export function useToday(): Day {
  return useSyncExternalStore(whenLookedAt, today);
}

function whenLookedAt(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** A day as people say it, e.g. "Sunday, 31 May". */
export function dayText(day: Day): string {
  return new Date(`${day}T12:00`).toLocaleDateString(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
}
