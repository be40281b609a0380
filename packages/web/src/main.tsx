import '@fontsource-variable/figtree/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { SessionProvider } from './app/session-context.tsx';
import { loadClip } from './session/load-clip.ts';
import { createSession } from './session/session.ts';
import { openStore } from './storage/database.ts';
import './styles/print.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const session = createSession({
  store: openStore(),
  loadClip,
  engine: () => import('./session/engine.ts'),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
});
void session.open();

createRoot(root).render(
  <StrictMode>
    <SessionProvider session={session}>
      <App />
    </SessionProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it all works but the next visit needs a connection.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
