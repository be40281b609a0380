import { countFilmedHeelRaises, type FilmedHeelRaises, type SelfCheck } from '@stridewhy/engine';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { usePreferences } from '../app/preferences.ts';
import { useSession, useSessionState } from '../app/session-context.tsx';
import { failureOf } from '../session/failure.ts';
import { nothingTold } from '../told/told.ts';
import { sideName, withTry } from './check-list.ts';
import { countedText, refusedWords } from './heel-raise-words.ts';
import { LiveHeelRaises } from './live-heel-raises.tsx';

const RecordDialog = lazy(() => import('../record/record-dialog.tsx'));

type Leg = NonNullable<SelfCheck['side']>;

/** Longest set, s: forty raises and a rest. */
const longestSet = 120;

const advice =
  'Stand the phone up, whole body side-on in the picture. Up on one beat, down on the next. Stop when you cannot go on.';

/** Counts heel raises live, or in a film, chosen or made here to a beat, and puts the numbers in. */
export function HeelRaiseFilm({ onCounted }: { readonly onCounted: () => void }) {
  const [recording, setRecording] = useState<Leg | null>(null);
  const [live, setLive] = useState<Leg | null>(null);
  const { facts } = useSessionState();
  const { count, keep, fraction, said } = useCount(onCounted);
  return (
    <div className="check-film">
      <p>Let the camera count, live or in a film, or count yourself and put the numbers in below.</p>
      {(['left', 'right'] as const).map((side) => (
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
      {live && (
        <LiveHeelRaises
          key={live}
          side={live}
          runner={{ height: facts.height, mass: facts.mass }}
          onDone={(counted) => {
            setLive(null);
            if (counted !== null) void keep(counted, live);
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
            onClip={(file, source) => {
              setRecording(null);
              void count(file, source, recording);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function useCount(onCounted: () => void) {
  const session = useSession();
  const { facts } = useSessionState();
  const { model } = usePreferences();
  const [fraction, setFraction] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const work = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    work.current = controller;
    return () => controller.abort();
  }, []);
  const keep = async (found: Extract<FilmedHeelRaises, { kind: 'counted' }>, side: Leg): Promise<void> => {
    // Other checks may have been filled in meanwhile.
    const told = session.state().facts.told ?? nothingTold;
    const counted = withTry(told.checks, 'G8', side, 0, found.set.repetitions);
    const height = found.height === null ? null : Math.round(10 * found.height) / 10;
    const checks = height === null ? counted : withTry(counted, 'G8b', side, 0, height);
    await session.setTold({ ...told, checks });
    setSaid(`${sideName(side)}: ${countedText(found)}`);
    onCounted();
  };
  const count = async (file: Blob, source: string, side: Leg): Promise<void> => {
    const { signal } = work.current;
    setFraction(0);
    try {
      const clip = await session.look(file, source, { model, signal, onProgress: setFraction });
      if (!('track' in clip)) throw new Error('not a film');
      const found = countFilmedHeelRaises(
        { ...clip, runner: { height: facts.height, mass: facts.mass } },
        side,
      );
      if (found.kind === 'refused') setSaid(refusedWords[found.reason]);
      else await keep(found, side);
    } catch (error) {
      const { message, remedy } = failureOf(error, source);
      setSaid(`${message} ${remedy}`);
    }
    setFraction(null);
  };
  return { count, keep, fraction, said };
}
