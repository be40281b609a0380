import { type ActivePlan, assessSafety, drillOf, planFor, safetyItems } from '@stridewhy/engine';
import { describe, expect, test } from 'vitest';
import { planCalendar } from '../../src/practice/calendar.ts';
import { edited } from '../../src/practice/edited-plan.ts';
import { moved, type Place, scriptName, startingPlace } from '../../src/practice/player/place.ts';
import { beatAt, sessionScript } from '../../src/practice/player/script.ts';
import { practiceRouteOf } from '../../src/practice/route.ts';
import { createPractice, type PracticeShelf } from '../../src/practice/state.ts';

const clear = assessSafety(Object.fromEntries(safetyItems.map(({ id }) => [id, 'no' as const])));
const plan = planFor(
  [
    { claim: 'knee-straightens-early', rank: 1, link: 'glutes', title: 'Your knee straightens early' },
    { claim: 'weak', rank: 2, link: 'capacity', title: 'Your calf is weak' },
  ],
  clear,
) as ActivePlan;
const steps = sessionScript(plan, true);

describe('a guided session', () => {
  test('lasts as long as the plan says', () => {
    const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
    const planned = plan.items.filter(({ slot }) => slot === 'warm-up' || slot === 'daily');
    expect(seconds).toBeCloseTo(60 * planned.reduce((sum, { dose }) => sum + dose.minutes, 0), 6);
  });

  test('begins with the warm-up and leaves strength out on the days between', () => {
    const slots = steps.map(({ drill }) => drillOf(drill).slot);
    expect(slots.indexOf('daily')).toBeGreaterThan(slots.lastIndexOf('warm-up'));
    expect(sessionScript(plan, false).some(({ drill }) => drill === 'C1')).toBe(false);
  });

  test('counts a breath as in, out, wait', () => {
    const { rhythm } = drillOf('ST4').dose;
    const words = [0, 3.9, 4, 10.9, 11, 12.9, 13].map((t) => beatAt(rhythm, t)?.word);
    expect(words).toEqual(['In', 'In', 'Out', 'Out', 'Wait', 'Wait', 'In']);
    expect(beatAt(rhythm, 13)?.number).toBe(3);
  });
});

describe('an interrupted session', () => {
  const fresh = startingPlace(null, steps, '2026-05-01');

  test('passes steps as time goes by and ends behind the last', () => {
    const place = moved(fresh, steps, steps[0]!.seconds + 2);
    expect(place).toMatchObject({ step: 1, seconds: 2 });
    expect(moved(fresh, steps, 1e6)).toMatchObject({ step: steps.length, seconds: 0 });
  });

  test('goes on where it was on the same day, through JSON as storage keeps it', () => {
    const left: Place = moved(fresh, steps, 100);
    const kept: Place = JSON.parse(JSON.stringify(left));
    expect(startingPlace(kept, steps, '2026-05-01')).toEqual(left);
  });

  test('starts anew the next day and for another plan', () => {
    const left = moved(fresh, steps, 100);
    expect(startingPlace(left, steps, '2026-05-02').step).toBe(0);
    const other = sessionScript(plan, false);
    expect(startingPlace(left, other, '2026-05-01')).toMatchObject({ step: 0, script: scriptName(other) });
  });
});

test('a coach can shorten a plan, and cannot go beyond what a drill allows', () => {
  const first = plan.items[0]!.drill;
  const changed = edited(plan, { [first]: { leaveOut: false, sets: 40, note: '' } }) as ActivePlan;
  expect(changed.items[0]!.dose.sets).toBe(drillOf(first).dose.sets[1]);
  const without = edited(plan, { [first]: { leaveOut: true, sets: null, note: '' } }) as ActivePlan;
  expect(without.items.map(({ drill }) => drill)).not.toContain(first);
  expect(without.minutes.fullDay).toBeLessThan(plan.minutes.fullDay);
});

test('the calendar file has the practice on its days and a look back every two weeks', () => {
  const file = planCalendar(plan, '2026-05-01');
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(file).toMatch(/END:VCALENDAR\s*$/);
  // The first Monday, Wednesday or Friday from 1 May 2026, a Friday; in the runner's own time.
  expect(file).toContain('DTSTART:20260501T180000');
  expect(file).toMatch(/RRULE:FREQ=WEEKLY;.*BYDAY=MO,WE,FR/);
  for (const day of ['20260515', '20260529', '20260612']) expect(file).toContain(`DTSTART;VALUE=DATE:${day}`);
});

test('addresses lead to pages, unknown ones to the plan', () => {
  expect(practiceRouteOf('#/practice')).toEqual({ page: 'plan' });
  expect(practiceRouteOf('#/practice/log')).toEqual({ page: 'log' });
  expect(practiceRouteOf('#/practice/drill/ST4')).toEqual({ page: 'drill', drill: 'ST4' });
  expect(practiceRouteOf('#/practice/drill/<b>')).toEqual({ page: 'plan' });
});

describe('what is logged', () => {
  const shelf: PracticeShelf = {
    load: async () => ({}),
    put: async () => undefined,
    clear: async () => undefined,
  };
  const run = (change: { during?: number; after?: number; nextMorning?: number }) => ({
    day: '2026-05-01',
    tightness: { during: null, after: null, nextMorning: null, ...change },
    minutesBefore: null,
    minutes: null,
  });

  test('of one run comes together: the evening and the morning after', () => {
    const practice = createPractice(shelf);
    practice.logRun(run({ after: 5 }));
    practice.logRun(run({ nextMorning: 3 }));
    expect(practice.state().log.runs).toMatchObject([
      { tightness: { during: null, after: 5, nextMorning: 3 } },
    ]);
  });

  test('is not lost when it cannot be kept, and that is said', async () => {
    const practice = createPractice({ ...shelf, put: () => Promise.reject(new Error('full')) });
    practice.logRun(run({ after: 5 }));
    await Promise.resolve();
    expect(practice.state().log.runs).toHaveLength(1);
    expect(practice.state().forgetful).toBe(true);
  });
});
