import { useSession, useSessionState } from '../app/session-context.tsx';
import { nothingTold, type Told } from './told.ts';

/** What was told, and how to change it; every change is kept and answered at once. */
export function useTold(): readonly [Told, (change: Partial<Told>) => void] {
  const session = useSession();
  const told = useSessionState().facts.told ?? nothingTold;
  return [told, (change) => void session.setTold({ ...told, ...change })];
}
