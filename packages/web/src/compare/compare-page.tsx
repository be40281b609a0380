import {
  type Answer,
  chartCss,
  compareAnswers,
  curveCharts,
  healthyAttribution,
  trendsOf,
} from '@stridewhy/engine';
import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';
import { SvgPlace } from '../curves/svg-place.tsx';
import { Tabs } from '../practice/tabs.tsx';
import { Choice } from '../ui/choice.tsx';
import { TwoTaps } from '../ui/two-taps.tsx';
import { Changes } from './changes.tsx';
import { Improved } from './improved.tsx';
import { KeepAnswer } from './keep-answer.tsx';
import type { Earlier } from './kept-answer.ts';
import { MeasureTrends } from './measure-trends.tsx';
import { pairsOfClips } from './pair-of-clips.ts';
import { SideBySide } from './side-by-side.tsx';
import { useClipFile } from './use-clip-file.ts';
import { useKeptAnswers } from './use-kept-answers.ts';
import '../curves/curves.css';
import '../practice/practice.css';
import './compare.css';

/** Before and after: what really changed since an earlier answer. */
export default function ComparePage() {
  const { answer } = useSessionState();
  const { earlier, remove } = useKeptAnswers();
  // What was told or checked alone is no second measurement.
  const measured = answer?.clips.some(({ refused }) => !refused) === true;
  return (
    <div className="practice compare">
      <Tabs page="compare" />
      {earlier === null ? (
        <p className="quiet loading">Opening…</p>
      ) : earlier.length === 0 ? (
        <NothingKept measured={measured} />
      ) : measured ? (
        <BeforeAndAfter earlier={earlier} answer={answer} onRemove={remove} />
      ) : (
        <NotMeasuredAgain earlier={earlier} onRemove={remove} />
      )}
    </div>
  );
}

function NothingKept({ measured }: { readonly measured: boolean }) {
  return (
    <div className="stack">
      <h1>Has anything changed?</h1>
      <p className="lead">
        Film yourself again after two weeks of practice, at the same speed and with the phone in the same
        place. Only what is more than the error of measuring is called a change.
      </p>
      {measured ? (
        <KeepAnswer />
      ) : (
        <Button className="button primary" onPress={() => go('start')}>
          To the start
        </Button>
      )}
    </div>
  );
}

function NotMeasuredAgain({
  earlier,
  onRemove,
}: {
  readonly earlier: readonly Earlier[];
  readonly onRemove: (kept: number) => Promise<void>;
}) {
  return (
    <div className="stack">
      <h1>Now measure again</h1>
      <p className="lead">
        {earlier.length === 1 ? 'Your earlier answer is' : `Your ${earlier.length} earlier answers are`} kept.
        Film yourself again: same speed, same place for the phone, same shoes.
      </p>
      <Button className="button primary" onPress={() => go('start')}>
        To the start
      </Button>
      <KeptList earlier={earlier} onRemove={onRemove} />
    </div>
  );
}

function BeforeAndAfter({
  earlier,
  answer,
  onRemove,
}: {
  readonly earlier: readonly Earlier[];
  readonly answer: Answer;
  readonly onRemove: (kept: number) => Promise<void>;
}) {
  const { clips } = useSessionState();
  const newest = Math.max(...clips.map(({ added }) => added), 0);
  const [wanted, setWanted] = useState(earlier.at(-1)?.kept ?? 0);
  const before = earlier.find(({ kept }) => kept === wanted) ?? earlier.at(-1)!;
  const comparison = useMemo(() => compareAnswers(before.answer, answer), [before, answer]);
  const answers = useMemo(() => [...earlier.map((one) => one.answer), answer], [earlier, answer]);
  const trends = useMemo(() => trendsOf(answers), [answers]);
  const real = comparison.measures.filter(({ change }) => change !== 'no-change').length;
  return (
    <div className="stack">
      <h1>{headline(real, comparison.measures.length)}</h1>
      {earlier.length > 1 && (
        <Choice
          label="Compared with"
          value={String(before.kept)}
          options={earlier.map(({ kept }) => ({ value: String(kept), text: whenText(kept) }))}
          onChange={(kept) => setWanted(Number(kept))}
        />
      )}
      <Improved comparison={comparison} />
      <Changes comparison={comparison} />
      <Clips before={before} answer={answer} taken={newest} />
      <Curves before={before.answer} after={answer} />
      <MeasureTrends trends={trends} times={[...earlier.map(({ kept }) => kept), newest]} />
      <KeepAnswer />
      <KeptList earlier={earlier} onRemove={onRemove} />
    </div>
  );
}

function headline(real: number, all: number): string {
  if (all === 0) return 'These two answers share no measure';
  if (real === 0) return `No real change in ${all} measures`;
  return `${real} of ${all} measures really changed`;
}

function Clips({
  before,
  answer,
  taken,
}: {
  readonly before: Earlier;
  readonly answer: Answer;
  readonly taken: number;
}) {
  const { clips } = useSessionState();
  const pairs = useMemo(() => pairsOfClips(before.answer, answer), [before, answer]);
  const [wanted, setWanted] = useState<'left' | 'right'>('left');
  const pair = pairs.find(({ side }) => side === wanted) ?? pairs[0];
  const earlierFile = useClipFile(pair === undefined ? null : (before.videos[pair.before] ?? null));
  if (pair === undefined) return null;
  const [first, second] = [before.answer.clips[pair.before]!, answer.clips[pair.after]!];
  const entry = clips.find(({ state }) => state.kind === 'done' && state.analysis === second);
  const file = second.clip.kind === 'video' ? (entry?.file ?? null) : null;
  return (
    <section aria-labelledby="clips-beside" className="stack-small">
      <h2 id="clips-beside">Side by side</h2>
      {pairs.length > 1 && (
        <Choice
          label="Leg shown"
          value={pair.side}
          options={pairs.map(({ side }) => ({ value: side, text: side === 'left' ? 'Left' : 'Right' }))}
          onChange={setWanted}
        />
      )}
      <SideBySide
        key={`${before.kept} ${pair.side}`}
        before={{ analysis: first, file: earlierFile, when: whenText(before.kept) }}
        after={{ analysis: second, file, when: whenText(taken) }}
        side={pair.side}
      />
    </section>
  );
}

function Curves({ before, after }: { readonly before: Answer; readonly after: Answer }) {
  const charts = useMemo(() => curveCharts(after, before), [before, after]);
  if (charts.length === 0) return null;
  return (
    <section aria-labelledby="curves-beside" className="curves">
      <style href="stridewhy-charts" precedence="default">
        {chartCss}
      </style>
      <h2 id="curves-beside">Angles over one stride</h2>
      <p className="quiet">Now in full lines, before in dots, nine in ten healthy runners in grey.</p>
      <div className="curves-grid">
        {charts.map(({ curve, title, svg }) => (
          <figure key={curve} className="curve card">
            <figcaption>{title}</figcaption>
            <SvgPlace svg={svg} />
          </figure>
        ))}
      </div>
      <p className="quiet small-text">{healthyAttribution}.</p>
    </section>
  );
}

function KeptList({
  earlier,
  onRemove,
}: {
  readonly earlier: readonly Earlier[];
  readonly onRemove: (kept: number) => Promise<void>;
}) {
  const [refused, setRefused] = useState(false);
  return (
    <section aria-labelledby="kept" className="stack-small no-print">
      <h2 id="kept">Kept answers</h2>
      <ul className="kept">
        {earlier.map(({ kept, answer }) => (
          <li key={kept}>
            <span>
              {whenText(kept)}. {answer.findings?.headline}
            </span>
            <TwoTaps
              className="link-button"
              warning="This answer goes for good, with its videos."
              no="Keep it"
              yes="Remove it"
              onYes={() => onRemove(kept).catch(() => setRefused(true))}
            >
              Remove<span className="unseen"> the answer of {whenText(kept)}</span>
            </TwoTaps>
          </li>
        ))}
      </ul>
      {refused && (
        <p role="alert">This browser could not remove the answer. Reload the page and try again.</p>
      )}
    </section>
  );
}

function whenText(time: number): string {
  return new Date(time).toLocaleDateString(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
}
