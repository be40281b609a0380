import { answer, captures, safetyItems, safetyRhythm } from '@stridewhy/engine';
import { describe, expect, test } from 'vitest';
import { routeOf } from '../../src/answer/next-check.tsx';
import { selfChecks, sidesOf, triesOf, withTry } from '../../src/checks/check-list.ts';
import { links, stateOfLink } from '../../src/picture/link-state.ts';
import { noFacts } from '../../src/session/types.ts';
import { engineFacts, nothingTold, safetyDays, safetyHolds, toldAnything } from '../../src/told/told.ts';

const day = 86_400_000;
const allNo = Object.fromEntries(safetyItems.map(({ id }) => [id, 'no' as const]));

describe('what was told', () => {
  test('safety answers hold as long as the engine says', () => {
    expect(safetyDays).toBe(safetyRhythm.everyDays);
    const told = { ...nothingTold, safety: allNo, safetyAnswered: 10 * day };
    expect(safetyHolds(told, 16.9 * day)).toBe(true);
    expect(safetyHolds(told, 17 * day)).toBe(false);
    expect(safetyHolds(told, 9 * day)).toBe(false);
  });

  test('old answers let no drill pass', () => {
    const facts = {
      ...noFacts,
      told: { ...nothingTold, safety: allNo, safetyAnswered: 0, history: { age: 40 } },
    };
    expect(answer([], engineFacts(facts, day)).safety?.kind).toBe('clear');
    expect(answer([], engineFacts(facts, 8 * day)).safety?.kind).toBe('unasked');
  });

  test('an urgent yes counts at once, long before all is answered', () => {
    const facts = { ...noFacts, told: { ...nothingTold, safety: { clot: 'yes' as const } } };
    expect(answer([], engineFacts(facts, day)).safety?.kind).toBe('stop-today');
  });

  test('nobody asked is not the same as no', () => {
    expect(engineFacts(noFacts, 0).safety).toBeNull();
    expect(toldAnything(noFacts)).toBe(false);
    expect(toldAnything({ ...noFacts, told: { ...nothingTold, history: { age: 40 } } })).toBe(true);
  });
});

describe('tries of a check', () => {
  test('are put in, changed and taken away', () => {
    const one = withTry([], 'F7', 'left', 2, 9);
    expect(triesOf(one, 'F7', 'left')).toEqual([9]);
    const two = withTry(one, 'F7', 'left', 1, 10);
    expect(triesOf(two, 'F7', 'left')).toEqual([9, 10]);
    expect(triesOf(withTry(two, 'F7', 'left', 0, null), 'F7', 'left')).toEqual([10]);
    expect(withTry(one, 'F7', 'left', 0, null)).toEqual([]);
    expect(triesOf(two, 'F7', 'right')).toEqual([]);
  });

  test('every check offered is one the engine takes, on the legs it wants', () => {
    for (const { capture, measures } of selfChecks) {
      for (const id of measures) {
        for (const side of sidesOf(capture)) {
          const checks = withTry([], id, side, 0, 1);
          const facts = engineFacts({ ...noFacts, told: { ...nothingTold, checks } }, 0);
          expect(answer([], facts).findings?.measures.map((measure) => measure.id)).toContain(id);
        }
      }
    }
  });
});

describe('the picture', () => {
  const of = (checks: Parameters<typeof engineFacts>[0]) => answer([], engineFacts(checks, 0));

  test('lights a link by what was found there', () => {
    const weak = of({
      ...noFacts,
      told: { ...nothingTold, checks: [{ id: 'G8', side: 'left', values: [5] }] },
    });
    expect(stateOfLink(weak, 'capacity')).toBe('outside');
    expect(stateOfLink(weak, 'feet')).toBe('not-checked');
    const strong = of({
      ...noFacts,
      told: { ...nothingTold, checks: [{ id: 'G8', side: 'left', values: [35] }] },
    });
    expect(stateOfLink(strong, 'capacity')).toBe('within');
    const near = of({
      ...noFacts,
      told: { ...nothingTold, checks: [{ id: 'G8', side: 'left', values: [20] }] },
    });
    expect(stateOfLink(near, 'capacity')).toBe('unclear');
  });

  test('has every link once', () => {
    expect(new Set(links).size).toBe(7);
  });
});

test('every check that may be named next can be done from there, but the laboratory', () => {
  const nowhere = Object.values(captures).filter(({ id }) => routeOf(id) === null);
  expect(nowhere.map(({ id }) => id)).toEqual(['laboratory']);
});
