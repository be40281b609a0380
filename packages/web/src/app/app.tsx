import { lazy, Suspense, useEffect, useRef } from 'react';
import { Start } from '../start/start.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { useRoute } from './route.ts';
import { useSessionState } from './session-context.tsx';
import { UndoBar } from './undo-bar.tsx';
import './app.css';

const AnswerPage = lazy(() => import('../answer/answer-page.tsx'));
const PracticePage = lazy(() => import('../practice/practice-page.tsx'));

export function App() {
  const route = useRoute();
  const { ready } = useSessionState();
  const main = useFocusOnChange(route);
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to content
      </button>
      <Header />
      <main id="main" ref={main} tabIndex={-1}>
        {route === 'start' && <Start />}
        {route === 'answer' && (
          <Suspense fallback={<p className="quiet loading">Opening…</p>}>
            {ready ? <AnswerPage /> : <p className="quiet loading">Opening…</p>}
          </Suspense>
        )}
        {route === 'practice' && (
          <Suspense fallback={<p className="quiet loading">Opening…</p>}>
            <PracticePage />
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
