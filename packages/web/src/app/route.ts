import { useSyncExternalStore } from 'react';

export type Route = 'start' | 'answer' | 'practice';

/** Where in the app we are: the address's fragment, so that Back works and a reload stays. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}

export function go(route: Route): void {
  window.location.hash = route === 'start' ? '/' : `/${route}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function current(): Route {
  const { hash } = window.location;
  if (hash === '#/practice' || hash.startsWith('#/practice/')) return 'practice';
  return hash === '#/answer' ? 'answer' : 'start';
}
