import { engineFacts, toldAnything } from '../told/told.ts';
import type { Session, SessionDeps } from './contract.ts';
import { failureOf } from './failure.ts';
import { trialsRequest, withFailure, withOutcomes } from './lab-trials.ts';
import { entryOf, recordOf } from './records.ts';
import { pacing } from './seconds-left.ts';
import {
  type ClipEntry,
  type ClipState,
  type Keeping,
  noClipFacts,
  noFacts,
  type SessionState,
} from './types.ts';
import { withFacts } from './with-facts.ts';

/** The runner's clips and their answer: one road from files to what the screen shows. */
export function createSession(deps: SessionDeps): Session {
  const listeners = new Set<() => void>();
  const running = new Map<string, AbortController>();
  let joining: AbortController | null = null;
  let state: SessionState = {
    ready: false,
    facts: noFacts,
    clips: [],
    answer: null,
    removed: [],
    joining: null,
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
    const { answer, standingRecording } = await deps.engine();
    const analyses = state.clips.flatMap(({ state: own }) => (own.kind === 'done' ? [own.analysis] : []));
    const nothing = analyses.length === 0 && !toldAnything(state.facts);
    const standingFilm = standingRecording(state.facts.told?.standingFilm, state.facts);
    const facts = { ...engineFacts(state.facts, deps.now()), standingFilm };
    set({ answer: nothing ? null : answer(analyses, facts) });
  }

  async function analyseAgain(): Promise<void> {
    const { analyse } = await deps.engine();
    set({
      clips: state.clips.map((entry) => {
        if (entry.state.kind !== 'done' || entry.laboratory) return entry;
        const analysis = analyse(withFacts(entry.state.take, state.facts, entry.facts));
        return { ...entry, state: { ...entry.state, analysis } };
      }),
    });
    await answerAgain();
    await joinAgain();
  }

  /**
   * Reads the laboratory's files as they are now, as each may change what the others are, and answers with them. Work
   * begun on other files or with other facts is given up.
   */
  async function joinAgain(): Promise<void> {
    joining?.abort();
    joining = null;
    const request = trialsRequest(state.clips, state.facts);
    if (request === null) return set({ joining: null });
    const own = new AbortController();
    joining = own;
    const pace = pacing(deps.now);
    const onProgress = (fraction: number): void => {
      if (joining === own) set({ joining: pace(fraction) });
    };
    onProgress(0);
    const withResult = await deps.analyseTrials(request, own.signal, onProgress).then(
      (outcomes) => (clips: SessionState['clips']) => withOutcomes(clips, outcomes),
      (error: unknown) => (clips: SessionState['clips']) => withFailure(clips, error),
    );
    if (joining !== own) return;
    joining = null;
    set({ clips: withResult(state.clips), joining: null });
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
      if (result.kind === 'joining') void joinAgain();
      else await answerAgain();
    }
    await work();
  }

  async function stateOf(
    { id, file, source, model, facts: { captureRate } }: ClipEntry,
    signal: AbortSignal,
  ): Promise<ClipState> {
    const pace = pacing(deps.now);
    const onProgress = (fraction: number): void => {
      if (!signal.aborted) setClip(id, { state: { kind: 'working', ...pace(fraction) } });
    };
    try {
      const take = await deps.loadClip(file ?? new Blob(), source, {
        model,
        captureRate,
        signal,
        onProgress,
      });
      if (take.kind === 'laboratory') {
        setClip(id, { laboratory: true });
        return { kind: 'joining' };
      }
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
          laboratory: false,
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
      void answerAgain();
      if (removed.some(({ laboratory }) => laboratory)) void joinAgain();
    },
    undo() {
      const back = state.removed.map(
        (entry): ClipEntry =>
          entry.state.kind === 'working' ? { ...entry, state: { kind: 'waiting' } } : entry,
      );
      const clips = [...state.clips, ...back].sort((a, b) => a.added - b.added);
      set({ clips, removed: [] });
      for (const entry of back) void keepWhole(entry);
      void answerAgain();
      if (back.some(({ laboratory }) => laboratory)) void joinAgain();
      void work();
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
      joining?.abort();
      joining = null;
      set({ facts: noFacts, clips: [], answer: null, removed: [], joining: null });
      await keep(deps.archive.wipe());
    },
  };
}
