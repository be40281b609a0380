import { useSyncExternalStore } from 'react';

const routes = ['start', 'answer', 'safety', 'history', 'checks', 'photos', 'practice', 'compare'] as const;

export type Route = (typeof routes)[number];

/** Where in the app we are: the address's fragment, so that Back works and a reload stays. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}

export function routeOf(address: string): Route {
  return routes.find((route) => address === `#/${route}` || address.startsWith(`#/${route}/`)) ?? 'start';
}

export function go(route: Route): void {
  window.location.hash = route === 'start' ? '/' : `/${route}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
