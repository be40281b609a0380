import { Label, ProgressBar } from 'react-aria-components';
import type { ClipEntry } from '../session/types.ts';

/** How far a clip is and how long it will take. */
export function Progress({ entry }: { readonly entry: ClipEntry }) {
  const { state } = entry;
  if (state.kind !== 'working') return null;
  const percent = Math.round(100 * state.fraction);
  return (
    <ProgressBar className="progress" value={percent} valueLabel={`${percent} %`}>
      <div className="progress-words">
        <Label>Finding the runner in every picture</Label>
        <span className="quiet">{left(state.secondsLeft)}</span>
      </div>
      <svg className="progress-track" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress-ground" width="100" height="1" />
        <rect className="progress-done" width={percent} height="1" />
      </svg>
    </ProgressBar>
  );
}

function left(seconds: number | null): string {
  if (seconds === null) return 'starting';
  if (seconds < 60) return `about ${Math.max(1, Math.ceil(seconds / 5) * 5)} s left`;
  return `about ${Math.ceil(seconds / 60)} min left`;
}
