import { engineFacts, toldAnything } from '../told/told.ts';
import type { Engine, Session, SessionDeps } from './contract.ts';
import { failureOf } from './failure.ts';
import { trialsRequest, withFailure, withOutcomes } from './lab-trials.ts';
import { analysed, entryOf, recordOf } from './records.ts';
import { pacing } from './seconds-left.ts';
import {
  type ClipEntry,
  type ClipState,
  type Keeping,
  noClipFacts,
  noFacts,
  type SessionState,
} from './types.ts';

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
    failure: null,
    removed: [],
    joining: null,
    keeping: 'everything',
  };
  let lastWrite: Promise<unknown> = Promise.resolve();

  function set(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function setClip(id: string, change: Partial<ClipEntry>): void {
    set({ clips: state.clips.map((clip) => (clip.id === id ? { ...clip, ...change } : clip)) });
  }

  /** One write after the other: what is taken away is not brought back by a write begun before. */
  async function inTurn(write: () => Promise<void>): Promise<void> {
    const own = lastWrite.then(write);
    lastWrite = own.catch(() => undefined);
    await own;
  }

  async function keep(write: () => Promise<void>, otherwise: Keeping = 'nothing'): Promise<void> {
    await inTurn(write).catch(() => {
      if (state.keeping !== 'nothing') set({ keeping: otherwise });
    });
  }

  /** Keeps of a clip what `write` keeps, unless it was taken off the list meanwhile. */
  function keepOf(
    id: string,
    write: (entry: ClipEntry) => Promise<void>,
    otherwise?: Keeping,
  ): Promise<void> {
    return keep(async () => {
      const entry = state.clips.find((clip) => clip.id === id);
      if (entry) await write(entry);
    }, otherwise);
  }

  const keepClip = (id: string): Promise<void> => keepOf(id, (entry) => deps.store.putClip(recordOf(entry)));

  /** The record first: where the video does not fit, all else is still kept. */
  async function keepWhole({ id, file }: ClipEntry): Promise<void> {
    await keepClip(id);
    if (file) await keepOf(id, () => deps.store.putFile(id, file), 'all-but-videos');
  }

  /** The engine at work. What goes wrong in it stands in the answer's place. */
  async function withEngine(work: (engine: Engine) => void): Promise<void> {
    try {
      work(await deps.engine());
    } catch (error) {
      set({ answer: null, failure: failureOf(error, '') });
    }
  }

  function answerAgain(): Promise<void> {
    return withEngine(({ answer, standingRecording }) => {
      const analyses = state.clips.flatMap(({ state: own }) => (own.kind === 'done' ? [own.analysis] : []));
      const nothing = analyses.length === 0 && !toldAnything(state.facts);
      const standingFilm = standingRecording(state.facts.told?.standingFilm, state.facts);
      const facts = { ...engineFacts(state.facts, deps.now()), standingFilm };
      set({ answer: nothing ? null : answer(analyses, facts), failure: null });
    });
  }

  async function analyseAgain(): Promise<void> {
    await withEngine(({ analyse }) => {
      set({
        clips: state.clips.map((entry) => {
          if (entry.state.kind !== 'done' || entry.laboratory) return entry;
          return { ...entry, state: analysed(entry.state.take, entry, state.facts, analyse) };
        }),
      });
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
      return analysed(take, { source, facts }, state.facts, analyse);
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error, source) };
    }
  }

  async function open(): Promise<void> {
    const kept = await deps.store.load().catch(() => null);
    if (kept !== null) {
      const facts = kept.facts ?? noFacts;
      set({ facts });
      const known = new Set(state.clips.map(({ id }) => id));
      const fresh = kept.clips.filter(({ id }) => !known.has(id));
      if (fresh.length > 0) {
        await withEngine(({ analyse }) => {
          const clips = fresh.map((one) => entryOf(one, facts, analyse));
          set({ clips: [...clips, ...state.clips].sort((a, b) => a.added - b.added) });
        });
      }
      if (fresh.length > 0 || toldAnything(facts)) await answerAgain();
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
      void keep(() => deps.store.removeClips(ids));
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
      await Promise.all([keep(() => deps.store.putFacts(facts)), analyseAgain()]);
    },
    async setTold(told) {
      const facts = { ...state.facts, told };
      set({ facts });
      await Promise.all([keep(() => deps.store.putFacts(facts)), answerAgain()]);
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
      await inTurn(() => deps.archive.restore(file));
      await open();
      await analyseAgain();
    },
    async wipe() {
      for (const controller of running.values()) controller.abort();
      joining?.abort();
      joining = null;
      set({ facts: noFacts, clips: [], answer: null, failure: null, removed: [], joining: null });
      await inTurn(deps.archive.wipe);
    },
  };
}
