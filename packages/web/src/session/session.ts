import type { Answer, Clip, ClipAnalysis, Facts as EngineFacts } from '@stridewhy/engine';
import type { PoseModel } from '@stridewhy/video';
import { engineFacts, type Told, toldAnything } from '../told/told.ts';
import { failureOf } from './failure.ts';
import { isLabFile, type LabEngine, withTrials } from './lab-trials.ts';
import { secondsLeft } from './seconds-left.ts';
import {
  type Archive,
  type ClipEntry,
  type ClipFacts,
  type ClipRecord,
  type ClipState,
  type ClipStore,
  type Facts,
  type Keeping,
  type KeptClip,
  noClipFacts,
  noFacts,
  type SessionState,
  type Take,
} from './types.ts';
import { withFacts } from './with-facts.ts';

export interface LoadOptions {
  readonly model: PoseModel;
  readonly signal: AbortSignal;
  /** Done share, 0–1. */
  readonly onProgress: (fraction: number) => void;
}

/** What the session needs from around it; tests hand in their own. */
export interface SessionDeps {
  readonly store: ClipStore;
  readonly archive: Archive;
  readonly loadClip: (file: Blob, source: string, options: LoadOptions) => Promise<Take>;
  readonly engine: () => Promise<
    LabEngine & {
      readonly answer: (clips: readonly ClipAnalysis[], facts: EngineFacts) => Answer;
    }
  >;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface NewClip {
  readonly file: Blob;
  readonly source: string;
}

export interface Session {
  subscribe(listener: () => void): () => void;
  state(): SessionState;
  /** Reads what was kept, computes its answer again and goes on with what was not finished. */
  open(): Promise<void>;
  /** Adds files of the runner; they are worked through one after the other. */
  add(files: readonly NewClip[], model: PoseModel): void;
  /** Takes clips off the list, stopping their work. {@link Session.undo} puts them back. */
  remove(ids: readonly string[]): void;
  undo(): void;
  forgetRemoved(): void;
  setFacts(facts: Facts): Promise<void>;
  /** Answers and self-checks: kept and answered at once, clips stay as they are. */
  setTold(told: Told): Promise<void>;
  setClipFacts(id: string, facts: ClipFacts): Promise<void>;
  /** Looks at a clip again with another model. */
  measureAgain(id: string, model: PoseModel): void;
  /** Looks at a film that is no running clip, for a check. */
  readonly look: SessionDeps['loadClip'];
  /** Everything the runner has, as one file. */
  save(): Promise<Blob>;
  /** Brings back what {@link Session.save} wrote, beside what is there. */
  restore(file: Blob): Promise<void>;
  /** Takes everything off this device, for good. */
  wipe(): Promise<void>;
}

/** The runner's clips and their answer: one road from files to what the screen shows. */
export function createSession(deps: SessionDeps): Session {
  const listeners = new Set<() => void>();
  const running = new Map<string, AbortController>();
  let state: SessionState = {
    ready: false,
    facts: noFacts,
    clips: [],
    answer: null,
    removed: [],
    keeping: 'everything',
  };

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function setClip(id: string, change: Partial<ClipEntry>): void {
    set({ clips: state.clips.map((clip) => (clip.id === id ? { ...clip, ...change } : clip)) });
  }

  async function keep(work: Promise<void>, otherwise: Keeping = 'nothing'): Promise<void> {
    await work.catch(() => {
      if (state.keeping !== 'nothing') set({ keeping: otherwise });
    });
  }

  async function keepClip(id: string): Promise<void> {
    const entry = state.clips.find((clip) => clip.id === id);
    if (entry) await keep(deps.store.putClip(recordOf(entry)));
  }

  /** The record first: where the video does not fit, all else is still kept. */
  async function keepWhole(entry: ClipEntry): Promise<void> {
    await keepClip(entry.id);
    if (entry.file) await keep(deps.store.putFile(entry.id, entry.file), 'all-but-videos');
  }

  async function answerAgain(): Promise<void> {
    const { answer } = await deps.engine();
    const analyses = state.clips.flatMap(({ state: own }) => (own.kind === 'done' ? [own.analysis] : []));
    const nothing = analyses.length === 0 && !toldAnything(state.facts);
    set({ answer: nothing ? null : answer(analyses, engineFacts(state.facts, deps.now())) });
  }

  async function analyseAgain(): Promise<void> {
    const { analyse } = await deps.engine();
    set({
      clips: state.clips.map((entry) => {
        if (entry.state.kind !== 'done' || isLabFile(entry.state.take)) return entry;
        const analysis = analyse(withFacts(entry.state.take, state.facts, entry.facts));
        return { ...entry, state: { ...entry.state, analysis } };
      }),
    });
    await joinAgain();
    await answerAgain();
  }

  /** Each laboratory file may change what the others are. */
  async function joinAgain(): Promise<void> {
    const engine = await deps.engine();
    set({ clips: withTrials(state.clips, state.facts, engine) });
  }

  async function work(): Promise<void> {
    const next = state.clips.find(({ state: own }) => own.kind === 'waiting');
    if (next === undefined || running.size > 0) return;
    const controller = new AbortController();
    running.set(next.id, controller);
    setClip(next.id, { state: { kind: 'working', fraction: 0, secondsLeft: null } });
    const result = await stateOf(next, controller.signal);
    running.delete(next.id);
    if (!controller.signal.aborted) {
      setClip(next.id, { state: result });
      await keepClip(next.id);
      if (result.kind === 'part') await joinAgain();
      await answerAgain();
    }
    await work();
  }

  async function stateOf({ id, file, source, model }: ClipEntry, signal: AbortSignal): Promise<ClipState> {
    // The pace is that of the pictures: starting the networks must not make the rest look longer than it is.
    let first: { readonly fraction: number; readonly at: number } | null = null;
    const onProgress = (fraction: number): void => {
      if (signal.aborted) return;
      first ??= { fraction, at: deps.now() };
      const elapsed = (deps.now() - first.at) / 1000;
      const left = secondsLeft(fraction, first.fraction, elapsed);
      setClip(id, { state: { kind: 'working', fraction, secondsLeft: left } });
    };
    try {
      const take = await deps.loadClip(file ?? new Blob(), source, { model, signal, onProgress });
      if (isLabFile(take)) return { kind: 'part', take, part: 'unmatched' };
      const { analyse } = await deps.engine();
      const facts = state.clips.find((entry) => entry.id === id)?.facts ?? noClipFacts;
      return { kind: 'done', take, analysis: analyse(withFacts(take, state.facts, facts)) };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error, source) };
    }
  }

  async function open(): Promise<void> {
    const kept = await deps.store.load().catch(() => null);
    if (kept !== null) {
      const facts = kept.facts ?? noFacts;
      const known = new Set(state.clips.map(({ id }) => id));
      const fresh = kept.clips.filter(({ id }) => !known.has(id));
      const { analyse } = fresh.length > 0 ? await deps.engine() : { analyse: null };
      const clips = fresh.map((one) => entryOf(one, facts, analyse));
      set({ facts, clips: [...clips, ...state.clips].sort((a, b) => a.added - b.added) });
      if (clips.length > 0 || toldAnything(facts)) await answerAgain();
    }
    set({ ready: true, ...(kept === null ? { keeping: 'nothing' } : {}) });
    await work();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    open,
    add(files, model) {
      const added = files.map(
        ({ file, source }): ClipEntry => ({
          id: deps.newId(),
          added: deps.now(),
          source,
          file,
          model,
          facts: noClipFacts,
          state: { kind: 'waiting' },
        }),
      );
      set({ clips: [...state.clips, ...added], removed: [] });
      for (const entry of added) void keepWhole(entry);
      void work();
    },
    remove(ids) {
      const removed = state.clips.filter(({ id }) => ids.includes(id));
      for (const id of ids) running.get(id)?.abort();
      set({ clips: state.clips.filter(({ id }) => !ids.includes(id)), removed });
      void keep(deps.store.removeClips(ids));
      void joinAgain().then(answerAgain);
    },
    undo() {
      const back = state.removed.map(
        (entry): ClipEntry =>
          entry.state.kind === 'working' ? { ...entry, state: { kind: 'waiting' } } : entry,
      );
      const clips = [...state.clips, ...back].sort((a, b) => a.added - b.added);
      set({ clips, removed: [] });
      for (const entry of back) void keepWhole(entry);
      void joinAgain().then(answerAgain).then(work);
    },
    forgetRemoved: () => set({ removed: [] }),
    async setFacts(facts) {
      set({ facts });
      await Promise.all([keep(deps.store.putFacts(facts)), analyseAgain()]);
    },
    async setTold(told) {
      const facts = { ...state.facts, told };
      set({ facts });
      await Promise.all([keep(deps.store.putFacts(facts)), answerAgain()]);
    },
    async setClipFacts(id, facts) {
      setClip(id, { facts });
      await analyseAgain();
      await keepClip(id);
    },
    measureAgain(id, model) {
      setClip(id, { model, state: { kind: 'waiting' } });
      void answerAgain();
      void work();
    },
    look: deps.loadClip,
    save: deps.archive.save,
    async restore(file) {
      await deps.archive.restore(file);
      await open();
      await analyseAgain();
    },
    async wipe() {
      for (const controller of running.values()) controller.abort();
      set({ facts: noFacts, clips: [], answer: null, removed: [] });
      await keep(deps.archive.wipe());
    },
  };
}

function recordOf({ id, added, source, model, facts, state }: ClipEntry): ClipRecord {
  const clip = state.kind === 'done' && !isLabFile(state.take) ? state.take : null;
  return { id, added, source, model, facts, clip };
}

/** A kept clip back on the list: measured, or waiting to be. */
function entryOf(
  { clip, ...entry }: KeptClip,
  facts: Facts,
  analyse: ((clip: Clip) => ClipAnalysis) | null,
): ClipEntry {
  if (clip === null && entry.file === null) {
    const failure = {
      source: entry.source,
      code: 'unreadable-file',
      message: 'This file could not be kept for this visit.',
      remedy: 'Choose it again.',
    };
    return { ...entry, state: { kind: 'failed', failure } };
  }
  if (clip === null || analyse === null) return { ...entry, state: { kind: 'waiting' } };
  try {
    const analysis = analyse(withFacts(clip, facts, entry.facts));
    return { ...entry, state: { kind: 'done', take: clip, analysis } };
  } catch (error) {
    // A damaged record must not cost the others their answer.
    return { ...entry, state: { kind: 'failed', failure: failureOf(error, entry.source) } };
  }
}
