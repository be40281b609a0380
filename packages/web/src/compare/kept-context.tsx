import { createContext, type ReactNode, useContext } from 'react';
import type { AnswerShelf } from './kept-answer.ts';

const KeptContext = createContext<AnswerShelf | null>(null);

export function KeptProvider({ shelf, children }: { shelf: AnswerShelf; children: ReactNode }) {
  return <KeptContext value={shelf}>{children}</KeptContext>;
}

/** Where earlier answers are kept. */
export function useAnswerShelf(): AnswerShelf {
  const shelf = useContext(KeptContext);
  if (shelf === null) throw new Error('useAnswerShelf needs a KeptProvider above it');
  return shelf;
}
