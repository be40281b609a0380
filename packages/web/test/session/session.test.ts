import {
  analyse,
  answer,
  type Clip,
  type LabFile,
  labFile,
  parseC3d,
  StridewhyError,
  serialiseC3d,
} from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { stickClip } from '../../../engine/test/report/stick-runner.ts';
import type { TrialsWork } from '../../src/lab/lab-messages.ts';
import { trialOutcomes } from '../../src/lab/trials.ts';
import { standingRecording } from '../../src/photos/standing-film.ts';
import type { Session, SessionDeps } from '../../src/session/contract.ts';
import { clipLoader } from '../../src/session/load-clip.ts';
import { createSession } from '../../src/session/session.ts';
import type { ClipRecord, ClipStore, Facts } from '../../src/session/types.ts';

/** Storage in memory, so that a second session finds what the first one kept. */
function memoryStore(): ClipStore & {
  readonly kept: Map<string, ClipRecord>;
  readonly files: Map<string, Blob>;
} {
  const kept = new Map<string, ClipRecord>();
  const files = new Map<string, Blob>();
  let facts: Facts | null = null;
  return {
    kept,
    files,
    load: async () => ({
      facts,
      clips: [...kept.values()].map((clip) => ({ ...clip, file: files.get(clip.id) ?? null })),
    }),
    putClip: async (clip) => void kept.set(clip.id, clip),
    putFile: async (id, blob) => void files.set(id, blob),
    async removeClips(ids) {
      for (const id of ids) {
        kept.delete(id);
        files.delete(id);
      }
    },
    putFacts: async (next) => {
      facts = next;
    },
  };
}

const left = stickClip({ side: 'left', source: 'left.mp4' }).clip;
const right = stickClip({ side: 'right', source: 'right.mp4' }).clip;
const file = (source: string) => ({ file: new Blob([source]), source });

let store: ReturnType<typeof memoryStore>;
let ids = 0;

const noTrials: TrialsWork = () => Promise.reject(new Error('There are no trials here.'));

function sessionWith(
  loadClip: SessionDeps['loadClip'],
  analyseTrials = noTrials,
  other: Partial<SessionDeps> = {},
): Session {
  return createSession({
    store,
    archive: { save: async () => new Blob(), restore: async () => undefined, wipe: async () => undefined },
    loadClip,
    engine: async () => ({ analyse, answer, standingRecording }),
    analyseTrials,
    now: () => ids,
    newId: () => `clip ${++ids}`,
    ...other,
  });
}

async function byName(_file: Blob, source: string): Promise<Clip> {
  if (source === 'left.mp4') return left;
  if (source === 'right.mp4') return right;
  throw new StridewhyError('undecodable-video', 'It cannot be decoded.', 'Export it as MP4.');
}

const settled = (session: Session) =>
  vi.waitFor(() => {
    const { clips, answer: found } = session.state();
    expect(clips.every(({ state }) => state.kind === 'done' || state.kind === 'failed')).toBe(true);
    return found;
  });

beforeEach(() => {
  store = memoryStore();
});

describe('clips of one runner', () => {
  test('left and right make one answer with both legs', async () => {
    const session = sessionWith(byName);
    session.add([file('left.mp4'), file('right.mp4')], 'full');
    await settled(session);
    await vi.waitFor(() => expect(session.state().answer?.clips).toHaveLength(2));
    const sides = session.state().answer?.findings?.measures.map(({ side }) => side);
    expect(sides).toContain('left');
    expect(sides).toContain('right');
  });

  test('a clip that cannot be read says why and leaves the others’ answer', async () => {
    const session = sessionWith(byName);
    session.add([file('left.mp4'), file('broken.mp4')], 'full');
    await settled(session);
    const failed = session.state().clips[1]?.state;
    expect(failed).toMatchObject({
      kind: 'failed',
      failure: { remedy: 'Export it as MP4.', source: 'broken.mp4' },
    });
    await vi.waitFor(() => expect(session.state().answer?.clips).toHaveLength(1));
  });

  test('removed clips leave storage and answer, and come back whole', async () => {
    const session = sessionWith(byName);
    session.add([file('left.mp4'), file('right.mp4')], 'full');
    await settled(session);
    const [first] = session.state().clips;
    session.remove([first?.id ?? '']);
    await vi.waitFor(() => expect(session.state().answer?.clips).toHaveLength(1));
    expect([...store.kept.keys()]).not.toContain(first?.id);
    session.undo();
    await vi.waitFor(() => expect(session.state().answer?.clips).toHaveLength(2));
    expect(session.state().clips.map(({ source }) => source)).toEqual(['left.mp4', 'right.mp4']);
    await vi.waitFor(() => expect([...store.kept.keys()]).toContain(first?.id));
  });

  test('a video that is still being written when its clip is removed does not stay behind', async () => {
    const { putFile, files, kept } = store;
    const writes: (() => void)[] = [];
    store = {
      ...store,
      putFile: async (id, blob) => {
        await new Promise<void>((resolve) => writes.push(resolve));
        await putFile(id, blob);
      },
    };
    const session = sessionWith(byName);
    session.add([file('left.mp4'), file('right.mp4')], 'full');
    await vi.waitFor(() => expect(writes).toHaveLength(1));
    session.remove(session.state().clips.map(({ id }) => id));
    session.add([file('later.mp4')], 'full');
    await vi.waitFor(() => {
      for (const write of writes) write();
      expect([...files.keys()]).toEqual(session.state().clips.map(({ id }) => id));
    });
    expect([...kept.keys()]).toEqual([...files.keys()]);
  });

  test('cancelling aborts the work and the next clip gets its turn', async () => {
    let signal: AbortSignal | undefined;
    const session = sessionWith((blob, source, options) => {
      if (source !== 'endless.mp4') return byName(blob, source);
      signal = options.signal;
      return new Promise((_, reject) =>
        options.signal.addEventListener('abort', () => reject(options.signal.reason)),
      );
    });
    session.add([file('endless.mp4'), file('left.mp4')], 'full');
    await vi.waitFor(() => expect(signal).toBeDefined());
    session.remove([session.state().clips[0]?.id ?? '']);
    expect(signal?.aborted).toBe(true);
    await settled(session);
    await vi.waitFor(() => expect(session.state().answer?.clips[0]?.clip.source).toBe('left.mp4'));
  });
});

describe('what was told', () => {
  test('speed given later gives stride length', async () => {
    const session = sessionWith(async () => ({ ...left, speed: null }));
    session.add([file('left.mp4')], 'full');
    await settled(session);
    await vi.waitFor(() => expect(session.state().answer).not.toBeNull());
    const lengthOf = () => session.state().answer?.clips[0]?.gait?.strideLength ?? null;
    expect(lengthOf()).toBeNull();
    await session.setFacts({ height: null, mass: null, speed: 2.5, surface: null });
    // The stick runner's stride takes 0.72 s.
    expect(lengthOf()?.value).toBeCloseTo(2.5 * 0.72, 1);
  });

  test('a new visit finds clips, facts and answer again', async () => {
    const first = sessionWith(byName);
    first.add([file('left.mp4')], 'full');
    await settled(first);
    await first.setFacts({ height: 1.75, mass: null, speed: 2.5, surface: null });
    const headline = first.state().answer?.findings?.headline;
    const second = sessionWith(byName);
    await second.open();
    expect(second.state().facts.height).toBe(1.75);
    expect(second.state().answer?.findings?.headline).toBe(headline);
    expect(headline).toBeDefined();
  });

  test('a browser that cannot keep anything still answers, and says so', async () => {
    store = {
      ...store,
      load: () => Promise.reject(new Error('no storage')),
      putClip: () => Promise.reject(new Error('no storage')),
      putFile: () => Promise.reject(new Error('no storage')),
    };
    const session = sessionWith(byName);
    await session.open();
    session.add([file('left.mp4')], 'full');
    await settled(session);
    await vi.waitFor(() => expect(session.state().answer?.findings).not.toBeNull());
    expect(session.state()).toMatchObject({ ready: true, keeping: 'nothing' });
  });

  test('a video without room is said to be lost, its measurements are kept', async () => {
    store = { ...store, putFile: () => Promise.reject(new Error('quota')) };
    const first = sessionWith(byName);
    first.add([file('left.mp4')], 'full');
    await settled(first);
    await vi.waitFor(() => expect(first.state().keeping).toBe('all-but-videos'));
    const second = sessionWith(byName);
    await second.open();
    expect(second.state().clips).toMatchObject([{ source: 'left.mp4', file: null, state: { kind: 'done' } }]);
  });

  test('a clip that was not finished when the page closed is finished on the next visit', async () => {
    const first = sessionWith(() => new Promise(() => undefined));
    first.add([file('left.mp4')], 'heavy');
    await vi.waitFor(() => expect(store.files.size).toBe(1));
    const asked: string[] = [];
    const second = sessionWith((blob, source, { model }) => {
      asked.push(model);
      return byName(blob, source);
    });
    await second.open();
    await settled(second);
    await vi.waitFor(() => expect(second.state().answer?.findings).not.toBeNull());
    expect(asked).toEqual(['heavy']);
  });

  test('measuring again asks the other model and takes the new answer', async () => {
    const asked: string[] = [];
    const session = sessionWith((blob, source, { model }) => {
      asked.push(model);
      return byName(blob, source);
    });
    session.add([file('left.mp4')], 'lite');
    await settled(session);
    session.measureAgain(session.state().clips[0]?.id ?? '', 'heavy');
    await settled(session);
    expect(asked).toEqual(['lite', 'heavy']);
    await vi.waitFor(() => expect([...store.kept.values()][0]).toMatchObject({ model: 'heavy' }));
  });
});

describe('an engine that breaks', () => {
  const broken = async () => {
    throw new Error('a bug');
  };

  test('at the answer says so in its place, opens the app all the same, and is asked again', async () => {
    const first = sessionWith(byName);
    first.add([file('left.mp4')], 'full');
    await settled(first);
    await vi.waitFor(() => expect([...store.kept.values()][0]?.clip).not.toBeNull());
    let works = false;
    const second = sessionWith(byName, noTrials, {
      engine: async () => ({
        analyse,
        answer: (...given) => {
          if (works) return answer(...given);
          throw new Error('a bug');
        },
        standingRecording,
      }),
    });
    await second.open();
    expect(second.state()).toMatchObject({
      ready: true,
      answer: null,
      failure: { message: 'Something went wrong that should not have.' },
      clips: [{ state: { kind: 'done' } }],
    });
    works = true;
    await second.setFacts({ height: 1.75, mass: null, speed: null, surface: null });
    expect(second.state()).toMatchObject({ failure: null, answer: { clips: [{ refused: false }] } });
  });

  test('or cannot be loaded leaves the clips in storage', async () => {
    const first = sessionWith(byName);
    first.add([file('left.mp4')], 'full');
    await settled(first);
    await vi.waitFor(() => expect(store.kept.size).toBe(1));
    const second = sessionWith(byName, noTrials, { engine: broken });
    await second.open();
    expect(second.state()).toMatchObject({ ready: true, failure: { code: 'unexpected' } });
    expect(store.kept.size).toBe(1);
  });
});

test('what cannot be wiped is not said to be', async () => {
  const refusing = { save: async () => new Blob(), restore: async () => undefined };
  const session = sessionWith(byName, noTrials, {
    archive: { ...refusing, wipe: () => Promise.reject(new Error('blocked')) },
  });
  await expect(session.wipe()).rejects.toThrow('blocked');
});

test('landmarks without times are read once the pictures per second are told', async () => {
  const people = Array.from({ length: 25 }, (_, k) => [100 + k, 200 + k, 0.9]).flat();
  const frames = Array.from({ length: 40 }, () => ({ people: [{ pose_keypoints_2d: people }] }));
  const shelf = { read: async () => null, write: async () => undefined, clear: async () => undefined };
  const session = sessionWith(clipLoader(shelf));
  session.add([{ file: new Blob([JSON.stringify(frames)]), source: 'openpose.json' }], 'full');
  await settled(session);
  const [entry] = session.state().clips;
  expect(entry?.state).toMatchObject({ kind: 'failed', failure: { code: 'frame-rate-missing' } });
  await session.setClipFacts(entry!.id, { ...entry!.facts, captureRate: 25 });
  session.measureAgain(entry!.id, entry!.model);
  await vi.waitFor(() => expect(session.state().clips[0]?.state.kind).toBe('done'), { timeout: 20_000 });
  expect(session.state().clips[0]?.state).toMatchObject({ take: { track: { time: { 1: 0.04 } } } });
});

describe('a laboratory’s files', () => {
  const shape = { duration: 6, rate: 150, samplesPerFrame: 2 };
  const read = (knobs: Parameters<typeof simulateRunner>[0], source: string): LabFile => {
    const c3d = parseC3d(serialiseC3d(labRecording(simulateRunner(knobs), shape)));
    return labFile({ kind: 'c3d', c3d }, source);
  };
  const markersOf = (file: LabFile): LabFile =>
    file.kind === 'markers' ? { ...file, source: 'run.trc', forces: [] } : file;
  const forcesOf = (file: LabFile): LabFile => ({ kind: 'forces', source: 'run.mot', forces: file.forces });
  const [run, still] = [read({}, 'run.c3d'), read(standingFigure, 'still.c3d')];
  const files: Readonly<Record<string, LabFile>> = {
    'run.c3d': run,
    'still.c3d': still,
    'run.trc': markersOf(run),
    'run.mot': forcesOf(run),
  };
  const isLaboratory: SessionDeps['loadClip'] = async () => ({ kind: 'laboratory' });
  const atOnce: TrialsWork = (request, _signal, onProgress) =>
    trialOutcomes(request, ({ source }) => files[source]!, onProgress);
  const laboratory = (): Session => sessionWith(isLaboratory, atOnce);
  const kinds = (session: Session) =>
    session.state().clips.map(({ state }) => (state.kind === 'part' ? state.part : state.kind));

  /** A laboratory's analysis takes its time on a busy machine. */
  const became = (session: Session, wanted: readonly string[]) =>
    vi.waitFor(() => expect(kinds(session)).toEqual(wanted), { timeout: 20_000 });

  test('markers, forces and standing trial make one answer with measured load, in any order', async () => {
    const session = laboratory();
    session.add([file('still.c3d'), file('run.mot'), file('run.trc')], 'full');
    await became(session, ['standing', 'forces', 'done']);
    await session.setFacts({ height: 1.75, mass: 70, speed: null, surface: null });
    const [analysis, ...others] = session.state().answer?.clips ?? [];
    expect(others).toEqual([]);
    expect(analysis?.load?.legs.left?.basis).toBe('measured');
  });

  test('forces without their markers wait for them, and lose them again', async () => {
    const session = laboratory();
    session.add([file('run.mot'), file('still.c3d')], 'full');
    await became(session, ['unmatched', 'done']);
    session.add([file('run.trc')], 'full');
    await became(session, ['forces', 'standing', 'done']);
    session.remove([session.state().clips[2]?.id ?? '']);
    await became(session, ['unmatched', 'done']);
  });

  test('a chosen standing trial wins over what was recognised', async () => {
    const session = laboratory();
    session.add([file('run.c3d'), file('still.c3d')], 'full');
    await became(session, ['done', 'standing']);
    const [first] = session.state().clips;
    await session.setClipFacts(first!.id, { ...first!.facts, standing: true });
    expect(kinds(session)).toEqual(['standing', 'done']);
  });

  test('a new visit reads them again from what was kept', async () => {
    const first = laboratory();
    first.add([file('run.c3d'), file('still.c3d')], 'full');
    await became(first, ['done', 'standing']);
    const second = laboratory();
    await second.open();
    await became(second, ['done', 'standing']);
    await vi.waitFor(() => expect(second.state().answer?.clips).toHaveLength(1));
  });

  test('work that newer files made useless is stopped; its progress and result count no more', async () => {
    const signals: AbortSignal[] = [];
    const progress: ((fraction: number) => void)[] = [];
    const session = sessionWith(isLaboratory, (request, signal, onProgress) => {
      signals.push(signal);
      progress.push(onProgress);
      return request.files.length < 2
        ? new Promise(() => undefined)
        : atOnce(request, signal, () => undefined);
    });
    session.add([file('run.c3d')], 'full');
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    progress[0]!(0.5);
    expect(session.state()).toMatchObject({
      joining: { fraction: 0.5 },
      clips: [{ state: { kind: 'joining' } }],
    });
    session.add([file('still.c3d')], 'full');
    await became(session, ['done', 'standing']);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    progress[0]!(0.7);
    expect(session.state().joining).toBeNull();
  });

  test('taking a file off the list while it is read stops the reading', async () => {
    const signals: AbortSignal[] = [];
    const session = sessionWith(isLaboratory, (_request, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    session.add([file('run.c3d')], 'full');
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    session.remove([session.state().clips[0]!.id]);
    expect(signals[0]?.aborted).toBe(true);
    await vi.waitFor(() => expect(session.state().joining).toBeNull());
  });

  test('a broken file is refused by name and costs the others nothing', async () => {
    const session = sessionWith(isLaboratory, (request, _signal, onProgress) =>
      trialOutcomes(
        request,
        ({ source }) => {
          if (source !== 'broken.c3d') return files[source]!;
          throw new StridewhyError('unreadable-file', 'It ends in a frame.', 'Export it again.');
        },
        onProgress,
      ),
    );
    session.add([file('broken.c3d'), file('run.c3d')], 'full');
    await became(session, ['failed', 'done']);
    expect(session.state().clips[0]!.state).toMatchObject({
      failure: { source: 'broken.c3d', remedy: 'Export it again.' },
    });
  });
});
