import type {
  Block,
  Day,
  DrillId,
  Hum,
  PracticeLog,
  Registration,
  RunEntry,
  SessionEntry,
} from '@stridewhy/engine';

/** What a coach or the runner changed in the plan. */
export interface DrillEdit {
  readonly leaveOut: boolean;
  /** `null`: as planned. */
  readonly sets: number | null;
  readonly note: string;
}

/** Hummed breaths of one session, s. */
export interface HumRecord {
  readonly day: Day;
  readonly lengths: readonly number[];
}

/** Total of one VISA-A form, 0–100, 100 without complaint. */
export interface TendonScore {
  readonly day: Day;
  readonly score: number;
}

/** Everything the practice remembers, kept on this device. */
export interface PracticeState {
  /** False until storage was read. */
  readonly ready: boolean;
  /** True when this browser could not keep it. */
  readonly forgetful: boolean;
  /** When the block that is changed now was begun. */
  readonly start: Day | null;
  /** Blocks that had their weeks. */
  readonly putAway: readonly Block[];
  readonly edits: Readonly<Partial<Record<DrillId, DrillEdit>>>;
  readonly log: PracticeLog;
  readonly hums: readonly HumRecord[];
  readonly experiment: Registration | null;
  readonly retests: Readonly<Partial<Record<string, Day>>>;
  /** Totals of the VISA-A form, only for tendon symptoms. */
  readonly tendon: readonly TendonScore[];
}

/** What is kept, each under its own key. */
export type PracticeRecord = Omit<PracticeState, 'ready' | 'forgetful'>;

/** One of them, as the database has it. */
export interface PracticeRow {
  readonly key: keyof PracticeRecord;
  readonly value: PracticeRecord[keyof PracticeRecord];
}

export interface PracticeShelf {
  load(): Promise<Partial<PracticeRecord>>;
  put<K extends keyof PracticeRecord>(key: K, value: PracticeRecord[K]): Promise<void>;
}

export interface Practice {
  subscribe(listener: () => void): () => void;
  state(): PracticeState;
  open(): Promise<void>;
  set<K extends keyof PracticeRecord>(key: K, value: PracticeRecord[K]): void;
  /** Adds a run, or what is new about the run of that day. */
  logRun(entry: RunEntry): void;
  logSession(entry: SessionEntry): void;
  addHums(day: Day, hums: readonly Hum[]): void;
  /** Begins anew, as after everything was wiped from the device. */
  forgetAll(): void;
}

const nothing: PracticeRecord = {
  start: null,
  putAway: [],
  edits: {},
  log: { sessions: [], runs: [] },
  hums: [],
  experiment: null,
  retests: {},
  tendon: [],
};

/** The practice: what was answered, planned and logged; one place that keeps it. */
export function createPractice(shelf: PracticeShelf): Practice {
  const listeners = new Set<() => void>();
  let state: PracticeState = { ...nothing, ready: false, forgetful: false };

  function change(part: Partial<PracticeState>): void {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function set<K extends keyof PracticeRecord>(key: K, value: PracticeRecord[K]): void {
    change({ [key]: value });
    shelf.put(key, value).catch(() => change({ forgetful: true }));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    async open() {
      const kept = await shelf.load().catch(() => null);
      change({ ...kept, ready: true, forgetful: kept === null });
    },
    set,
    logRun(entry) {
      const before = state.log.runs.find(({ day }) => day === entry.day);
      const others = state.log.runs.filter(({ day }) => day !== entry.day);
      set('log', { ...state.log, runs: [...others, before ? merged(before, entry) : entry] });
    },
    logSession(entry) {
      const others = state.log.sessions.filter(({ day }) => day !== entry.day);
      set('log', { ...state.log, sessions: [...others, entry] });
    },
    addHums(day, hums) {
      if (hums.length === 0) return;
      set('hums', [...state.hums, { day, lengths: hums.map(({ length }) => length) }]);
    },
    forgetAll: () => change(nothing),
  };
}

/** What is new replaces what was said before; what was not said now stays. */
function merged(before: RunEntry, entry: RunEntry): RunEntry {
  const { during, after, nextMorning } = entry.tightness;
  return {
    day: entry.day,
    tightness: {
      during: during ?? before.tightness.during,
      after: after ?? before.tightness.after,
      nextMorning: nextMorning ?? before.tightness.nextMorning,
    },
    minutesBefore: entry.minutesBefore ?? before.minutesBefore,
    minutes: entry.minutes ?? before.minutes,
  };
}
