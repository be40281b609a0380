import type { Answer } from '@stridewhy/engine';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useSessionState } from '../app/session-context.tsx';
import { MeasuresSection } from '../measures/measures-table.tsx';
import { Player } from '../player/player.tsx';
import { createPlayhead } from '../player/playhead.ts';
import { PlayheadContext } from '../player/use-playhead.ts';
import { Choice } from '../ui/choice.tsx';
import { QualitySection } from './quality.tsx';
import { WhyCards } from './why-cards.tsx';

const Curves = lazy(() => import('../curves/curves.tsx'));
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
  const file = useFileOf(shown);
  const track = analysis?.clip.track;
  const playhead = useMemo(() => createPlayhead(track?.time ?? new Float64Array()), [track]);
  useEffect(() => playhead.stop, [playhead]);
  return (
    <PlayheadContext value={playhead}>
      <div className="answer-head">
        <p className="eyebrow">Your answer</p>
        <h1>{answer.findings?.headline}</h1>
      </div>
      <div className="answer-top">
        <WhyCards answer={answer} />
        <div className="answer-clip">
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
          {analysis && file && <Player key={analysis.clip.source} analysis={analysis} file={file} />}
        </div>
      </div>
      <Suspense fallback={null}>
        <Curves answer={answer} shown={shown} />
      </Suspense>
      <MeasuresSection answer={answer} />
      <QualitySection answer={answer} />
      <Suspense fallback={null}>
        <Downloads answer={answer} />
      </Suspense>
    </PlayheadContext>
  );
}

/** The file behind the answer's clip of that index: the answer holds finished clips in the list's order. */
function useFileOf(index: number): Blob | null {
  const { clips } = useSessionState();
  return clips.filter(({ state }) => state.kind === 'done')[index]?.file ?? null;
}
