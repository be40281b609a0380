import type { SafetyAdvice, SafetyOutcome } from '../chain/index.ts';
import type { Block, DrillId, DrillLevel, Slot } from '../reference/index.ts';
import type { Standing } from './adapt.ts';

/** What a plan needs to know of a ranked explanation. */
export interface Explained {
  readonly claim: string;
  readonly rank: number;
  readonly link: string;
  readonly title: string;
}

/** How much of a drill. */
export interface PlannedDose {
  /** Sets on a full day; 0: only done on the days between, or a rule of the week. */
  readonly sets: number;
  /** Sets on the days between; 0: not done then. */
  readonly setsBetween: number;
  readonly repetitions: number;
  /** min on a full day, all sets and rests; 0 for a rule of the week. */
  readonly minutes: number;
  /** min on a day between. */
  readonly minutesBetween: number;
  readonly daysPerWeek: number;
  /** The same in words. */
  readonly text: string;
}

/** One drill of a plan, and why it is there. */
export interface PlanItem {
  readonly drill: DrillId;
  readonly name: string;
  readonly block: Block;
  readonly slot: Slot;
  /** Index into the drill's levels. */
  readonly level: number;
  readonly step: DrillLevel;
  readonly change: Standing['change'];
  readonly dose: PlannedDose;
  /** Ranks of the explanations it answers, at least one. */
  readonly because: readonly number[];
  /** The same in words. */
  readonly reason: string;
}

/** A drill the safety answers keep out. */
export interface LeftOut {
  readonly drill: DrillId;
  readonly name: string;
}

export interface ActivePlan {
  readonly kind: 'plan';
  readonly items: readonly PlanItem[];
  /** The one of stack, feet, glutes and stride that is changed now; `null`: none of them. */
  readonly block: Block | null;
  /** Blocks that other explanations propose, for after this one. */
  readonly later: readonly Block[];
  /** min a day. */
  readonly minutes: { readonly fullDay: number; readonly between: number };
  /** Why a day takes less than the minutes that a day should, in plain words; `null`: it takes them. */
  readonly shorter: { readonly fullDay: string | null; readonly between: string | null };
  readonly fullDaysPerWeek: number;
  readonly leftOut: readonly LeftOut[];
  /** Where the safety answers ask for a review, what to do about it. */
  readonly advice: readonly SafetyAdvice[];
}

/** No drills, and why. */
export interface NoPlan {
  readonly kind: 'none';
  readonly why: Exclude<SafetyOutcome['kind'], 'clear' | 'paused'> | 'nothing-ranked' | 'nothing-suitable';
  /** Plain sentences. */
  readonly message: string;
  readonly leftOut: readonly LeftOut[];
  readonly advice: readonly SafetyAdvice[];
}

/** What to practise. */
export type Plan = ActivePlan | NoPlan;
