import type { DrillId } from '../reference/index.ts';

/** A day in the runner's calendar, `2026-05-31`. */
export type Day = string;

/** How a drill felt. */
export type Feel = 'easy' | 'right' | 'hard';

/** One set that the camera counted. */
export interface CountedSet {
  readonly count: number;
  /** Of them, those done as meant: to full height, or the knee not before the hip. */
  readonly good: number;
}

/** One drill of a session. */
export interface DrillDone {
  readonly drill: DrillId;
  readonly feel: Feel | null;
  /** Its sets in order, where the camera counted. */
  readonly counted?: readonly CountedSet[];
}

/** One practice session. Pain 0–10; `null`: not said. */
export interface SessionEntry {
  readonly day: Day;
  readonly drills: readonly DrillDone[];
  readonly pain: {
    readonly before: number | null;
    readonly during: number | null;
    readonly nextMorning: number | null;
  };
}

/** One run. Tightness of the calf 0–10; `null`: not said. */
export interface RunEntry {
  readonly day: Day;
  readonly tightness: {
    readonly during: number | null;
    readonly after: number | null;
    readonly nextMorning: number | null;
  };
  /** Minutes of running before it came; `null`: it did not come, or not said. */
  readonly minutesBefore: number | null;
  /** How long the run was, min. */
  readonly minutes: number | null;
}

/** All that was logged, in any order. */
export interface PracticeLog {
  readonly sessions: readonly SessionEntry[];
  readonly runs: readonly RunEntry[];
}

export const emptyLog: PracticeLog = { sessions: [], runs: [] };

const millisecondsPerDay = 86_400_000;

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / millisecondsPerDay);
}

/** The day that many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Oldest first. */
export function byDay<T extends { readonly day: Day }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
