import { type SafetyOutcome, safetyHeadline } from '@stridewhy/engine';
import '../ui/question.css';

/** What the safety answers ask for; nothing when they ask for nothing. */
export function SafetyAdviceList({
  safety,
  level = 2,
}: {
  readonly safety: SafetyOutcome;
  /** Of its heading: 1 where it is all that a page says. */
  readonly level?: 1 | 2;
}) {
  if (safety.advice.length === 0) return null;
  const headline = safetyHeadline(safety);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section className={headline === null ? 'stop-panel mild' : 'stop-panel'} aria-label="What to do">
      <Heading>{headline ?? 'Take care of this'}</Heading>
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
