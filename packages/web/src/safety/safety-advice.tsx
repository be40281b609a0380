import { type SafetyOutcome, safetyHeadline } from '@stridewhy/engine';
import '../ui/question.css';

/** What the safety answers ask for; nothing when they ask for nothing. */
export function SafetyAdviceList({ safety }: { readonly safety: SafetyOutcome }) {
  if (safety.advice.length === 0) return null;
  const headline = safetyHeadline(safety);
  return (
    <section className={headline === null ? 'stop-panel mild' : 'stop-panel'} aria-label="What to do">
      <h2>{headline ?? 'Take care of this'}</h2>
      {safety.advice.map(({ item, text, mention }) => (
        <div key={item}>
          <p>{text.join(' ')}</p>
          {mention.length > 0 && (
            <p className="small-text">Tell them that you said yes to: {mention.join(' ')}</p>
          )}
        </div>
      ))}
    </section>
  );
}
