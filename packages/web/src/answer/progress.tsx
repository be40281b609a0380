import { Label, ProgressBar } from 'react-aria-components';
import { useSessionState } from '../app/session-context.tsx';
import type { Pace } from '../session/seconds-left.ts';
import type { ClipEntry } from '../session/types.ts';

/** How far a clip is and how long it will take. */
export function Progress({ entry }: { readonly entry: ClipEntry }) {
  const { joining } = useSessionState();
  const { laboratory, state } = entry;
  if (state.kind === 'working') {
    const words = 'Finding the runner in every picture';
    return <Bar words={words} pace={state} />;
  }
  if (!laboratory || joining === null) return null;
  return <Bar words="Reading markers and forces" pace={joining} />;
}

function Bar({ words, pace }: { readonly words: string; readonly pace: Pace }) {
  const percent = Math.round(100 * pace.fraction);
  return (
    <ProgressBar value={percent} valueLabel={`${percent} %`}>
      <div className="progress-words">
        <Label>{words}</Label>
        <span className="quiet">{leftText(pace.secondsLeft)}</span>
      </div>
      <svg className="progress-track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress-ground" width="100" height="1" />
        <rect className="progress-done" width={percent} height="1" />
      </svg>
    </ProgressBar>
  );
}

function leftText(seconds: number | null): string {
  if (seconds === null) return 'starting';
  if (seconds < 60) return `about ${Math.max(1, Math.ceil(seconds / 5) * 5)} s left`;
  return `about ${Math.ceil(seconds / 60)} min left`;
}
