import 'fake-indexeddb/auto';
import {
  analyse,
  answer,
  compareAnswers,
  labFile,
  type PoseTrack,
  parseC3d,
  serialiseC3d,
} from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure } from '@stridewhy/virtual-runner';
import { expect, test } from 'vitest';
import { stickClip } from '../../../engine/test/report/stick-runner.ts';
import { laidOver, legLength, pelvisOf } from '../../src/compare/ghost.ts';
import { answerAgain, answerToKeep, earlierAnswers, type KeptAnswer } from '../../src/compare/kept-answer.ts';
import { pairsOfClips } from '../../src/compare/pair-of-clips.ts';
import { phaseClock } from '../../src/compare/phase-clock.ts';
import type { TrialsRequest } from '../../src/lab/lab-messages.ts';
import { trialOutcomes } from '../../src/lab/trials.ts';
import { type ClipEntry, noClipFacts, noFacts, type SessionState } from '../../src/session/types.ts';
import { answerShelf } from '../../src/storage/answer-shelf.ts';
import { restoreBackup, saveBackup } from '../../src/storage/backup.ts';
import { openDatabase } from '../../src/storage/database.ts';

const noFiles = async () => null;
const engine = {
  analyse,
  answer,
  analyseTrials: (request: TrialsRequest) =>
    trialOutcomes(
      request,
      async ({ file, source }) =>
        labFile({ kind: 'c3d', c3d: parseC3d(new Uint8Array(await file.arrayBuffer())) }, source),
      () => undefined,
    ),
};
const analysis = analyse(stickClip({ source: 'left.mp4' }).clip);
const state: SessionState = {
  ready: true,
  facts: { ...noFacts, height: 1.8 },
  clips: [
    {
      id: 'a',
      added: 5,
      source: 'left.mp4',
      file: new Blob(['pictures']),
      model: 'full',
      facts: noClipFacts,
      laboratory: false,
      state: { kind: 'done', take: analysis.clip, analysis },
    },
  ],
  answer: answer([analysis]),
  failure: null,
  removed: [],
  joining: null,
  keeping: 'everything',
};

test('a kept answer comes back with its videos, from a backup too, and is measured as before', async () => {
  const database = openDatabase('kept');
  const shelf = answerShelf(database);
  const { answer: kept, files } = answerToKeep(state, 1000)!;
  await shelf.put(kept, files);
  await shelf.put({ ...kept, kept: 500 }, new Map());
  expect(await shelf.list()).toEqual([500, 1000]);

  const other = openDatabase('other');
  await restoreBackup(other, await saveBackup(database));
  const back = (await answerShelf(other).load(1000))!;
  expect(await (await answerShelf(other).file(back.clips[0]!.id))?.text()).toBe('pictures');
  const again = await answerAgain(back, { ...engine, file: noFiles });
  expect(again.clips[0]?.recording?.runner.height).toBe(1.8);
  const { measures } = compareAnswers(again, await answerAgain(kept, { ...engine, file: noFiles }));
  expect(measures.length).toBeGreaterThan(10);
  expect(measures.every(({ difference }) => difference === 0)).toBe(true);

  await shelf.remove(1000);
  expect(await shelf.list()).toEqual([500]);
  expect(await database.files.count()).toBe(0);
});

test('a kept answer that is damaged costs the others nothing', async () => {
  const { answer: whole } = answerToKeep(state, 3)!;
  const damaged = { ...whole, clips: [{ ...whole.clips[0]!, clip: null }] } as unknown as KeptAnswer;
  const rows = new Map([
    [1, { ...whole, kept: 1 }],
    [2, { ...damaged, kept: 2 }],
    [3, whole],
  ]);
  const shelf = { list: async () => [1, 2, 3], load: async (kept: number) => rows.get(kept) };
  const earlier = await earlierAnswers(shelf, { ...engine, file: noFiles });
  expect(earlier.map(({ kept }) => kept)).toEqual([1, 3]);
});

test('a laboratory’s answer comes back from its files: run, standing trial, measured load', async () => {
  const shape = { duration: 6, rate: 150, samplesPerFrame: 2 };
  const c3d = (knobs: Parameters<typeof simulateRunner>[0]) =>
    new Blob([serialiseC3d(labRecording(simulateRunner(knobs), shape)).slice()]);
  const files = [
    { id: 'run', source: 'run.c3d', file: c3d({}), standing: false },
    { id: 'still', source: 'still.c3d', file: c3d(standingFigure), standing: false },
  ];
  const facts = { ...noFacts, mass: 70, height: 1.75 };
  const { height, mass, speed, surface } = facts;
  const outcomes = await engine.analyseTrials({ files, height, mass, speed, surface });
  const clips = files.map(({ id, source, file }): ClipEntry => {
    const outcome = outcomes.get(id)!;
    const done = outcome.kind === 'done' ? { ...outcome, take: outcome.analysis.clip } : outcome;
    return { ...state.clips[0]!, id, source, file, laboratory: true, state: done };
  });
  const database = openDatabase('laboratory');
  const shelf = answerShelf(database);
  const keeping = answerToKeep({ ...state, facts, clips }, 7)!;
  await shelf.put(keeping.answer, keeping.files);

  const other = openDatabase('laboratory restored');
  await restoreBackup(other, await saveBackup(database));
  const there = answerShelf(other);
  const again = await answerAgain((await there.load(7))!, { ...engine, file: there.file });
  expect(again.clips.map(({ clip, load }) => [clip.source, load?.legs.left?.basis])).toEqual([
    ['run.c3d', 'measured'],
  ]);
  const first = outcomes.get('run')!;
  expect(pairsOfClips(again, again).map(({ side }) => side)).toEqual(['left', 'right']);
  const { measures } = compareAnswers(again, answer(first.kind === 'done' ? [first.analysis] : []));
  expect(measures.length).toBeGreaterThan(5);
  expect(measures.every(({ difference }) => difference === 0)).toBe(true);

  await there.remove(7);
  expect(await other.files.count()).toBe(0);
});

test('nothing is kept of an answer without a measured clip', () => {
  expect(answerToKeep({ ...state, clips: [] }, 1)).toBeNull();
});

test('both clips stand at the same event at the same phase, whatever their rates', () => {
  const slow = analyse(stickClip({ rate: 60, slowMotion: 4 }).clip);
  const before = phaseClock(analysis, 'left')!;
  const after = phaseClock(slow, 'left')!;
  const stance = (before.stance + after.stance) / 2;
  for (const phase of [1, 2 + stance, 3.4]) {
    const [a, b] = [
      [analysis, before],
      [slow, after],
    ] as const;
    const [first, second] = [a, b].map(([{ clip }, clock]) => {
      const frame = clock.frameAt(phase, stance);
      const [hip, toe] = [pelvisOf(clip.track, frame)!, pointOfToe(clip.track, frame)];
      return [toe[0] - hip[0], toe[1] - hip[1]] as const;
    });
    // The stick runner is the same: at one phase its toe is at one place under the hip, to a frame of movement.
    expect(Math.abs(first![0] - second![0])).toBeLessThan(40);
    expect(Math.abs(first![1] - second![1])).toBeLessThan(25);
  }
  expect(pairsOfClips(answer([analysis]), answer([slow]))).toEqual([{ side: 'left', before: 0, after: 0 }]);
  const right = analyse(stickClip({ side: 'right' }).clip);
  expect(pairsOfClips(answer([analysis]), answer([right]))).toEqual([]);
});

function pointOfToe(track: PoseTrack, frame: number): readonly [number, number] {
  const offset = (frame * track.landmarks.length + track.landmarks.indexOf('left_foot_index')) * 3;
  return [track.points[offset]!, track.points[offset + 1]!];
}

test('a ghost twice as near to the camera and elsewhere lies exactly over the other', () => {
  const { track } = analysis.clip;
  const points = track.points.map((value, i) => (i % 3 === 2 ? value : 2 * value + (i % 3 === 0 ? 77 : -31)));
  const near: PoseTrack = { ...track, points };
  const scale = legLength(track, 'left') / legLength(near, 'left');
  expect(scale).toBeCloseTo(0.5, 9);
  const move = laidOver({ track: near, frame: 40 }, { track, frame: 40 }, scale)!;
  const toe = move(pointOfToe(near, 40));
  expect(toe[0]).toBeCloseTo(pointOfToe(track, 40)[0], 6);
  expect(toe[1]).toBeCloseTo(pointOfToe(track, 40)[1], 6);
});
