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
 * hard ones, whenever the pain rule was broken and once when pain begins to rise from week to week; none up while it
 * rises; never above `most`.
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
  const sessions = byDay(log.sessions);
  let begun = false;
  let rising = false;
  for (const [i, session] of sessions.entries()) {
    const risen = rising;
    rising = painRises(sessions.slice(0, i + 1));
    const done = session.drills.find((one) => one.drill === drill.id);
    if (done !== undefined) {
      begun = true;
      easy = done.feel === 'easy' ? easy + 1 : 0;
      hard = done.feel === 'hard' ? hard + 1 : 0;
    }
    if (done !== undefined && painOf(session) !== 'fine') move(-1, 'back-for-pain');
    else if (begun && rising && !risen) move(-1, 'back-rising-pain');
    else if (done === undefined) continue;
    else if (hard >= hardBeforeBack) move(-1, 'back-too-hard');
    else if (easy >= easyBeforeNext && !rising) move(1, 'next-step');
  }
  if (rising && !begun) move(-1, 'back-rising-pain');
  return standing;
}
