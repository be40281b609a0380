import { Button } from 'react-aria-components';
import { useSession, useSessionState } from './session-context.tsx';

/** Says what was removed and offers it back, for as long as the person likes. */
export function UndoBar() {
  const session = useSession();
  const { removed } = useSessionState();
  const [first] = removed;
  return (
    <div role="status" aria-live="polite" className="undo-place">
      {first && (
        <div className="undo">
          <span>
            {removed.length === 1 ? `${first.source} removed.` : `${removed.length} clips removed.`}
          </span>
          <Button className="button small" onPress={session.undo}>
            Undo
          </Button>
          <Button className="button small plain" aria-label="Dismiss" onPress={session.forgetRemoved}>
            ✕
          </Button>
        </div>
      )}
    </div>
  );
}
