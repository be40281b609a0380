import { mayPractise } from '@stridewhy/engine';
import { usePlan, useSafety } from './context.tsx';

/** In the answer: the drills it leads to, behind the safety questions. */
export function PractiseNext() {
  const safety = useSafety();
  const plan = usePlan();
  return (
    <section className="practise-next" aria-labelledby="practise">
      <h2 id="practise">What to practise</h2>
      {mayPractise(safety) && plan?.kind === 'plan' ? (
        <>
          <ul>
            {plan.items.map(({ drill, name, dose, reason }) => (
              <li key={drill}>
                <a href={`#/practice/drill/${drill}`}>{name}</a>, {dose.text}.{' '}
                <span className="quiet small-text">{reason}</span>
              </li>
            ))}
          </ul>
          <a className="button primary no-print" href="#/practice">
            Open your plan
          </a>
        </>
      ) : (
        <>
          <p>
            {safety.kind === 'unasked'
              ? 'Your drills wait behind a few safety questions. Two minutes.'
              : plan?.kind === 'none'
                ? plan.message
                : 'Your plan is being worked out.'}
          </p>
          <a className="button no-print" href="#/practice">
            {safety.kind === 'unasked' ? 'Answer them' : 'Open the practice'}
          </a>
        </>
      )}
    </section>
  );
}
