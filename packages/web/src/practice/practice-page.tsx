import { mayPractise } from '@stridewhy/engine';
import { useStartOfPage } from '../app/start-of-page.ts';
import { usePlan, usePracticeState, useSafety } from './context.tsx';
import { DrillPage } from './drill-page.tsx';
import { ExperimentPage } from './experiment/experiment-page.tsx';
import { LogPage } from './log/log-page.tsx';
import { NoPlanYet, PlanPage } from './plan-page.tsx';
import { SessionPage } from './player/session-page.tsx';
import { usePracticeRoute } from './route.ts';
import { SafetyQuestions, SafetyStop } from './safety-questions.tsx';
import { Tabs } from './tabs.tsx';
import './practice.css';

/** The practice behind its gate: without answers to the safety questions there is only their page. */
export default function PracticePage() {
  const { ready, forgetful } = usePracticeState();
  const safety = useSafety();
  useStartOfPage(safety.kind === 'unasked' ? 'questions' : mayPractise(safety) ? 'inside' : 'stop');
  if (!ready) return <p className="quiet loading">Opening…</p>;
  return (
    <div className="practice">
      {forgetful && (
        <p className="quiet">
          This browser could not keep your practice: it is gone when you close the page.
        </p>
      )}
      {safety.kind === 'unasked' ? (
        <SafetyQuestions />
      ) : mayPractise(safety) ? (
        <Inside />
      ) : (
        <SafetyStop safety={safety} />
      )}
    </div>
  );
}

function Inside() {
  const route = usePracticeRoute();
  const plan = usePlan();
  if (route.page === 'drill') return <DrillPage id={route.drill} />;
  if (route.page === 'session')
    return plan?.kind === 'plan' ? <SessionPage plan={plan} /> : <NoPlanYet plan={plan} />;
  return (
    <>
      <Tabs page={route.page} />
      {route.page === 'plan' &&
        (plan?.kind === 'plan' ? <PlanPage plan={plan} /> : <NoPlanYet plan={plan} />)}
      {route.page === 'log' && <LogPage />}
      {route.page === 'experiment' && <ExperimentPage plan={plan} />}
    </>
  );
}
