import type { Measured } from '../../chain/index.ts';
import type { Side } from '../../pose/index.ts';
import { type Change, changeOf } from '../../practice/index.ts';
import { catalogue, compareRules } from '../../reference/index.ts';
import { loadedLegs } from '../load-of-leg.ts';
import { measuredOf } from '../merge.ts';
import type { Answer } from '../types.ts';
import { type MeasureChange, measureChange } from './measure-change.ts';

/** The load on one calf before and after, N·m per kg of body mass. */
export interface LoadChange {
  readonly side: Side;
  readonly before: number;
  readonly after: number;
  readonly change: Change;
}

/** Two answers of one runner side by side. */
export interface Comparison {
  /** Measures both have, in the catalogue's order. */
  readonly measures: readonly MeasureChange[];
  /** Peak ankle moment of legs whose load both answers got the same way. */
  readonly load: readonly LoadChange[];
  /** What else was different and may be behind a change, plain sentences. */
  readonly caveats: readonly string[];
}

/** What changed from one answer to a later one of the same runner: only what measuring twice cannot make of nothing. */
export function compareAnswers(before: Answer, after: Answer): Comparison {
  const later = measuredOf(after);
  const measures = measuredOf(before).flatMap((first) => {
    const second = later.find((one) => sameMeasure(one, first) && one.coarse === first.coarse);
    return second === undefined || notDoneAgain(first, second) ? [] : [measureChange(first, second)];
  });
  return {
    measures,
    load: loadChanges(before, after),
    caveats: [...caveats(before, after), ...otherWay(before, after)],
  };
}

function sameMeasure(a: Measured, b: Measured): boolean {
  return a.id === b.id && a.side === b.side && a.unit === b.unit;
}

/** A check with the very same tries is the same check, not a new one. */
function notDoneAgain(first: Measured, second: Measured): boolean {
  return (
    catalogue[first.id].needs === null &&
    first.value === second.value &&
    first.sd === second.sd &&
    first.strides === second.strides
  );
}

function loadChanges(before: Answer, after: Answer): readonly LoadChange[] {
  const later = loadedLegs(after);
  return loadedLegs(before).flatMap(({ side, load }) => {
    const second = later.find((leg) => leg.side === side)?.load;
    if (second === undefined || second.basis !== load.basis) return [];
    const [first, last] = [load.peakAnkleMoment.value, second.peakAnkleMoment.value];
    return [{ side, before: first, after: last, change: changeOf('ankleMoment', 100, (100 * last) / first) }];
  });
}

function caveats(before: Answer, after: Answer): readonly string[] {
  const [first, second] = [conditions(before), conditions(after)];
  const list: string[] = [];
  if (first.speed === null || second.speed === null) {
    list.push('The running speed is not known both times: a change may be the speed’s.');
  } else if (Math.abs(second.speed / first.speed - 1) > compareRules.speedShare) {
    list.push('You ran at another speed: angles, timing and load change with that alone.');
  }
  if (first.surface !== second.surface && first.surface !== null && second.surface !== null) {
    list.push('Once it was a treadmill and once the ground: that alone changes how you run.');
  }
  if (
    compareRules.rateRatio * Math.min(first.frameRate, second.frameRate) <
    Math.max(first.frameRate, second.frameRate)
  ) {
    list.push('The cameras took pictures at different rates: timing is only as good as the slower one.');
  }
  return list;
}

/** A reading by stickers and one without are two methods: their difference is the methods', too. */
function otherWay(before: Answer, after: Answer): readonly string[] {
  const later = measuredOf(after);
  const names = measuredOf(before)
    .filter((first) => later.some((one) => sameMeasure(one, first) && one.coarse !== first.coarse))
    .map(({ id }) => catalogue[id].name);
  if (names.length === 0) return [];
  return [`Stickers were worn only once. Not compared: ${[...new Set(names)].join(', ')}.`];
}

function conditions({ clips }: Answer) {
  const recording = clips.find(({ refused }) => !refused)?.recording ?? null;
  return {
    speed: recording?.speed ?? null,
    surface: recording?.surface ?? null,
    frameRate: recording?.frameRate ?? 0,
  };
}
