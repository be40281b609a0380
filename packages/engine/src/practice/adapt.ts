import { type Drill, easyBeforeNext, hardBeforeBack } from '../reference/index.ts';
import { byDay, type PracticeLog } from './log.ts';
import { painOf, painRises } from './pain-rule.ts';

/** Where a drill stands on its ladder, and what moved it last. */
export interface Standing {
  readonly level: number;
  readonly change: 'start' | 'next-step' | 'back-for-pain' | 'back-too-hard' | 'back-rising-pain';
}

/**
 * The drill's step on its ladder after all that was logged: one up after three easy sessions in a row, one down after two
 * hard ones or whenever the pain rule was broken; never above `most`.
 *
 * @param most highest level allowed by the safety answers
 */
export function standingOf(drill: Drill, log: PracticeLog, most: number): Standing {
  const top = Math.min(most, drill.levels.length - 1);
  let standing: Standing = { level: Math.min(drill.startLevel, top), change: 'start' };
  let easy = 0;
  let hard = 0;
  const move = (by: 1 | -1, change: Standing['change']): void => {
    easy = 0;
    hard = 0;
    const level = Math.max(0, Math.min(top, standing.level + by));
    if (level !== standing.level) standing = { level, change };
  };
  for (const session of byDay(log.sessions)) {
    const done = session.drills.find((one) => one.drill === drill.id);
    if (done === undefined) continue;
    easy = done.feel === 'easy' ? easy + 1 : 0;
    hard = done.feel === 'hard' ? hard + 1 : 0;
    if (painOf(session) !== 'fine') move(-1, 'back-for-pain');
    else if (hard >= hardBeforeBack) move(-1, 'back-too-hard');
    else if (easy >= easyBeforeNext) move(1, 'next-step');
  }
  if (painRises(log.sessions)) move(-1, 'back-rising-pain');
  return standing;
}
