import { type StandingFilmProblem, standingFilmProblems } from '@stridewhy/engine';
import { lazy, Suspense, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useSession, useSessionState } from '../app/session-context.tsx';
import { useFilmLook } from '../record/use-film-look.ts';
import { useWaitingFilm } from '../record/use-waiting-film.ts';
import { WaitingFilmRow } from '../record/waiting-film-row.tsx';
import { nothingTold } from '../told/told.ts';
import { keptStanding } from './standing-film.ts';

const RecordDialog = lazy(() => import('../record/record-dialog.tsx'));

/** s */
const filmLength = 10;

const advice =
  'Stand the phone up at hip height, 3 m away, square to your side. Whole body in the picture, eyes ahead, arms hanging. It stops by itself after ten seconds.';

/** Ten seconds of standing instead of photos: the mean over the sway. */
export function StandingFilmCard() {
  const { facts } = useSessionState();
  const [recording, setRecording] = useState(false);
  const { look, remove, fraction, said } = useStandingFilm();
  const waiting = useWaitingFilm('film-standing');
  const lookAndDrop = async (film: Blob): Promise<void> => {
    if (await look(film, 'recording.mp4')) waiting.drop();
  };
  const kept = facts.told?.standingFilm !== undefined;
  return (
    <section className="photo-card" aria-label="Film of standing">
      <h3>Or film ten seconds</h3>
      <p className="quiet small-text">
        The mean of the film shows where your weight stands. Photos with their points in place are surer and
        count first.
      </p>
      <div className="form-actions">
        <Button className="button small" isDisabled={fraction !== null} onPress={() => setRecording(true)}>
          {kept ? 'Film it again' : 'Film ten seconds'}
        </Button>
        <FileTrigger
          acceptedFileTypes={['video/*', '.json', 'application/json']}
          onSelect={(list) => list?.[0] && void look(list[0], list[0].name)}
        >
          <Button className="button small" isDisabled={fraction !== null}>
            Choose a film of standing
          </Button>
        </FileTrigger>
        {kept && (
          <Button className="button small" isDisabled={fraction !== null} onPress={remove}>
            Remove the film
          </Button>
        )}
      </div>
      <p role="status">
        {fraction === null
          ? said || (kept ? 'A film of standing is kept.' : '')
          : `Looking… ${Math.round(100 * fraction)} %`}
      </p>
      {fraction === null && (
        <WaitingFilmRow waiting={waiting} what="standing" onLook={(film) => void lookAndDrop(film)} />
      )}
      {kept && facts.height === null && (
        <p className="quiet small-text">Give your height with the answer: a film has no scale without it.</p>
      )}
      {recording && (
        <Suspense fallback={null}>
          <RecordDialog
            advice={advice}
            longest={filmLength}
            onClose={() => setRecording(false)}
            onClip={(film) => {
              setRecording(false);
              waiting.keep(film);
              void lookAndDrop(film);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function useStandingFilm() {
  const session = useSession();
  const film = useFilmLook();
  const look = (file: Blob, source: string): Promise<boolean> =>
    film.look(file, source, async (take) => {
      const kept =
        'track' in take ? keptStanding(take) : ({ kind: 'refused', reason: 'out-of-picture' } as const);
      if (kept.kind === 'refused') return refusedText(kept.reason);
      const standingFilm = kept.text;
      // Photos may have been tapped meanwhile.
      await session.setTold({ ...(session.state().facts.told ?? nothingTold), standingFilm });
      return 'Done: its mean is in the results below.';
    });
  const remove = (): void => {
    const { standingFilm: _, ...told } = session.state().facts.told ?? nothingTold;
    film.setSaid('');
    void session.setTold(told);
  };
  return { look, remove, fraction: film.fraction, said: film.said };
}

function refusedText(reason: StandingFilmProblem): string {
  const { message, remedy } = standingFilmProblems[reason];
  return `${message} ${remedy}`;
}
