import { safetyRhythm } from '../../reference/index.ts';

/** Why the safety questions come up now. */
export type SafetyDue = 'first' | 'weekly' | 'new-pain' | 'strong-pain';

/** Pain as the runner last reported it. */
export interface PainReport {
  /** s since the epoch */
  readonly time: number;
  /** 0–10 */
  readonly worst: number;
  /** True when it is new or different. */
  readonly isNew: boolean;
}

const secondsPerDay = 86_400;

/**
 * Whether the questions have to be asked (again), and why; `null`: the last answers still hold.
 *
 * @param answered when all were last answered, s since the epoch; `null`: never
 * @param now s since the epoch
 */
export function safetyDue(answered: number | null, now: number, pain: PainReport | null): SafetyDue | null {
  if (answered === null) return 'first';
  if (pain !== null && pain.time > answered) {
    if (pain.isNew) return 'new-pain';
    if (pain.worst >= safetyRhythm.strongPain) return 'strong-pain';
  }
  const age = now - answered;
  return age < 0 || age >= safetyRhythm.everyDays * secondsPerDay ? 'weekly' : null;
}
