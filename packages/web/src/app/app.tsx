import { lazy, Suspense, useEffect } from 'react';
import { Start } from '../start/start.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { routeOf, useAddress } from './route.ts';
import { useSessionState } from './session-context.tsx';
import { focusPage, useStartOfPage } from './start-of-page.ts';
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

const titles: Readonly<Record<keyof typeof pages, string>> = {
  answer: 'Your answer',
  safety: 'Safety questions',
  history: 'Your running',
  checks: 'Checks',
  photos: 'Photos',
  practice: 'Practice',
  compare: 'Before and after',
};

export function App() {
  const address = useAddress();
  const route = routeOf(address);
  const { ready } = useSessionState();
  const Page = route === 'start' ? null : pages[route];
  useStartOfPage(address);
  useEffect(() => {
    document.title = route === 'start' ? 'Stridewhy' : `${titles[route]} · Stridewhy`;
  }, [route]);
  return (
    <>
      <button type="button" className="skip" onClick={focusPage}>
        Skip to content
      </button>
      <Header />
      <main id="main" tabIndex={-1}>
        <PageBoundary key={route}>
          {Page ? (
            <Suspense fallback={<p className="quiet loading">Opening…</p>}>
              {ready ? <Page /> : <p className="quiet loading">Opening…</p>}
            </Suspense>
          ) : (
            <Start />
          )}
        </PageBoundary>
      </main>
      <Footer />
      <UndoBar />
    </>
  );
}
