import type { Answer, Clip, ClipAnalysis } from '@stridewhy/engine';
import { failureOf } from './failure.ts';
import { secondsLeft } from './seconds-left.ts';
import {
  type ClipEntry,
  type ClipFacts,
  type ClipState,
  type ClipStore,
  type Facts,
  noFacts,
  type SessionState,
} from './types.ts';
import { withFacts } from './with-facts.ts';

/** What the session needs from around it; tests hand in their own. */
export interface SessionDeps {
  readonly store: ClipStore;
  readonly loadClip: (
    file: Blob,
    source: string,
    options: { readonly signal: AbortSignal; readonly onProgress: (fraction: number) => void },
  ) => Promise<Clip>;
  readonly engine: () => Promise<{
    readonly analyse: (clip: Clip) => ClipAnalysis;
    readonly answer: (clips: readonly ClipAnalysis[]) => Answer;
  }>;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface Session {
  subscribe(listener: () => void): () => void;
  state(): SessionState;
  /** Reads what was kept and computes its answer again. */
  open(): Promise<void>;
  /** Adds files of the runner; they are worked through one after the other. */
  add(files: readonly { readonly file: Blob; readonly source: string }[]): void;
  /** Takes clips off the list, stopping their work. {@link Session.undo} puts them back. */
  remove(ids: readonly string[]): void;
  undo(): void;
  forgetRemoved(): void;
  setFacts(facts: Facts): Promise<void>;
  setClipFacts(id: string, facts: ClipFacts): Promise<void>;
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
    forgetful: false,
  };

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function setClip(id: string, change: Partial<ClipEntry>): void {
    set({ clips: state.clips.map((clip) => (clip.id === id ? { ...clip, ...change } : clip)) });
  }

  async function keep(work: Promise<void>): Promise<void> {
    await work.catch(() => set({ forgetful: true }));
  }

  async function keepClip(id: string): Promise<void> {
    const entry = state.clips.find((clip) => clip.id === id);
    if (entry?.state.kind !== 'done') return;
    const { added, source, file, facts } = entry;
    await keep(deps.store.putClip({ id, added, source, file, facts, clip: entry.state.clip }));
  }

  async function answerAgain(): Promise<void> {
    const { answer } = await deps.engine();
    const analyses = state.clips.flatMap(({ state: own }) => (own.kind === 'done' ? [own.analysis] : []));
    set({ answer: analyses.length === 0 ? null : answer(analyses) });
  }

  async function analyseAgain(): Promise<void> {
    const { analyse } = await deps.engine();
    set({
      clips: state.clips.map((entry) => {
        if (entry.state.kind !== 'done') return entry;
        const analysis = analyse(withFacts(entry.state.clip, state.facts, entry.facts));
        return { ...entry, state: { ...entry.state, analysis } };
      }),
    });
    await answerAgain();
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
      await answerAgain();
    }
    await work();
  }

  async function stateOf({ id, file, source }: ClipEntry, signal: AbortSignal): Promise<ClipState> {
    const start = deps.now();
    const onProgress = (fraction: number): void => {
      if (signal.aborted) return;
      const left = secondsLeft(fraction, (deps.now() - start) / 1000);
      setClip(id, { state: { kind: 'working', fraction, secondsLeft: left } });
    };
    try {
      const clip = await deps.loadClip(file, source, { signal, onProgress });
      const { analyse } = await deps.engine();
      const facts = state.clips.find((entry) => entry.id === id)?.facts ?? { view: null, captureRate: null };
      return { kind: 'done', clip, analysis: analyse(withFacts(clip, state.facts, facts)) };
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error, source) };
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    async open() {
      const kept = await deps.store.load().catch(() => null);
      if (kept !== null) {
        const { analyse } = kept.clips.length > 0 ? await deps.engine() : { analyse: null };
        const facts = kept.facts ?? noFacts;
        const clips = kept.clips.flatMap(({ clip, ...entry }): ClipEntry[] =>
          analyse === null
            ? []
            : [
                {
                  ...entry,
                  state: { kind: 'done', clip, analysis: analyse(withFacts(clip, facts, entry.facts)) },
                },
              ],
        );
        set({ facts, clips: [...clips, ...state.clips] });
        if (clips.length > 0) await answerAgain();
      }
      set({ ready: true, forgetful: kept === null });
    },
    add(files) {
      const added = files.map(
        ({ file, source }): ClipEntry => ({
          id: deps.newId(),
          added: deps.now(),
          source,
          file,
          facts: { view: null, captureRate: null },
          state: { kind: 'waiting' },
        }),
      );
      set({ clips: [...state.clips, ...added], removed: [] });
      void work();
    },
    remove(ids) {
      const removed = state.clips.filter(({ id }) => ids.includes(id));
      for (const id of ids) running.get(id)?.abort();
      set({ clips: state.clips.filter(({ id }) => !ids.includes(id)), removed });
      void keep(deps.store.removeClips(ids));
      void answerAgain();
    },
    undo() {
      const back = state.removed.map(
        (entry): ClipEntry =>
          entry.state.kind === 'working' ? { ...entry, state: { kind: 'waiting' } } : entry,
      );
      const clips = [...state.clips, ...back].sort((a, b) => a.added - b.added);
      set({ clips, removed: [] });
      for (const { id } of back) void keepClip(id);
      void answerAgain().then(work);
    },
    forgetRemoved: () => set({ removed: [] }),
    async setFacts(facts) {
      set({ facts });
      await Promise.all([keep(deps.store.putFacts(facts)), analyseAgain()]);
    },
    async setClipFacts(id, facts) {
      setClip(id, { facts });
      await analyseAgain();
      await keepClip(id);
    },
  };
}
