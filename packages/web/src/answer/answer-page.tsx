import { useSessionState } from '../app/session-context.tsx';

/** From clips to answer: whatever state they are in. */
export default function AnswerPage() {
  const { answer, clips } = useSessionState();
  return (
    <>
      <h1>{answer?.findings?.headline ?? 'Working…'}</h1>
      <ul>
        {clips.map((clip) => (
          <li key={clip.id}>
            {clip.source}: {clip.state.kind}
          </li>
        ))}
      </ul>
    </>
  );
}
