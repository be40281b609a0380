import { type Answer, keyMoments } from '@stridewhy/engine';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSession, useSessionState } from '../app/session-context.tsx';
import { MeasuresSection } from '../measures/measures-table.tsx';
import { BodyPicture } from '../picture/body-picture.tsx';
import { HowItConnects } from '../picture/how-it-connects.tsx';
import type { ShownAngle } from '../player/angles.ts';
import { Player } from '../player/player.tsx';
import { createPlayhead } from '../player/playhead.ts';
import { PlayheadContext } from '../player/use-playhead.ts';
import { type Sight, whereToLook } from '../player/where-to-look.ts';
import { PractiseNext } from '../practice/practise-next.tsx';
import type { ClipEntry } from '../session/types.ts';
import { RedFlags } from '../start/red-flags.tsx';
import { Choice } from '../ui/choice.tsx';
import { NextCheckCard } from './next-check.tsx';
import { QualitySection } from './quality.tsx';
import { WhyCards } from './why-cards.tsx';

const Curves = lazy(() => import('../curves/curves.tsx'));
const LoadSection = lazy(() => import('../load/load-section.tsx'));
const Downloads = lazy(() => import('../downloads/downloads.tsx'));

/** The answer: the sentence, why, the clip to check it with, and everything behind it. */
export function Findings({ answer }: { readonly answer: Answer }) {
  const usable = useMemo(
    () => answer.clips.flatMap((analysis, index) => (analysis.refused ? [] : [index])),
    [answer],
  );
  const [wanted, setWanted] = useState(0);
  const shown = usable.includes(wanted) ? wanted : (usable[0] ?? 0);
  const analysis = answer.clips[shown];
  const session = useSession();
  const entry = useEntryOf(shown);
  const [angle, setAngle] = useState<ShownAngle>(() => sightOf(answer)?.angle ?? 'kneeFlexion');
  const stamps = useSteady(analysis?.clip.track.time ?? noStamps);
  const playhead = useMemo(() => createPlayhead(stamps), [stamps]);
  useEffect(() => playhead.stop, [playhead]);
  const place = useRef<HTMLDivElement>(null);
  const show = useCallback(
    (moment: Sight['moment']) => {
      const found = analysis && keyMoments(analysis).find((one) => one.moment === moment);
      if (found) playhead.seek(found.frame);
      place.current?.scrollIntoView({ block: 'nearest' });
    },
    [analysis, playhead],
  );
  const look = useCallback(
    (sight: Sight) => {
      setAngle(sight.angle);
      show(sight.moment);
    },
    [show],
  );
  return (
    <PlayheadContext value={playhead}>
      <div className="answer-head">
        <p className="eyebrow">Your answer</p>
        <h1>{answer.findings?.headline}</h1>
      </div>
      <div className="answer-top">
        <WhyCards answer={answer} onLook={look} />
        <div className="answer-clip" ref={place}>
          <h2 className="unseen">The clip</h2>
          {usable.length > 1 && (
            <Choice
              label="Clip shown"
              value={String(shown)}
              options={usable.map((index) => ({
                value: String(index),
                text: answer.clips[index]?.clip.source ?? '',
              }))}
              onChange={(value) => setWanted(Number(value))}
            />
          )}
          {analysis && entry && (
            <Player
              key={entry.id}
              analysis={analysis}
              file={entry.file}
              angle={angle}
              onAngle={setAngle}
              knownLength={entry.facts.knownLength}
              onKnownLength={(knownLength) =>
                void session.setClipFacts(entry.id, { ...entry.facts, knownLength })
              }
            />
          )}
        </div>
      </div>
      <PractiseNext />
      <Suspense fallback={null}>
        <LoadSection answer={answer} shown={shown} />
      </Suspense>
      <NextCheckCard answer={answer} />
      <BodyPicture answer={answer} onLook={analysis ? look : null} />
      {analysis && entry && (
        <HowItConnects answer={answer} analysis={analysis} file={entry.file} onShow={show} />
      )}
      <Suspense fallback={null}>
        <Curves answer={answer} shown={shown} />
      </Suspense>
      <MeasuresSection answer={answer} />
      <QualitySection answer={answer} />
      <RedFlags />
      <Suspense fallback={null}>
        <Downloads answer={answer} />
      </Suspense>
    </PlayheadContext>
  );
}

const noStamps = new Float64Array();

/** The times from before while they are the same: an answer computed again leaves the playhead where it is. */
function useSteady(stamps: Float64Array): Float64Array {
  const [kept, setKept] = useState(stamps);
  const same = kept.length === stamps.length && kept.every((time, frame) => time === stamps[frame]);
  if (same) return kept;
  setKept(stamps);
  return stamps;
}

/** Where the first explanation shows. */
function sightOf(answer: Answer): Sight | null {
  const ids = answer.findings?.why[0]?.evidence ?? [];
  return ids.flatMap((id) => whereToLook[id] ?? [])[0] ?? null;
}

/** The entry behind the answer's clip of that index: the answer holds finished clips in the list's order. */
function useEntryOf(index: number): ClipEntry | null {
  const { clips } = useSessionState();
  return clips.filter(({ state }) => state.kind === 'done')[index] ?? null;
}
