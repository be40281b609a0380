import { type DrillId, drills } from '@stridewhy/engine';
import { useAddress } from '../app/route.ts';

export type PracticeRoute =
  | { readonly page: 'plan' | 'session' | 'log' | 'experiment' }
  | { readonly page: 'drill'; readonly drill: DrillId };

/** Where in the practice we are, from the address's fragment: `#/practice/…`. */
export function practiceRouteOf(hash: string): PracticeRoute {
  const [, , page, id] = hash.split('/');
  if (page === 'session' || page === 'log' || page === 'experiment') return { page };
  const drill = page === 'drill' ? drills.find((one) => one.id === id) : undefined;
  return drill === undefined ? { page: 'plan' } : { page: 'drill', drill: drill.id };
}

export function usePracticeRoute(): PracticeRoute {
  return practiceRouteOf(useAddress());
}

export function goTo(page: string): void {
  window.location.hash = `/practice${page === '' ? '' : `/${page}`}`;
}
