import type { ClipAnalysis } from '@stridewhy/engine';
import type { PoseModel } from '@stridewhy/video';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useSession } from '../app/session-context.tsx';
import type { ClipEntry } from '../session/types.ts';
import { ModelChoice } from '../start/model-choice.tsx';
import { Chevron } from '../ui/chevron.tsx';
import { Choice } from '../ui/choice.tsx';

const rates = ['30', '60', '120', '240'] as const;

interface Settings {
  readonly entry: ClipEntry;
  readonly analysis: ClipAnalysis;
}

/** How a clip is read. What the clip itself leaves open is asked for; the rest can be looked at and put right. */
export function ClipSettings({ entry, analysis }: Settings) {
  const codes = analysis.quality.map(({ code }) => code);
  const askRate = codes.includes('slow-motion-undeclared') || codes.includes('time-base-implausible');
  const askView = ['view-mismatch', 'not-side-on', 'not-from-behind'].some((code) =>
    codes.some((one) => one === code),
  );
  return (
    <>
      {askRate && (
        <div className="question">
          <RateChoice entry={entry} analysis={analysis} />
        </div>
      )}
      {askView && (
        <div className="question">
          <ViewChoice entry={entry} analysis={analysis} />
        </div>
      )}
      <Disclosure className="disclosure no-print">
        <Heading level={3} className="disclosure-heading">
          <Button slot="trigger" className="disclosure-button">
            How this clip is read
            <Chevron />
          </Button>
        </Heading>
        <DisclosurePanel className="disclosure-panel clip-settings">
          {!askView && <ViewChoice entry={entry} analysis={analysis} />}
          {!askRate && <RateChoice entry={entry} analysis={analysis} />}
          {analysis.clip.kind === 'video' && entry.file && <LookAgain entry={entry} />}
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}

/** Asks for what a file of landmarks without times leaves open, and reads it again. */
export function AskRate({ entry }: { readonly entry: ClipEntry }) {
  const session = useSession();
  const choose = async (rate: string): Promise<void> => {
    await session.setClipFacts(entry.id, { ...entry.facts, captureRate: Number(rate) });
    session.measureAgain(entry.id, entry.model);
  };
  return (
    <div className="question field">
      <span className="field-label">At how many pictures a second was it filmed?</span>
      <Choice
        label="Pictures per second when filming"
        value={null}
        options={['25', ...rates].map((rate) => ({ value: rate, text: rate }))}
        onChange={(rate) => void choose(rate)}
      />
    </div>
  );
}

function RateChoice({ entry, analysis }: Settings) {
  const session = useSession();
  const known = entry.facts.captureRate ?? analysis.clip.captureRate;
  return (
    <div className="field">
      <span className="field-label">Was this slow motion? At how many pictures a second was it filmed?</span>
      <Choice
        label="Pictures per second when filming"
        value={rates.find((rate) => Number(rate) === known) ?? null}
        options={rates.map((rate) => ({ value: rate, text: rate }))}
        onChange={(rate) =>
          void session.setClipFacts(entry.id, { ...entry.facts, captureRate: Number(rate) })
        }
      />
    </div>
  );
}

function ViewChoice({ entry, analysis }: Settings) {
  const session = useSession();
  const seen = analysis.recording?.view ?? analysis.clip.view;
  return (
    <div className="field">
      <span className="field-label">Which side of you does the camera see?</span>
      <Choice
        label="Side the camera sees"
        value={entry.facts.view ?? seen}
        options={[
          { value: 'side-left', text: 'Left' },
          { value: 'side-right', text: 'Right' },
          { value: 'rear', text: 'Back' },
        ]}
        onChange={(view) => void session.setClipFacts(entry.id, { ...entry.facts, view })}
      />
    </div>
  );
}

function LookAgain({ entry }: { readonly entry: ClipEntry }) {
  const session = useSession();
  return (
    <ModelChoice
      label="How closely it was looked at"
      value={entry.model}
      onChange={(model: PoseModel) => session.measureAgain(entry.id, model)}
    />
  );
}
