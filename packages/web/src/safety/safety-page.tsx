import {
  assessSafety,
  type SafetyAnswer,
  type SafetyAnswers,
  type SafetyTier,
  safetyQuestions,
} from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { nothingTold, safetyHolds } from '../told/told.ts';
import { useTold } from '../told/use-told.ts';
import { OneOf } from '../ui/question.tsx';
import { SafetyAdviceList } from './safety-advice.tsx';

const answers = [
  { id: 'yes', text: 'Yes' },
  { id: 'no', text: 'No' },
  { id: 'unsure', text: 'Not sure' },
] as const;

const sections: readonly { readonly tier: SafetyTier; readonly title: string; readonly lead: string }[] = [
  { tier: 'A', title: 'First: could it be urgent?', lead: 'A yes here comes before everything else.' },
  {
    tier: 'B',
    title: 'Should somebody look at it?',
    lead: 'A yes here means: no running and no drills yet.',
  },
  {
    tier: 'C',
    title: 'What should drills leave out?',
    lead: 'A yes here leaves out the drills that do not suit you.',
  },
];

/** The safety questions, most urgent first. Each is answered by itself; none can be passed over. */
export default function SafetyPage() {
  const [told, setTold] = useTold();
  const fresh = safetyHolds(told, Date.now());
  const given = fresh ? told.safety : nothingTold.safety;
  const outcome = assessSafety(given);
  const answer = (id: string, value: SafetyAnswer): void => {
    const next: SafetyAnswers = { ...given, [id]: value };
    const complete = assessSafety(next).missing.length === 0;
    setTold({ safety: next, safetyAnswered: complete ? Date.now() : null });
  };
  const stopped = outcome.kind === 'stop-today';
  return (
    <div className="form-page">
      <h1>Before any drill: is it safe?</h1>
      <p className="lead">
        {fresh
          ? 'About two minutes. Your answers stay on this device and are asked again every week.'
          : 'A week has gone by since your last answers, so please answer again.'}
      </p>
      {sections
        .filter(({ tier }) => isOpen(tier, given))
        .map(({ tier, title, lead }) => (
          <section key={tier} className="card" aria-labelledby={`safety-${tier}`}>
            <h2 id={`safety-${tier}`}>{title}</h2>
            <p className="quiet">{lead}</p>
            {safetyQuestions(given)
              .filter(({ item }) => item.tier === tier)
              .map(({ id, question, followUp }) => (
                <div key={id} className={followUp ? 'ask follow-up' : undefined}>
                  <OneOf
                    question={question}
                    options={answers}
                    value={given[id] ?? null}
                    onChange={(value) => answer(id, value as SafetyAnswer)}
                  />
                </div>
              ))}
          </section>
        ))}
      <div aria-live="polite">
        <SafetyAdviceList safety={outcome} />
        {outcome.kind === 'clear' && <p>Nothing you said speaks against practising.</p>}
        {!stopped && outcome.missing.length > 0 && isOpen('C', given) && (
          <p className="quiet">
            {outcome.missing.length === 1
              ? 'One question is still open.'
              : `${outcome.missing.length} questions are still open.`}
          </p>
        )}
      </div>
      <div className="form-actions">
        {outcome.missing.length === 0 && !stopped && (
          <Button className="button primary" onPress={() => go('history')}>
            Go on
          </Button>
        )}
        <Button className="button" onPress={() => setTold({ safety: {}, safetyAnswered: null })}>
          Start the questions over
        </Button>
        <Button className="button plain" onPress={() => go('start')}>
          Back to the start
        </Button>
      </div>
    </div>
  );
}

/** A tier opens when every question before it is answered and none of them stops everything. */
function isOpen(tier: SafetyTier, given: SafetyAnswers): boolean {
  const before = safetyQuestions(given).filter(({ item }) => item.tier < tier);
  const outcome = assessSafety(given);
  if (outcome.kind === 'stop-today') return tier === 'A';
  return before.every(({ id, item, followUp }) => given[id] !== undefined || (followUp && item.tier !== 'A'));
}
