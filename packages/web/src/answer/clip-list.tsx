import { words } from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { useSession, useSessionState } from '../app/session-context.tsx';
import type { LabPart } from '../lab/lab-messages.ts';
import type { ClipEntry } from '../session/types.ts';
import { AskRate, ClipSettings } from './clip-settings.tsx';
import { LabSettings } from './lab-settings.tsx';
import { Progress } from './progress.tsx';

/** The runner's clips: how each one stands, with its own settings and the way to take it off. */
export function ClipList() {
  const session = useSession();
  const { clips } = useSessionState();
  return (
    <ul className="clips">
      {clips.map((entry) => (
        <li key={entry.id} className="clip card">
          <div className="clip-head">
            <div className="clip-names">
              <p className="clip-name">{entry.source}</p>
              <p className="quiet small-text">{described(entry)}</p>
            </div>
            <Button
              className="button small plain no-print"
              aria-label={`${verbOf(entry)} ${entry.source}`}
              onPress={() => session.remove([entry.id])}
            >
              {verbOf(entry)}
            </Button>
          </div>
          <Progress entry={entry} />
          {entry.state.kind === 'failed' && (
            <div className="clip-problem" role="alert">
              <p>
                <strong>{entry.state.failure.message}</strong> {entry.state.failure.remedy}
              </p>
            </div>
          )}
          {entry.state.kind === 'failed' && entry.state.failure.code === 'frame-rate-missing' && (
            <AskRate entry={entry} />
          )}
          {entry.state.kind === 'done' && entry.state.analysis.clip.kind !== 'lab' && (
            <ClipSettings entry={entry} analysis={entry.state.analysis} />
          )}
          <LabSettings entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** What taking it off the list does. */
function verbOf({ state }: ClipEntry): 'Cancel' | 'Remove' {
  return state.kind === 'working' || state.kind === 'joining' ? 'Cancel' : 'Remove';
}

const partNames: Readonly<Record<LabPart, string>> = {
  standing: 'Standing trial: tells where the joints of the other trials are',
  forces: 'Ground forces of a trial on this list',
  unmatched: 'Ground forces that share no time with any markers. Add the marker file of the same trial.',
};

function described({ state }: ClipEntry): string {
  switch (state.kind) {
    case 'waiting':
      return 'Waiting for its turn';
    case 'working':
    case 'joining':
      return 'Being measured on this device';
    case 'failed':
      return 'Could not be opened';
    case 'part':
      return partNames[state.part];
    case 'done': {
      const { recording, gait, refused } = state.analysis;
      if (refused || recording === null) return 'Not used in the answer';
      const seconds = Math.round(recording.time.at(-1) ?? 0);
      if (recording.view === null) {
        const forces = recording.forces === null ? '' : ' and force plates';
        return `Motion capture${forces}, ${seconds} s, ${gait?.strides.length ?? 0} strides`;
      }
      if (recording.nearSide === null) {
        return `${words.view[recording.view]}, ${seconds} s, ${gait?.strides.length ?? 0} strides of both legs`;
      }
      const strides = gait?.strides.filter(({ side }) => side === recording.nearSide).length ?? 0;
      return `${words.view[recording.view]}, ${seconds} s, ${strides} strides of the ${recording.nearSide} leg`;
    }
  }
}
