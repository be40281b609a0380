import {
  type Camera,
  clipFor,
  type RunnerKnobs,
  rearCamera,
  sideCamera,
  simulateHeelRaises,
  simulateRunner,
  steadyRaises,
} from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import { analyse, answer } from '../../src/analyse.ts';
import {
  countFilmedHeelRaises,
  type Facts,
  type Findings,
  type HistoryAnswers,
  noFacts,
  placePoints,
  type StandingPhoto,
} from '../../src/chain/index.ts';
import type { Link } from '../../src/reference/index.ts';
import type { ClipAnalysis } from '../../src/report/index.ts';

/** What is wrong with a runner, if anything: one thing, beyond what a phone's error allows to hide. */
interface Fault {
  readonly knobs?: Partial<RunnerKnobs>;
  /** Whole body forward from the ankles in standing, deg. */
  readonly standingLean?: number;
  readonly heelRaises?: number;
  readonly history?: HistoryAnswers;
}

/** One runner's whole visit: films from both sides and from behind, three photos, filmed heel raises, questions. */
interface Visit {
  readonly seed: number;
  readonly body: typeof man | typeof woman;
  /** How badly the phone stood. */
  readonly phone: Partial<Camera>;
}

const usualHistory: HistoryAnswers = {
  'longest-recent': 12,
  'longest-before': 12,
  new: ['none'],
  break: ['no'],
  shoes: ['no'],
  'stride-change': ['none'],
  strain: ['no'],
  strength: ['some'],
};

/** Two people at paces that are alike for their size. */
const man = { height: 1.79, mass: 74, sex: 'male', speed: 3, cadence: 168, dutyFactor: 0.36 } as const;
const woman = { height: 1.65, mass: 58, sex: 'female', speed: 2.7, cadence: 174, dutyFactor: 0.37 } as const;

/** Ten visits: two bodies, and phones that are turned, tipped, low, high, near or far by what a stack of books allows. */
const visits: readonly Visit[] = [man, woman].flatMap((body, b) =>
  [
    {},
    { yaw: 4, roll: 1.5 },
    { yaw: -4, distance: 5 },
    { roll: -1.5, height: 0.75, distance: 3.8 },
    { yaw: 2, height: 1.15 },
  ].map((phone, p) => ({ body, phone, seed: 1 + 5 * b + p })),
);

/** Error of each landmark, px of a picture 960 px high. */
const noise = 2;

/**
 * Error of a sticker's middle, px: a patch of colour is told closer than a joint under clothes. From behind the hip marks
 * stay level, as a network's do: what the pelvis does is told by the stickers alone.
 */
const stickerNoise = 0.7;

function findings(fault: Fault, visit: Visit): Findings {
  const { body } = visit;
  const facts: Facts = {
    ...noFacts,
    height: body.height,
    mass: body.mass,
    history: { ...usualHistory, ...fault.history },
    standing: standingPhotos(visit, fault.standingLean ?? 0),
    checks: [{ id: 'G8', side: 'left', values: [heelRaises(visit, fault.heelRaises ?? 24)] }],
  };
  const found = answer(runningFilms(visit, fault.knobs ?? {}), facts).findings;
  if (found === null) throw new Error('There is no answer.');
  return found;
}

/** Films of visits whose runner runs alike are looked at once. */
const films = new Map<string, readonly ClipAnalysis[]>();

function runningFilms({ seed, body, phone }: Visit, knobs: Partial<RunnerKnobs>): readonly ClipAnalysis[] {
  const key = JSON.stringify([seed, knobs]);
  const known = films.get(key);
  if (known !== undefined) return known;
  const run = running({ ...knobs, ...body });
  const cameras: readonly Camera[] = [sideCamera, { ...sideCamera, view: 'side-right' }, rearCamera];
  const seen = cameras.map((camera, i) => {
    const take = { duration: 6.5, seed: 10 * seed + i };
    const clip = clipFor(run, { ...camera, ...phone }, { ...take, noise });
    if (camera.view !== 'rear') return analyse(clip);
    const lens = { ...camera, ...phone };
    const { track } = clipFor(run, lens, { ...take, noise, levelHips: true });
    const { heels, waist } = clipFor(run, lens, { ...take, noise: stickerNoise, stickers: true }).track;
    return analyse({ ...clip, track: { ...track, ...(heels && { heels }), ...(waist && { waist }) } });
  });
  films.set(key, seen);
  return seen;
}

const runs = new Map<string, ReturnType<typeof simulateRunner>>();

function running(knobs: Partial<RunnerKnobs>): ReturnType<typeof simulateRunner> {
  const key = JSON.stringify(knobs);
  const run = runs.get(key) ?? simulateRunner(knobs);
  runs.set(key, run);
  return run;
}

function standingPhotos({ seed, body, phone }: Visit, standingLean: number): readonly StandingPhoto[] {
  const stance = running({ ...body, gait: 'stand', trunkLean: 2, standingLean });
  return [1, 2, 3].map((photo) => {
    const camera = { ...sideCamera, ...phone, roll: 0 };
    const { track } = clipFor(stance, camera, { times: [0], noise, seed: 100 * seed + photo });
    return {
      size: track.size,
      points: placePoints(track, track.size),
      plumb: null,
      tilt: null,
      knownLength: null,
    };
  });
}

function heelRaises({ seed, phone }: Visit, count: number): number {
  const filming = { duration: 2 * count + 3, frameRate: 30, noise, seed };
  const clip = clipFor(simulateHeelRaises(steadyRaises(count)), { ...sideCamera, ...phone }, filming);
  const counted = countFilmedHeelRaises(clip, 'left');
  return counted.kind === 'counted' ? counted.set.repetitions : Number.NaN;
}

const faults: readonly (readonly [name: string, fault: Fault, link: Link, claim: string])[] = [
  ['forward standing mass', { standingLean: 4 }, 'stack', 'stands-forward'],
  ['trunk lean', { knobs: { trunkLean: 18 } }, 'stack', 'trunk-forward'],
  ['overstride', { knobs: { overstride: 0.4 } }, 'gait', 'overstride'],
  ['forefoot strike', { knobs: { footstrike: 'forefoot' } }, 'feet', 'off-heel-landing'],
  ['early knee extension', { knobs: { earlyKneeExtension: 10 } }, 'glutes', 'knee-straightens-early'],
  ['poor hip extension', { knobs: { hipExtension: -20 } }, 'glutes', 'little-hip-extension'],
  ['little pronation', { knobs: { pronation: 0 } }, 'feet', 'rolls-in-little'],
  ['late pronation', { knobs: { pronationPeak: 30 } }, 'feet', 'rolls-in-much'],
  ['pelvic drop', { knobs: { pelvicDrop: 12 } }, 'glutes', 'pelvis-drops'],
  ['weak calf', { heelRaises: 9 }, 'capacity', 'calf-capacity'],
  [
    'training spike',
    { history: { 'longest-recent': 18, 'longest-before': 11 } },
    'training',
    'distance-spike',
  ],
];

describe('ten runners with one fault each, seen by a phone', () => {
  test.each(faults)('%s: its link ranks first in nine of ten', (_, fault, link, claim) => {
    const found = visits.map((visit) => findings(fault, visit).why);
    const told = found.map((why) => why.map((one) => `${one.link} ${one.claim}`).join(' > ') || 'nothing');
    expect(found.filter(([first]) => first?.link === link).length, told.join('\n')).toBeGreaterThanOrEqual(9);
    const named = found.filter((why) => why.some((one) => one.claim === claim));
    expect(named.length, told.join('\n')).toBeGreaterThanOrEqual(9);
  });

  test('without a fault nothing stands out', () => {
    for (const visit of visits) {
      const { why, headline } = findings({}, visit);
      expect(why.map(({ claim }) => claim)).toEqual([]);
      expect(headline).toMatch(/^Nothing/);
    }
  });
});
