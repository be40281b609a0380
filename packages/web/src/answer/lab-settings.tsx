import { Button } from 'react-aria-components';
import { useSession, useSessionState } from '../app/session-context.tsx';
import type { ClipEntry } from '../session/types.ts';

/** Which of a laboratory's marker files is the standing trial, where it was not recognised. */
export function LabSettings({ entry }: { readonly entry: ClipEntry }) {
  const session = useSession();
  const { clips } = useSessionState();
  if (!mayStand(entry)) return null;
  const chosen = entry.facts.standing === true;
  const choose = async (): Promise<void> => {
    for (const { id, facts } of clips) {
      if (facts.standing === true) await session.setClipFacts(id, { ...facts, standing: false });
    }
    if (!chosen) await session.setClipFacts(entry.id, { ...entry.facts, standing: true });
  };
  if (!chosen && clips.filter(mayStand).length < 2) return null;
  return (
    <div className="no-print">
      <Button className="button small plain" onPress={() => void choose()}>
        {chosen ? 'This is not the standing trial' : 'Use as the standing trial'}
      </Button>
    </div>
  );
}

/** A file with markers that is not a standing trial by itself. */
function mayStand({ laboratory, state, facts }: ClipEntry): boolean {
  if (!laboratory) return false;
  return state.kind === 'done' || (state.kind === 'part' && state.part === 'standing' && !!facts.standing);
}
