import '@fontsource-variable/figtree/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { SessionProvider } from './app/session-context.tsx';
import { KeptProvider } from './compare/kept-context.tsx';
import { trialsWhenNeeded } from './lab/trials-when-needed.ts';
import { PhotoFilesContext, photoFiles } from './photos/photo-files.ts';
import { PracticeProvider } from './practice/context.tsx';
import { practiceShelf } from './practice/shelf.ts';
import { createPractice } from './practice/state.ts';
import { clipLoader } from './session/load-clip.ts';
import { createSession } from './session/session.ts';
import { answerShelf } from './storage/answer-shelf.ts';
import { archive } from './storage/archive.ts';
import { clipStore } from './storage/clip-store.ts';
import { openDatabase } from './storage/database.ts';
import { poseShelf } from './storage/pose-shelf.ts';
import './styles/print.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const database = openDatabase();
const session = createSession({
  store: clipStore(database, async () => navigator.storage?.persist?.()),
  archive: archive(database),
  loadClip: clipLoader(poseShelf(database, Date.now)),
  engine: () => import('./session/engine.ts'),
  analyseTrials: trialsWhenNeeded(),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
});
void session.open();

const photos = photoFiles(database);

const practice = createPractice(practiceShelf(database));
void practice.open();

createRoot(root).render(
  <StrictMode>
    <SessionProvider session={session}>
      <PracticeProvider practice={practice}>
        <KeptProvider shelf={answerShelf(database)}>
          <PhotoFilesContext value={photos}>
            <App />
          </PhotoFilesContext>
        </KeptProvider>
      </PracticeProvider>
    </SessionProvider>
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it all works but the next visit needs a connection.
  navigator.serviceWorker.register('/sw.js').catch(() => undefined);
}
