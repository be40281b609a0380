import {
  assessSafety,
  daysBetween,
  mayPractise,
  type Plan,
  planFor,
  type SafetyOutcome,
  safetyDue,
  safetyRhythm,
} from '@stridewhy/engine';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { useSessionState } from '../app/session-context.tsx';
import { useTold } from '../told/use-told.ts';
import { edited } from './edited-plan.ts';
import type { Practice, PracticeState } from './state.ts';
import { useToday } from './today.ts';

const PracticeContext = createContext<Practice | null>(null);

export function PracticeProvider({ practice, children }: { practice: Practice; children: ReactNode }) {
  return <PracticeContext value={practice}>{children}</PracticeContext>;
}

export function usePractice(): Practice {
  const practice = useContext(PracticeContext);
  if (practice === null) throw new Error('usePractice needs a PracticeProvider above it');
  return practice;
}

export function usePracticeState(): PracticeState {
  const practice = usePractice();
  return useSyncExternalStore(practice.subscribe, practice.state);
}

/** What the safety answers allow now; answers older than a week, or before strong pain, no longer count. */
export function useSafety(): SafetyOutcome {
  const { log } = usePracticeState();
  const [told] = useTold();
  const day = useToday();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day may make the answers too old
  return useMemo(() => {
    const strong = log.sessions
      .map(({ day, pain }) => ({
        time: Date.parse(`${day}T23:59`) / 1000,
        worst: Math.max(pain.during ?? 0, pain.nextMorning ?? 0),
        isNew: false,
      }))
      .sort((a, b) => b.time - a.time)
      .find(({ worst }) => worst >= safetyRhythm.strongPain);
    // Answers not complete yet are no answers, save for one that stops everything.
    if (told.safetyAnswered === null) return assessSafety(told.safety);
    const due = safetyDue(told.safetyAnswered / 1000, Date.now() / 1000, strong ?? null);
    return assessSafety(due === null ? told.safety : {});
  }, [told, log, day]);
}

/** The plan of the answer, with what was logged and edited; `null` before there is an answer. */
export function usePlan(): Plan | null {
  const { answer } = useSessionState();
  const { log, edits, start, putAway } = usePracticeState();
  const safety = useSafety();
  const day = useToday();
  const week = start === null ? 1 : Math.floor(daysBetween(start, day) / 7) + 1;
  return useMemo(() => {
    if (!mayPractise(safety)) return planFor([], safety);
    const why = answer?.findings?.why;
    if (why === undefined) return null;
    return edited(planFor(why, safety, log, { week, putAway }), edits);
  }, [answer, safety, log, edits, week, putAway]);
}
