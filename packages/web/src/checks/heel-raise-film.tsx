import { countFilmedHeelRaises, type FilmedHeelRaises, type SelfCheck } from '@stridewhy/engine';
import { lazy, Suspense, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { useSession, useSessionState } from '../app/session-context.tsx';
import { useFilmLook } from '../record/use-film-look.ts';
import { useWaitingFilm } from '../record/use-waiting-film.ts';
import { WaitingFilmRow } from '../record/waiting-film-row.tsx';
import { nothingTold } from '../told/told.ts';
import { sideName, withTry } from './check-list.ts';
import { countedText, refusedWords } from './heel-raise-words.ts';
import { LiveHeelRaises } from './live-heel-raises.tsx';

const RecordDialog = lazy(() => import('../record/record-dialog.tsx'));

type Leg = NonNullable<SelfCheck['side']>;

const legs = ['left', 'right'] as const satisfies readonly Leg[];

/** Longest set, s: forty raises and a rest. */
const longestSet = 120;

const advice =
  'Stand the phone up, whole body side-on in the picture. Up on one beat, down on the next. Stop when you cannot go on.';

/** Counts heel raises live, or in a film, chosen or made here to a beat, and puts the numbers in. */
export function HeelRaiseFilm() {
  const [recording, setRecording] = useState<Leg | null>(null);
  const [live, setLive] = useState<Leg | null>(null);
  const { facts } = useSessionState();
  const { count, keep, fraction, said } = useCount();
  const waiting = { left: useWaitingFilm('film-raises-left'), right: useWaitingFilm('film-raises-right') };
  const countAndDrop = async (film: Blob, side: Leg): Promise<void> => {
    if (await count(film, 'recording.mp4', side)) waiting[side].drop();
  };
  return (
    <div className="check-film">
      <p>Let the camera count, live or in a film, or count yourself and put the numbers in below.</p>
      {legs.map((side) => (
        <div key={side} className="form-actions">
          <span className={`side ${side}`}>{sideName(side)}</span>
          <Button
            className="button small"
            isDisabled={fraction !== null || live !== null}
            aria-label={`Count the ${side} leg live`}
            onPress={() => setLive(side)}
          >
            Count live
          </Button>
          <Button
            className="button small"
            isDisabled={fraction !== null}
            aria-label={`Film the ${side} leg to the beat`}
            onPress={() => setRecording(side)}
          >
            Film to the beat
          </Button>
          <FileTrigger
            acceptedFileTypes={['video/*', '.json', 'application/json']}
            onSelect={(list) => list?.[0] && void count(list[0], list[0].name, side)}
          >
            <Button
              className="button small"
              isDisabled={fraction !== null}
              aria-label={`Choose a film of the ${side} leg`}
            >
              Choose a film
            </Button>
          </FileTrigger>
        </div>
      ))}
      {fraction === null &&
        legs.map((side) => (
          <WaitingFilmRow
            key={side}
            waiting={waiting[side]}
            what={`heel raises on the ${side} leg`}
            onLook={(film) => void countAndDrop(film, side)}
          />
        ))}
      {live && (
        <LiveHeelRaises
          key={live}
          side={live}
          runner={{ height: facts.height, mass: facts.mass }}
          onDone={(counted) => {
            setLive(null);
            if (counted !== null) keep(counted, live);
          }}
        />
      )}
      <p role="status">{fraction === null ? said : `Counting… ${Math.round(100 * fraction)} %`}</p>
      {recording && (
        <Suspense fallback={null}>
          <RecordDialog
            advice={advice}
            beat
            longest={longestSet}
            onClose={() => setRecording(null)}
            onClip={(film) => {
              setRecording(null);
              waiting[recording].keep(film);
              void countAndDrop(film, recording);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function useCount() {
  const session = useSession();
  const { facts } = useSessionState();
  const film = useFilmLook();
  const keep = async (found: Extract<FilmedHeelRaises, { kind: 'counted' }>, side: Leg): Promise<string> => {
    // Other checks may have been filled in meanwhile.
    const told = session.state().facts.told ?? nothingTold;
    const counted = withTry(told.checks, 'G8', side, 0, found.set.repetitions);
    const height = found.height === null ? null : Math.round(10 * found.height) / 10;
    const checks = height === null ? counted : withTry(counted, 'G8b', side, 0, height);
    await session.setTold({ ...told, checks });
    return `${sideName(side)}: ${countedText(found)}`;
  };
  const count = (file: Blob, source: string, side: Leg): Promise<boolean> =>
    film.look(file, source, (take) => {
      if (!('track' in take)) throw new Error('not a film');
      const runner = { height: facts.height, mass: facts.mass };
      const found = countFilmedHeelRaises({ ...take, runner }, side);
      return found.kind === 'refused' ? refusedWords[found.reason] : keep(found, side);
    });
  const keepLive = (found: Extract<FilmedHeelRaises, { kind: 'counted' }>, side: Leg): void => {
    void keep(found, side).then(film.setSaid);
  };
  return { count, keep: keepLive, fraction: film.fraction, said: film.said };
}
