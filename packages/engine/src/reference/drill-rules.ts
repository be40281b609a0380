import type { Block, DrillId } from './drill-types.ts';
import type { Link } from './types.ts';

/** How drills become a plan. Evidence table of drills, "shared dosing", unless a line says otherwise. */
export const planRules = {
  /** Minutes a day. */
  minutes: { least: 8, most: 10 },
  /** In a plan; of them at most so many strength drills, which rest every other day (choice: the others fill that day). */
  drills: { least: 3, most: 5, strength: 2 },
  /** s to get into position. Choice: read the step, take the position. */
  settle: 15,
  /** Days with strength work and practice in the run; rest days lie between. */
  fullDaysPerWeek: 3,
  /** A look at what changed, in days after the start. */
  retestDays: [14, 28, 42],
  /** A run over the longest of the last 30 days, at most (Frandsen et al. 2025). */
  longestRun: 1.1,
  /** A block has this many weeks before the next one may take its place. */
  leastWeeks: 4,
  /** A block that changed nothing beyond its error is put away after this many weeks. */
  stopAfterWeeks: 6,
  /** Below this share of planned sessions nothing can be concluded. Evidence table of outcomes. */
  adherence: 0.7,
} as const;

/** Only one of these is changed at a time, so that a change can be told apart. */
export const oneAtATime: readonly Block[] = ['stack', 'feet', 'glutes', 'stride'];

/** Two drills that do not belong into one plan. */
export const forbiddenPairs: readonly {
  readonly pair: readonly [DrillId, DrillId];
  readonly reason: string;
}[] = [
  { pair: ['ST1', 'ST2'], reason: 'The bench drape is the next step of the seated fold.' },
  { pair: ['ST4', 'ST5'], reason: 'Both end in long exhales: six in a row are enough.' },
];

/** Level of a drill from which it jumps. At most one drill of a plan may: the calf counts all jumps together. */
export const jumpsFrom: Readonly<Partial<Record<DrillId, number>>> = { C1: 4, F2: 3, G3: 3 };

/** Silbernagel et al. 2007 (reported): pain up to 5 of 10 while doing it, back to where it was by the next morning. */
export const painRule = { mostDuring: 5, nextMorningAboveBefore: 0 } as const;

/** Times in a row that a drill feels easy before the next step. Choice: one week of strength sessions. */
export const easyBeforeNext = 3;

/** Times in a row that a drill feels hard before the step back. Choice: once may be a bad day. */
export const hardBeforeBack = 2;

/**
 * One cue in the run: how often in each of the first runs, then none. 5–10 × 30–60 s, faded over 6–8 runs
 * (Crowell & Davis 2011, reported).
 */
export const runCueFade: readonly number[] = [10, 10, 8, 8, 6, 6, 5, 5];

/** Drills that an explanation proposes, first choice first, and what fills the time when these are few. */
export interface Proposal {
  readonly first: readonly DrillId[];
  readonly fill: readonly DrillId[];
}

/** What each link of the chain proposes. */
export const drillsByLink: Readonly<Record<Link, Proposal>> = {
  stack: { first: ['ST6', 'ST4', 'ST1', 'ST3', 'ST5', 'ST2'], fill: [] },
  feet: { first: ['F1', 'F2', 'F3'], fill: [] },
  glutes: { first: ['G2', 'G3', 'G1', 'G4'], fill: [] },
  // A strong foot is the calf's lever: foot training is the next best supported thing beside the calf itself.
  capacity: { first: ['C1'], fill: ['F1', 'F3'] },
  training: { first: ['R2', 'C1'], fill: ['F1', 'F3'] },
  // A new step rate is a new load: the calf gets stronger and the runs get no longer meanwhile.
  gait: { first: ['R1', 'C1'], fill: ['R2'] },
  other: { first: ['R2', 'C1'], fill: ['F1', 'F3'] },
};

/** Where a claim proposes other drills than its link. */
export const drillsByClaim: Readonly<Record<string, Proposal>> = {
  // The load that a landing off the heel adds is the calf's own work: capacity first.
  'off-heel-landing': { first: ['C1', 'F2', 'F1', 'F3'], fill: [] },
  'landing-changed': { first: ['C1', 'R2', 'F2'], fill: ['F1', 'F3'] },
  'big-toe-stiff': { first: ['F3', 'F1', 'F2'], fill: [] },
  'ankle-bends-little': { first: ['C1', 'F2', 'F3'], fill: ['F1'] },
  'rolls-in-much': { first: ['F1', 'F2', 'F3'], fill: [] },
  'rolls-in-little': { first: ['F2', 'F1', 'F3'], fill: [] },
  'ribs-forward': { first: ['ST4', 'ST6', 'ST1', 'ST3', 'ST2'], fill: ['ST5'] },
  'little-pelvic-control': { first: ['ST5', 'ST6', 'ST3', 'ST1'], fill: ['ST4', 'ST2'] },
  'hip-turns-little': { first: ['G1', 'G2', 'G3', 'G4'], fill: [] },
  'pelvis-drops': { first: ['G2', 'G1', 'G4', 'G3'], fill: [] },
  'weak-hip': { first: ['G4', 'G2', 'G1', 'G3'], fill: [] },
  'little-hip-extension': { first: ['G3', 'G1', 'G2', 'G4'], fill: [] },
};

/**
 * What the weeks of a block are for, and how long a day of them should be, min: short to begin with, then more. Evidence
 * table of drills: 4–6 weeks, a look every two.
 */
export const planPhases: readonly {
  readonly weeks: readonly [number, number];
  readonly minutes: number;
  readonly what: string;
}[] = [
  { weeks: [1, 2], minutes: 8, what: 'Learn it. Fewest sets, full attention, one cue in each run.' },
  {
    weeks: [3, 4],
    minutes: 9,
    what: 'Measure again, then take the next step where a drill has become easy.',
  },
  {
    weeks: [5, 6],
    minutes: 10,
    what: 'Carry it into your runs. Measure again and decide: keep it, or put the block away.',
  },
];
