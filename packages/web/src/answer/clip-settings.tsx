import type { ClipAnalysis } from '@stridewhy/engine';
import { useSession } from '../app/session-context.tsx';
import type { ClipEntry } from '../session/types.ts';
import { Choice } from '../ui/choice.tsx';

const rates = ['30', '60', '120', '240'] as const;

/** Asked only when the clip itself leaves it open: slow motion that does not say its rate, or a side that may be mirrored. */
export function ClipSettings({
  entry,
  analysis,
}: {
  readonly entry: ClipEntry;
  readonly analysis: ClipAnalysis;
}) {
  const session = useSession();
  const codes = analysis.quality.map(({ code }) => code);
  const askRate =
    entry.facts.captureRate !== null ||
    codes.includes('slow-motion-undeclared') ||
    codes.includes('time-base-implausible');
  const askView =
    entry.facts.view !== null || codes.includes('view-mismatch') || codes.includes('not-side-on');
  return (
    <>
      {askRate && (
        <div className="question">
          <p className="field-label">Was this slow motion? At how many pictures a second was it filmed?</p>
          <Choice
            label="Pictures per second when filming"
            value={rates.find((rate) => Number(rate) === entry.facts.captureRate) ?? null}
            options={rates.map((rate) => ({ value: rate, text: rate }))}
            onChange={(rate) =>
              void session.setClipFacts(entry.id, { ...entry.facts, captureRate: Number(rate) })
            }
          />
        </div>
      )}
      {askView && (
        <div className="question">
          <p className="field-label">Which side of you does the camera see?</p>
          <Choice
            label="Side the camera sees"
            value={entry.facts.view ?? analysis.clip.view}
            options={[
              { value: 'side-left', text: 'Left' },
              { value: 'side-right', text: 'Right' },
            ]}
            onChange={(view) => void session.setClipFacts(entry.id, { ...entry.facts, view })}
          />
        </div>
      )}
    </>
  );
}
