import {
  type ActivePlan,
  assessSafety,
  doseText,
  drillOf,
  planFor,
  registerExperiment,
  safetyItems,
  shortDaysText,
} from '@stridewhy/engine';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { planCalendar } from '../../src/practice/calendar.ts';
import { edited } from '../../src/practice/edited-plan.ts';
import { askedOn } from '../../src/practice/experiment/left-out.ts';
import { moved, type Place, scriptName, startingPlace } from '../../src/practice/player/place.ts';
import { countedText } from '../../src/practice/player/reps.ts';
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

  test('leaves out the block that an experiment goes without, and nothing else', () => {
    const without = sessionScript(plan, true, 'glutes');
    expect(without.length).toBeGreaterThan(0);
    expect(without).toEqual(steps.filter(({ drill }) => drillOf(drill).block !== 'glutes'));
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

test('what the camera counted is said set by set, with how many were done as meant', () => {
  expect(countedText([])).toBe('');
  expect(countedText([{ count: 8, good: 8 }])).toBe('8 counted.');
  const sets = [
    { count: 8, good: 7 },
    { count: 6, good: 2 },
  ];
  expect(countedText(sets)).toBe('8 and 6 counted; hip and knee together in 9.');
});

test('a coach can shorten a plan, and cannot go beyond what a drill allows', () => {
  const first = plan.items[0]!.drill;
  const changed = edited(plan, { [first]: { leaveOut: false, sets: 40, note: '' } }) as ActivePlan;
  expect(changed.items[0]!.dose.sets).toBe(drillOf(first).dose.sets[1]);
  const without = edited(plan, { [first]: { leaveOut: true, sets: null, note: '' } }) as ActivePlan;
  expect(without.items.map(({ drill }) => drill)).not.toContain(first);
  expect(without.minutes.fullDay).toBeLessThan(plan.minutes.fullDay);
});

test('a changed dose is said, and a day that the changes make short says so', () => {
  const [first, ...others] = plan.items.map(({ drill }) => drill);
  const least = drillOf(first!).dose.sets[0];
  const sets = { leaveOut: false, sets: least, note: '' };
  const item = (edited(plan, { [first!]: sets }) as ActivePlan).items[0]!;
  expect(item.dose.text).toBe(doseText(drillOf(first!).dose, least));
  const out = { leaveOut: true, sets: null, note: '' };
  const short = edited(plan, Object.fromEntries(others.map((id) => [id, out]))) as ActivePlan;
  expect(shortDaysText(short).join(' ')).toContain('The changes make it so.');
  expect(edited(plan, { [first!]: { ...sets, sets: Number.NaN } })).toMatchObject({ items: plan.items });
});

describe('an experiment', () => {
  const experiment = {
    ...registerExperiment({ block: 'feet', outcome: 'after', start: '2026-05-01', seed: 1, written: '' }),
    schedule: [
      { condition: 'A', from: 0, days: 14 },
      { condition: 'B', from: 14, days: 14 },
    ],
  } as const;
  const log = (after: number) => ({
    sessions: [],
    runs: ['02', '04', '06', '16', '18', '20'].map((day) => ({
      day: `2026-05-${day}`,
      tightness: { during: null, after: Number(day) < 15 ? 3 : after, nextMorning: null },
      minutesBefore: null,
      minutes: null,
    })),
  });

  test('goes without its block on the days drawn for it', () => {
    expect(askedOn('2026-05-10', experiment, log(3))).toEqual({ without: 'feet', stop: false });
    expect(askedOn('2026-05-21', experiment, log(3))).toEqual({ without: null, stop: false });
    expect(askedOn('2026-07-01', experiment, log(3))).toEqual({ without: null, stop: false });
    expect(askedOn('2026-05-10', null, log(3))).toEqual({ without: null, stop: false });
  });

  test('that made the calf clearly tighter leaves the block out of the next session', () => {
    expect(askedOn('2026-05-21', experiment, log(6))).toEqual({ without: 'feet', stop: true });
  });
});

describe('the calendar file, read by another program', () => {
  const file = planCalendar(plan, '2026-05-01');
  const events = new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  const daysOf = (event: ICAL.Event): readonly string[] => {
    const iterator = event.iterator();
    const days: string[] = [];
    for (let next = iterator.next(); next && days.length < 100; next = iterator.next()) {
      days.push(next.toString().slice(0, 10));
    }
    return days;
  };
  const [full, between, ...retests] = events;

  test('has six weeks of full days, rest days between them, and a look back every two weeks', () => {
    // 1 May 2026 is a Friday.
    expect(daysOf(full!).slice(0, 4)).toEqual(['2026-05-01', '2026-05-04', '2026-05-06', '2026-05-08']);
    expect(daysOf(full!)).toHaveLength(18);
    expect(daysOf(between!)).toHaveLength(24);
    expect(daysOf(between!).filter((day) => daysOf(full!).includes(day))).toEqual([]);
    expect(retests.map(({ startDate }) => startDate.toString())).toEqual([
      '2026-05-15',
      '2026-05-29',
      '2026-06-12',
    ]);
  });

  test('stands at the clock of wherever the runner is, as long as the plan says', () => {
    for (const { startDate, duration } of [full!, between!]) {
      expect(startDate.zone).toBe(ICAL.Timezone.localTimezone);
      expect(startDate.hour).toBe(18);
      expect(duration.toSeconds() / 60).toBeGreaterThanOrEqual(plan.minutes.between);
      expect(duration.toSeconds() / 60).toBeLessThan(plan.minutes.fullDay + 1);
    }
    for (const { startDate } of retests) expect(startDate.isDate).toBe(true);
  });

  test('says the dose of that very day', () => {
    for (const { name, dose } of plan.items.filter(({ slot, dose }) => slot === 'week' || dose.sets > 0)) {
      expect(full!.description).toContain(`${name}: ${dose.text}`);
    }
    const rare = plan.items.filter(({ dose }) => dose.setsBetween === 0 && dose.sets > 0);
    expect(rare.length).toBeGreaterThan(0);
    for (const { name } of rare) expect(between!.description).not.toContain(name);
    const changed = plan.items.find(({ dose }) => dose.setsBetween > dose.sets);
    expect(between!.description).toContain(`${changed!.name}: ${changed!.dose.setsBetween} sets`);
  });

  test.each(['America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati', 'Australia/Lord_Howe'])(
    'stays at six in the evening in %s when the clocks change',
    (zone) => {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      try {
        // The clocks change there between the first and the last of these days, but for Kiritimati.
        const starts = ['2026-03-01', '2026-09-20', '2026-10-20'];
        for (const start of starts) {
          const [first] = new ICAL.Component(ICAL.parse(planCalendar(plan, start)))
            .getAllSubcomponents('vevent')
            .map((component) => new ICAL.Event(component));
          const iterator = first!.iterator();
          const times: string[] = [];
          for (let next = iterator.next(); next && times.length < 100; next = iterator.next()) {
            times.push(next.toString());
          }
          expect(times).toHaveLength(18);
          expect(times[0]! >= start).toBe(true);
          expect(times.every((time) => time.endsWith('T18:00:00'))).toBe(true);
        }
      } finally {
        if (before === undefined) delete process.env['TZ'];
        else process.env['TZ'] = before;
      }
    },
  );

  test('keeps to the format: lines of at most 75 bytes ended by CRLF, every event with its own id', () => {
    for (const line of file.split('\r\n')) {
      expect(line).not.toContain('\n');
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    const ids = events.map(({ uid }) => uid);
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => id.endsWith('@stridewhy'))).toBe(true);
  });
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
