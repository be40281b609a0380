import { describe, expect, test } from 'vitest';
import { assessSafety, type SafetyOutcome } from '../../src/chain/index.ts';
import {
  type ActivePlan,
  type Explained,
  emptyLog,
  highestLevel,
  planFor,
  type SessionEntry,
} from '../../src/practice/index.ts';
import {
  type Block,
  claims,
  type DrillId,
  drillOf,
  drillsByClaim,
  drillsByLink,
  type Link,
  type Precaution,
  type SafetyAnswer,
  safetyItems,
} from '../../src/reference/index.ts';

const allNo: Readonly<Record<string, SafetyAnswer>> = Object.fromEntries(
  safetyItems.map(({ id }) => [id, 'no' as const]),
);
const clear = assessSafety(allNo);
const precautions = safetyItems.filter(({ tier, avoid }) => tier === 'C' && avoid.length > 0);

function saying(...ids: readonly string[]): SafetyOutcome {
  return assessSafety({ ...allNo, ...Object.fromEntries(ids.map((id) => [id, 'yes' as const])) });
}

/** The claims of the model, and one for each link that has none of its own. */
const everything = [
  ...['stack', 'feet', 'glutes', 'capacity', 'training', 'gait'].map((link) => ({
    claim: `any-${link}`,
    link,
    title: `Something about ${link}`,
  })),
  ...claims.map(({ id, link, title }) => ({ claim: id, link: link as string, title })),
];

/** One for each different proposal: a plan depends on nothing else of an explanation. */
const explanations = everything.filter(
  (one, i) => everything.findIndex((other) => proposal(other) === proposal(one)) === i,
);

function proposal({ claim, link }: { readonly claim: string; readonly link: string }): string {
  return JSON.stringify(drillsByClaim[claim] ?? drillsByLink[link as Link]);
}

function ranked(...list: readonly (typeof explanations)[number][]): readonly Explained[] {
  return list.map((one, i) => ({ ...one, rank: i + 1 }));
}

/** Every answer to "what comes first, second, third", the empty one included, and everything at once in any rotation. */
function* reachable(): Generator<readonly Explained[]> {
  yield [];
  for (const i of explanations.keys()) yield ranked(...explanations.slice(i), ...explanations.slice(0, i));
  for (const a of explanations) {
    yield ranked(a);
    for (const b of explanations) {
      if (b === a) continue;
      yield ranked(a, b);
      for (const c of explanations) if (c !== a && c !== b) yield ranked(a, b, c);
    }
  }
}

/** Every different set of precautions that any combination of the safety answers can raise. */
function reachablePrecautions(): readonly (readonly string[])[] {
  const seen = new Map<string, readonly string[]>([['', []]]);
  for (const { id, avoid } of precautions) {
    for (const [key, ids] of [...seen]) {
      const all = [...new Set([...key.split(' ').filter((one) => one !== ''), ...avoid])].sort().join(' ');
      if (!seen.has(all)) seen.set(all, [...ids, id]);
    }
  }
  return [...seen.values()];
}

/** Of so many combinations of safety answers one is met, by number of ranks. */
const turns = [1, 1, 7, 211] as const;

const exclusive = ['stack', 'feet', 'glutes', 'stride'];

/** What every plan keeps to; the message of the first thing it does not. */
function fault(plan: ActivePlan, why: readonly Explained[], avoid: readonly Precaution[]): string | null {
  const { items, minutes } = plan;
  if (items.length < 1 || items.length > 5) return `${items.length} drills`;
  if (minutes.fullDay > 10 + 1e-9 || minutes.between > 10 + 1e-9) return `${minutes.fullDay} min`;
  const most = items.reduce((sum, { drill }) => sum + longest(drill), 0);
  if (minutes.fullDay < 8 && most >= 8) return `only ${minutes.fullDay} min`;
  // Days between, when strength rests: 8–10 minutes where the daily drills fill them, else shorter than a full day.
  const daily = items
    .filter(({ drill }) => drillOf(drill).dose.daysPerWeek === 7)
    .reduce((sum, { drill }) => sum + longest(drill), 0);
  if (minutes.between < 8 && daily >= 8) return `only ${minutes.between} min between`;
  if (minutes.between > minutes.fullDay + 1) return `${minutes.between} min between`;
  const unsaid = unsaidDay(plan);
  if (unsaid !== null) return unsaid;
  if (new Set(items.map(({ drill }) => drill)).size !== items.length) return 'a drill twice';
  if (new Set(items.map(({ block }) => block).filter((one) => exclusive.includes(one))).size > 1) {
    return 'two blocks at a time';
  }
  const has = (...ids: readonly DrillId[]) => ids.every((id) => items.some(({ drill }) => drill === id));
  if (has('ST1', 'ST2') || has('ST4', 'ST5')) return 'a forbidden pair';
  for (const { drill, level, because, reason } of items) {
    if (because.length === 0 || !because.every((rank) => rank >= 1 && rank <= why.length)) {
      return `${drill} without a reason`;
    }
    const named = because.slice(0, 3);
    if (!named.every((rank) => reason.includes(why[rank - 1]!.title))) return `${drill}: ${reason}`;
    const others = because.length - named.length;
    if (reason.endsWith('more.') !== others > 0) return `${drill}: ${reason}`;
    if (others > 0 && !reason.endsWith(`and ${others} more.`)) return `${drill}: ${reason}`;
    const ruledOut = drillOf(drill).demands.some(
      ({ what, fromLevel }) => avoid.includes(what) && level >= fromLevel,
    );
    if (ruledOut) return `${drill} against the safety answers`;
  }
  return null;
}

/** Every day takes 8–10 minutes, or the plan says why not: strength rests, or safety answers leave no more. */
function unsaidDay({ items, minutes, shorter, leftOut }: ActivePlan): string | null {
  for (const day of ['fullDay', 'between'] as const) {
    const long = minutes[day] >= 8 - 1e-9;
    if (long !== (shorter[day] === null)) return `${day}: ${minutes[day]} min, ${shorter[day]}`;
  }
  if (shorter.fullDay !== null && leftOut.length === 0) return `only ${minutes.fullDay} min`;
  if (shorter.between === null) return null;
  const resting = items.filter(({ dose }) => dose.sets > 0 && dose.setsBetween === 0);
  if (resting.some(({ drill }) => drillOf(drill).dose.daysPerWeek > 3)) return 'a daily drill rests';
  if (resting.some(({ name }) => !shorter.between?.toLowerCase().includes(name.toLowerCase()))) {
    return `unnamed rest: ${shorter.between}`;
  }
  const restDay = minutes.between === 0 && resting.length > 0;
  return restDay || leftOut.length > 0 ? null : `only ${minutes.between} min between`;
}

function longest(id: DrillId): number {
  const { dose } = drillOf(id);
  const { rhythm } = dose;
  const one =
    rhythm.kind === 'breaths'
      ? rhythm.inhale + rhythm.exhale + rhythm.pause
      : rhythm.kind === 'repetitions'
        ? rhythm.up + rhythm.hold + rhythm.down
        : rhythm.kind === 'holds'
          ? rhythm.hold + rhythm.release
          : rhythm.kind === 'minutes'
            ? rhythm.work
            : 0;
  const sets = dose.sets[1];
  return sets === 0 ? 0 : (15 + sets * dose.legs * dose.repetitions * one + (sets - 1) * dose.rest) / 60;
}

describe('a plan', () => {
  test('keeps to its rules for every ranking and every combination of safety answers', () => {
    const combinations = reachablePrecautions();
    const rankings = [...reachable()];
    expect(combinations.length).toBeGreaterThan(500);
    let plans = 0;
    for (const [i, ids] of combinations.entries()) {
      const safety = saying(...ids);
      const avoid = safety.kind === 'paused' ? safety.avoid : [];
      // Every first explanation with every combination; further ranks take turns over the combinations.
      for (const [j, why] of rankings.entries()) {
        if ((i + j) % turns[Math.min(3, why.length)]! !== 0) continue;
        const plan = planFor(why, safety);
        if (plan.kind === 'none') {
          if (why.length === 0 && plan.why === 'nothing-ranked') continue;
          if (plan.why === 'nothing-suitable' && plan.leftOut.length > 0) continue;
          expect.fail(`${ids.join(', ')}: ${plan.why}`);
        }
        plans++;
        const found = fault(plan, why, avoid);
        if (found !== null) {
          expect.fail(`${found}; ${why.map(({ claim }) => claim).join(' > ')}; ${ids.join(', ')}`);
        }
      }
    }
    expect(plans).toBeGreaterThan(100_000);
  }, 120_000);

  test('has three to five drills for every ranking when nothing is ruled out', () => {
    for (const why of reachable()) {
      if (why.length === 0) continue;
      for (const week of [1, 3, 5]) {
        const plan = planFor(why, clear, emptyLog, { week, putAway: [] }) as ActivePlan;
        const names = `week ${week}: ${why.map(({ claim }) => claim).join(' > ')}`;
        expect(plan.items.length, names).toBeGreaterThanOrEqual(3);
        expect(plan.minutes.fullDay, names).toBeGreaterThanOrEqual(8);
        expect(fault(plan, why, []), names).toBeNull();
      }
    }
  });

  test('exists for every claim of the model', () => {
    for (const { claim, link, title } of everything) {
      const plan = planFor([{ claim, link, title, rank: 1 }], clear) as ActivePlan;
      expect(plan.items.length, claim).toBeGreaterThanOrEqual(3);
    }
  });

  test('does not exist unless the safety gate says go', () => {
    const why = ranked(explanations[0]!);
    for (const { id, tier } of safetyItems) {
      const plan = planFor(why, saying(id));
      if (tier === 'C') continue;
      expect(plan, id).toMatchObject({ kind: 'none', why: tier === 'A' ? 'stop-today' : 'see-clinician' });
    }
    expect(planFor(why, assessSafety({}))).toMatchObject({ kind: 'none', why: 'unasked' });
  });

  test('has calf strength and the load reset in it whenever they rank', () => {
    const [stack, capacity, training] = ['any-stack', 'any-capacity', 'any-training'].map(
      (id) => explanations.find(({ claim }) => claim === id)!,
    );
    const plan = planFor(ranked(stack!, capacity!, training!), clear) as ActivePlan;
    const ids = plan.items.map(({ drill }) => drill);
    expect(ids).toContain('C1');
    expect(ids).toContain('R2');
    expect(plan.block).toBe('stack');
  });

  test('changes the first block and keeps the others for later', () => {
    const [glutes, stack] = ['any-glutes', 'any-stack'].map(
      (id) => explanations.find(({ claim }) => claim === id)!,
    );
    const plan = planFor(ranked(glutes!, stack!), clear) as ActivePlan;
    expect(plan.block).toBe('glutes');
    expect(plan.later).toEqual(['stack']);
  });
});

describe('over the weeks', () => {
  const [glutes, stack, capacity] = ['any-glutes', 'any-stack', 'any-capacity'].map(
    (id) => explanations.find(({ claim }) => claim === id)!,
  );
  const after = (week: number, ...putAway: readonly Block[]) =>
    planFor(ranked(glutes!, stack!, capacity!), clear, emptyLog, { week, putAway }) as ActivePlan;

  test('a day gets longer, not the list of drills', () => {
    const why = ranked(explanations.find(({ claim }) => claim === 'any-stack')!, capacity!);
    const [first, middle, last] = [1, 3, 5].map(
      (week) => planFor(why, clear, emptyLog, { week, putAway: [] }) as ActivePlan,
    );
    expect(last!.minutes.fullDay).toBeGreaterThan(first!.minutes.fullDay);
    expect(middle!.minutes.fullDay).toBeGreaterThanOrEqual(first!.minutes.fullDay);
    expect(last!.items.map(({ drill }) => drill)).toEqual(first!.items.map(({ drill }) => drill));
  });

  test('a block that had its weeks gives way to the next, and comes back when none is left', () => {
    expect(after(1)).toMatchObject({ block: 'glutes', later: ['stack'] });
    expect(after(1, 'glutes')).toMatchObject({ block: 'stack', later: [] });
    expect(after(1, 'glutes').items.map(({ drill }) => drill)).toContain('C1');
    expect(after(1, 'glutes', 'stack', 'feet').items.length).toBeGreaterThanOrEqual(1);
    const only = planFor(ranked(glutes!), clear, emptyLog, { week: 7, putAway: ['glutes'] }) as ActivePlan;
    expect(only.block).toBe('glutes');
  });
});

describe('what was logged moves the drills', () => {
  const why = ranked(explanations.find(({ claim }) => claim === 'any-capacity')!);
  const session = (day: string, change: Partial<SessionEntry> = {}): SessionEntry => ({
    day,
    drills: [{ drill: 'C1', feel: 'right' }],
    pain: { before: 0, during: 0, nextMorning: 0 },
    ...change,
  });
  const easy = { drills: [{ drill: 'C1', feel: 'easy' }] } as const;
  const hard = { drills: [{ drill: 'C1', feel: 'hard' }] } as const;
  const levelOf = (sessions: readonly SessionEntry[], safety = clear): string => {
    const plan = planFor(why, safety, { ...emptyLog, sessions }) as ActivePlan;
    return plan.items.find(({ drill }) => drill === 'C1')!.step.name;
  };

  test('three easy sessions in a row: the next step', () => {
    const days = ['2026-05-01', '2026-05-03', '2026-05-05'];
    expect(levelOf(days.slice(0, 2).map((day) => session(day, easy)))).toBe('Both legs');
    expect(levelOf(days.map((day) => session(day, easy)))).toBe('One leg');
    // In the order of their days, however they were entered.
    const mixed = [session(days[2]!, easy), session(days[0]!, easy), session(days[1]!, hard)];
    expect(levelOf(mixed)).toBe('Both legs');
  });

  test('never above what the safety answers allow', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      session(`2026-05-${String(i + 1).padStart(2, '0')}`, easy),
    );
    expect(levelOf(many)).toBe('Hops');
    expect(levelOf(many, saying('quinolone'))).toBe('One leg');
    expect(levelOf(many, saying('dizziness'))).toBe('Both legs');
  });

  test.each([
    ['pain of 6 while doing it', { before: 0, during: 6, nextMorning: 0 }, 'Seated'],
    ['more pain the next morning than before', { before: 1, during: 3, nextMorning: 2 }, 'Seated'],
    ['5 while doing it, gone in the morning', { before: 1, during: 5, nextMorning: 1 }, 'Both legs'],
    ['nothing said', { before: null, during: null, nextMorning: null }, 'Both legs'],
  ])('pain rule: %s', (_, pain, expected) => {
    expect(levelOf([session('2026-05-01', { pain })])).toBe(expected);
  });

  test('morning pain that rises from week to week: a step back', () => {
    const week = (start: number, nextMorning: number) =>
      [0, 2, 4].map((i) =>
        session(`2026-05-${String(start + i).padStart(2, '0')}`, {
          pain: { before: nextMorning, during: nextMorning, nextMorning },
        }),
      );
    expect(levelOf([...week(1, 1), ...week(8, 2)])).toBe('Seated');
    expect(levelOf([...week(1, 2), ...week(8, 2)])).toBe('Both legs');
    // A calm week after it does not take the step back: that takes three easy sessions.
    const risen = [...week(1, 1), ...week(8, 2), ...week(15, 1)];
    expect(levelOf(risen)).toBe('Seated');
    const easily = ['2026-05-20', '2026-05-21', '2026-05-22'].map((day) => session(day, easy));
    expect(levelOf([...risen, ...easily])).toBe('Both legs');
    // While it rises, easy sessions lead no step up.
    const rising = week(8, 2).map((one) => ({ ...one, ...easy }));
    const more = ['2026-05-13', '2026-05-14'].map((day) => session(day, easy));
    expect(levelOf([...week(1, 1), ...rising, ...more])).toBe('Seated');
  });

  test('only one drill of a plan jumps', () => {
    const drills = ['C1', 'F2'].map((drill) => ({ drill: drill as DrillId, feel: 'easy' as const }));
    const sessions = Array.from({ length: 30 }, (_, i) =>
      session(`2026-05-${String(i + 1).padStart(2, '0')}`, { drills }),
    );
    const off = explanations.find(({ claim }) => claim === 'off-heel-landing')!;
    const plan = planFor(ranked(off), clear, { ...emptyLog, sessions }) as ActivePlan;
    const steps = plan.items.filter(({ drill }) => drill === 'C1' || drill === 'F2');
    expect(steps.map(({ step }) => step.name)).toEqual(['Hops', 'One leg']);
  });
});

test('the highest level is below the first that is ruled out', () => {
  expect(highestLevel(drillOf('C1'), [])).toBe(4);
  expect(highestLevel(drillOf('C1'), ['jumping'])).toBe(3);
  expect(highestLevel(drillOf('C1'), ['calf-load'])).toBe(-1);
});
