import type { Basis } from './catalogue-types.ts';
import type { Precaution } from './safety-types.ts';
import type { EvidenceGrade, MeasureId } from './types.ts';

/** Drills of the library. */
export type DrillId =
  | 'ST1'
  | 'ST2'
  | 'ST3'
  | 'ST4'
  | 'ST5'
  | 'ST6'
  | 'F1'
  | 'F2'
  | 'F3'
  | 'G1'
  | 'G2'
  | 'G3'
  | 'G4'
  | 'C1'
  | 'R1'
  | 'R2';

/** What is changed together. Of stack, feet, glutes and stride only one is changed at a time. */
export type Block = 'stack' | 'feet' | 'glutes' | 'stride' | 'capacity' | 'load';

/** When a drill is done: before a run, in a quiet moment of the day, in the run itself, or as a rule for the week. */
export type Slot = 'warm-up' | 'daily' | 'run' | 'week';

/** What one repetition is made of, and how long it lasts, s. */
export type Rhythm =
  | { readonly kind: 'breaths'; readonly inhale: number; readonly exhale: number; readonly pause: number }
  | { readonly kind: 'repetitions'; readonly up: number; readonly hold: number; readonly down: number }
  | { readonly kind: 'holds'; readonly hold: number; readonly release: number }
  | { readonly kind: 'minutes'; readonly work: number }
  | { readonly kind: 'rule' };

export interface Dose {
  readonly rhythm: Rhythm;
  /** Repetitions (breaths, holds) in a set. */
  readonly repetitions: number;
  /** Fewest and most sets in a session. */
  readonly sets: readonly [number, number];
  /** 2 when every set is done once for each leg. */
  readonly legs: 1 | 2;
  /** s between sets. */
  readonly rest: number;
  /** Days a week: 7 is daily; strength has rest days between. */
  readonly daysPerWeek: number;
}

/** One step of a drill's ladder, easiest first. */
export interface DrillLevel {
  readonly name: string;
  /** What is different here, one plain sentence. */
  readonly how: string;
}

/** What the drill asks of the body, from `fromLevel` on; 0: in every form. A safety answer may rule it out. */
export interface Demand {
  readonly what: Precaution;
  readonly fromLevel: number;
}

export interface Mistake {
  readonly mistake: string;
  readonly fix: string;
}

/** Everything known about one drill; app, report and terminal read it from here. */
export interface Drill {
  readonly id: DrillId;
  readonly name: string;
  readonly block: Block;
  readonly slot: Slot;
  /** What it is for, one plain sentence. */
  readonly purpose: string;
  /** What is needed and how to get into position. */
  readonly setUp: readonly string[];
  readonly steps: readonly string[];
  /** Short words to think of while doing it. */
  readonly cues: readonly string[];
  readonly mistakes: readonly Mistake[];
  readonly dose: Dose;
  readonly levels: readonly DrillLevel[];
  /** Index into `levels` to begin with. */
  readonly startLevel: number;
  readonly demands: readonly Demand[];
  /** Stop this drill for today when it happens. */
  readonly stopWhen: string;
  /** What carries it into the run, one cue; `null` for rules and what is done in the run anyway. */
  readonly runCue: string | null;
  /** Measures of the catalogue that it is meant to change. */
  readonly changes: readonly MeasureId[];
  /** Strength of the claim that the drill helps tight calves, and why. */
  readonly grade: EvidenceGrade;
  readonly gradeReason: string;
  readonly basis: Basis;
  readonly source: string;
}
