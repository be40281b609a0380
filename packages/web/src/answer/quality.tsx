import { type Answer, notMeasuredByReason, roughByRemedy, words } from '@stridewhy/engine';

/** What weakens the answer, with what to do about it. */
export function QualitySection({ answer }: { readonly answer: Answer }) {
  const notes = answer.clips.flatMap(({ clip, quality }) =>
    quality.map((note) => ({ ...note, source: clip.source })),
  );
  const missing = notMeasuredByReason(answer);
  const rough = roughByRemedy(answer);
  if (notes.length + missing.length + rough.length === 0) return null;
  const several = answer.clips.length > 1;
  return (
    <section className="quality" aria-labelledby="quality">
      <h2 id="quality">How good the clip is</h2>
      <ul className="notes">
        {notes.map(({ code, severity, message, remedy, source }) => (
          <li key={`${source} ${code}`} className={`note ${severity}`}>
            <p className="note-kind">
              {words.severity[severity]}
              {several && <span className="quiet"> · {source}</span>}
            </p>
            <p>{message}</p>
            <p className="quiet">{remedy}</p>
          </li>
        ))}
      </ul>
      {missing.length + rough.length > 0 && (
        <>
          <h3>Not measured, and why</h3>
          <ul className="missing">
            {rough.map(({ remedy, names }) => (
              <li key={remedy}>
                <strong>Measured too roughly to tell. {remedy}</strong>{' '}
                <span className="quiet">{names.join(', ')}.</span>
              </li>
            ))}
            {missing.map(({ reason, names }) => (
              <li key={reason}>
                <strong>{words.reason[reason]}</strong> <span className="quiet">{names.join(', ')}.</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
