import type { FileFailure } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';
import { YourData } from '../data/your-data.tsx';
import { SafetyAdviceList } from '../safety/safety-advice.tsx';
import { AddClips } from '../start/add-clips.tsx';
import { FactsForm } from '../start/facts-form.tsx';
import { ClipList } from './clip-list.tsx';
import { Findings } from './findings.tsx';
import { Refusal } from './refusal.tsx';
import './answer.css';
import './clips.css';
import './quality.css';

const notKept = {
  'all-but-videos':
    'There is no room for your video on this device. Its measurements are kept; the pictures are gone when you close the page. Free some space, then add it again.',
  nothing: 'This browser does not let the page keep anything: the answer is gone when you close it.',
} as const;

/** From clips to answer: whatever state they are in, the page says where things stand. */
export default function AnswerPage() {
  const { answer, clips, failure, keeping } = useSessionState();
  if (clips.length === 0 && answer === null && failure === null) return <NoClips />;
  const busy = clips.some(({ state }) => ['working', 'waiting', 'joining'].includes(state.kind));
  const stopped = answer?.safety?.kind === 'stop-today';
  return (
    <div className="answer">
      <p className="unseen" role="status">
        {answer?.findings && !busy && 'Your answer is ready.'}
      </p>
      {answer?.safety && <SafetyAdviceList safety={answer.safety} level={stopped ? 1 : 2} />}
      {answer?.findings && <Findings answer={answer} />}
      {answer && !answer.findings && !stopped && !busy && <Refusal answer={answer} />}
      {!answer?.findings && !stopped && busy && <h1>Measuring your stride…</h1>}
      {!answer && !busy && (failure ? <NoAnswer failure={failure} /> : <Unopened files={clips.length} />)}
      <section className="your-clips" aria-labelledby="clips">
        <h2 id="clips">{clips.length === 1 ? 'Your clip' : 'Your clips'}</h2>
        {keeping !== 'everything' && <p className="quiet">{notKept[keeping]}</p>}
        {clips.length === 0 ? <p className="quiet">None yet.</p> : <ClipList />}
        {answer?.findings || !answer ? (
          <div className="no-print more-clips">
            <h3>Add a clip of the same runner</h3>
            <p className="quiet">The other side, or a better one. All go into one answer.</p>
            <AddClips />
          </div>
        ) : null}
        <div className="no-print stack-small">
          <h3>What you told us</h3>
          <FactsForm />
        </div>
        <div className="no-print form-actions">
          <Button className="button" onPress={() => go('safety')}>
            Safety questions
          </Button>
          <Button className="button" onPress={() => go('history')}>
            Questions about your running
          </Button>
          <Button className="button" onPress={() => go('checks')}>
            Checks with tape and phone
          </Button>
          <Button className="button" onPress={() => go('photos')}>
            Standing and breathing photos
          </Button>
          <Button className="button" onPress={() => go('compare')}>
            Compare with another time
          </Button>
        </div>
      </section>
      <YourData />
    </div>
  );
}

function NoAnswer({ failure: { message, remedy } }: { readonly failure: FileFailure }) {
  return (
    <div className="page-head" role="alert">
      <h1>The answer could not be worked out</h1>
      <p className="lead">
        {message} {remedy}
      </p>
    </div>
  );
}

function Unopened({ files }: { readonly files: number }) {
  return <h1>{files === 1 ? 'This file could not be opened' : 'These files could not be opened'}</h1>;
}

function NoClips() {
  return (
    <div className="page-head">
      <h1>No clips here</h1>
      <p className="lead">Choose a video and the answer appears on this page.</p>
      <Button className="button primary" onPress={() => go('start')}>
        To the start
      </Button>
    </div>
  );
}
