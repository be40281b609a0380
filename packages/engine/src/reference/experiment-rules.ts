import type { Block } from './drill-types.ts';

/**
 * The experiment on oneself: a single-case phase design with random change points. The block is switched on and off, days
 * and order drawn by lot, so that chance alone can be counted out.
 */
export const experimentRules = {
  /** Days of usual life before the first change, without the block. Evidence table of outcomes: two weeks. */
  baselineDays: 14,
  /** Days in which the block is switched on and off. Evidence table of drills: a block gets six weeks. */
  testDays: 42,
  /**
   * Phases of the test days, alternating. Choice: simulated runners with one in three days missing need ten of them for an
   * effect of two points to be found in more than 80 of 100; with six it was missed too often.
   */
  phases: 10,
  /** Shortest and longest phase, days. Choice: short enough for ten, long enough to settle into. */
  phaseDays: [3, 6],
  /** Fewest counted scores with and without the block. Choice: below that no method can tell. */
  leastScores: 7,
  /** Schedules drawn for the randomisation test. */
  draws: 999,
  /** A result as good by luck in fewer than one of twenty schedules. */
  alpha: 0.05,
  /** Probability above which the block is said to help. Choice: with `alpha`, fewer than 5 false alarms in 100 simulated runners. */
  sure: 0.975,
  /** Points of 10 that a runner would notice (Farrar et al. 2001, reported). */
  noticeable: 2,
  /** What the block may plausibly do before any data, points: standard deviation around no effect. Choice: weak. */
  priorEffect: 3,
  /** Highest day-to-day correlation considered. */
  mostCorrelation: 0.95,
  source:
    'Phase designs with random change points and their test: Edgington & Onghena 2007. Regression with autoregressive errors for single cases: Chib 1993; de Vries & Morey 2013 (reported)',
} as const;

/** Blocks whose effect comes and goes with practising. Strength stays when practice stops: it cannot be switched off. */
export const switchable: readonly Block[] = ['stack', 'feet', 'glutes', 'stride'];

/** When the experiment ends early. Success is no reason to: looking early and stopping on good news fools oneself. */
export const experimentStop = {
  /** Tightness above the mean of the baseline, points, in so many scores in a row with the block. Choice. */
  worseBy: 3,
  inARow: 3,
} as const;
