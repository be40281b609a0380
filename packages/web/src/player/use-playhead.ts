import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Playhead, PlayheadState } from './playhead.ts';

/** The playhead that player and curves share. */
export const PlayheadContext = createContext<Playhead | null>(null);

export function usePlayhead(): Playhead {
  const playhead = useContext(PlayheadContext);
  if (playhead === null) throw new Error('usePlayhead needs a PlayheadContext above it');
  return playhead;
}

export function usePlayheadState(): PlayheadState {
  const playhead = usePlayhead();
  return useSyncExternalStore(playhead.subscribe, playhead.state);
}
