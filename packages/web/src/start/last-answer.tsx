import { Button } from 'react-aria-components';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';

/** The way back to what was found before. */
export function LastAnswer() {
  const { answer, clips } = useSessionState();
  const names = clips.map(({ source }) => source).join(', ');
  return (
    <div className="last card">
      <div>
        <p className="small-text quiet">Your last answer, from {names}</p>
        <p className="last-headline">{answer?.findings?.headline ?? 'Open to see where it stands.'}</p>
      </div>
      <Button className="button primary" onPress={() => go('answer')}>
        Open it
      </Button>
    </div>
  );
}
