import { lazy, Suspense, useEffect, useRef } from 'react';
import { Start } from '../start/start.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { useRoute } from './route.ts';
import { useSessionState } from './session-context.tsx';
import { UndoBar } from './undo-bar.tsx';
import './app.css';

/** Pages that load when they are opened. */
const pages = {
  answer: lazy(() => import('../answer/answer-page.tsx')),
  safety: lazy(() => import('../safety/safety-page.tsx')),
  history: lazy(() => import('../history/history-page.tsx')),
  checks: lazy(() => import('../checks/checks-page.tsx')),
  photos: lazy(() => import('../photos/photos-page.tsx')),
  practice: lazy(() => import('../practice/practice-page.tsx')),
  compare: lazy(() => import('../compare/compare-page.tsx')),
} as const;

export function App() {
  const route = useRoute();
  const { ready } = useSessionState();
  const Page = route === 'start' ? null : pages[route];
  const main = useFocusOnChange(route);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        {route === 'start' && <Start />}
        {Page && (
          <Suspense fallback={<p className="quiet loading">Opening…</p>}>
            {ready ? <Page /> : <p className="quiet loading">Opening…</p>}
          </Suspense>
        )}
      </main>
      <Footer />
      <UndoBar />
    </>
  );
}

/** A new page starts at its top, for eyes and screen readers alike; the first one is left as the browser shows it. */
function useFocusOnChange(route: string) {
  const element = useRef<HTMLElement>(null);
  const shown = useRef(route);
  useEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    element.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [route]);
  return element;
}
