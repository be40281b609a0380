import { mean } from '@stridewhy/engine';
import { limits } from './limits.ts';
import { type Cell, limited, plain, type Table } from './page.ts';
import type { MomentError, PhoneResult, Setting } from './phone-path.ts';
import type { PhoneAnswers } from './phone-tables.ts';
import { atLeast } from './statistics.ts';

/** One way of filming, over all runners, speeds and sides. */
interface Way {
  readonly name: string;
  readonly is: (setting: Setting) => boolean;
  /** The stated errors are for this way. */
  readonly stated: boolean;
}

const still = ({ surface }: Setting) => surface === 'treadmill';

const ways: readonly Way[] = [
  { name: '60 Hz, noise', is: (one) => still(one) && one.noise, stated: true },
  ...[30, 60, 120, 240].map((frameRate) => ({
    name: `${frameRate} Hz, no noise`,
    is: (one: Setting) => still(one) && !one.noise && one.frameRate === frameRate,
    stated: frameRate >= 60,
  })),
  { name: '60 Hz, running past', is: ({ surface }) => surface === 'overground', stated: false },
];

/** The load from a phone against force plates: level, band and rank over runner × speed × side. */
export function loadTable(answers: readonly PhoneAnswers[]): Table {
  const { load } = limits.phone;
  return {
    title: 'Calf load from a phone against force plates',
    about: `Peak vertical force and peak ankle moment of the near leg from the motion alone, against plates and inverse dynamics of the same contacts: runner × speed × side. Templates of force and pressure path come from these very runners and some more, and their foot lengths and times from the film; leaving each runner out of the templates, the moment’s mean absolute error is 7–8 %, 13 % at worst. Stated from 60 pictures a second on, on a treadmill: force ≤ ${100 * load.force} %, moment ≤ ${100 * load.moment} % mean and ≤ ${100 * load.worst} % worst, ≥ ${100 * load.held} % inside the 95 % band told, which is no wider than ± ${100 * load.band} %. Any way of filming fails with so many cases outside its 95 % band as chance alone would leave there less than once in ${1 / load.chance} times. Rank: Spearman over the cases.`,
    head: [
      'filming',
      'cases',
      'force, mean absolute %',
      'moment, mean absolute %',
      'bias, %',
      'worst, %',
      'inside the band, %',
      'widest band, ± %',
      'rank',
    ],
    rows: ways.flatMap((way) => wayRow(way, answers)),
  };
}

function wayRow({ name, is, stated }: Way, answers: readonly PhoneAnswers[]): readonly (readonly Cell[])[] {
  const results = answers.flatMap((answer) => answer.results.filter(({ setting }) => is(setting)));
  const moments = results.flatMap(({ ankleMoment }) => ankleMoment ?? []);
  if (moments.length === 0) return [];
  const { load } = limits.phone;
  const errors = moments.map(({ error }) => error);
  const misses = moments.filter(({ told }) => !told).length;
  const held = 1 - misses / moments.length;
  const percent = (value: number, limit: number) => limited(value, stated ? limit : null, 1, 100);
  return [
    [
      plain(name),
      plain(`${moments.length}`),
      percent(forceError(results), load.force),
      percent(mean(errors.map(Math.abs)), load.moment),
      limited(mean(errors), null, 1, 100),
      percent(Math.max(...errors.map(Math.abs)), load.worst),
      {
        text: (100 * held).toFixed(0),
        bad: (stated && held < load.held) || atLeast(misses, moments.length, 0.05) < load.chance,
      },
      percent(Math.max(...moments.map(({ halfBand }) => halfBand)), load.band),
      plain(moments.length > 2 ? spearman(moments).toFixed(2) : '–'),
    ],
  ];
}

function forceError(results: readonly PhoneResult[]): number {
  return mean(results.flatMap(({ peakForce }) => (peakForce === null ? [] : [Math.abs(peakForce)])));
}

/** Rank correlation of found and true; without ties. */
function spearman(moments: readonly MomentError[]): number {
  const rank = (read: (one: MomentError) => number) =>
    moments.map((one) => moments.filter((other) => read(other) < read(one)).length);
  const [truth, found] = [rank((one) => one.truth), rank((one) => one.found)];
  const n = moments.length;
  const squares = truth.reduce((sum, value, i) => sum + (value - found[i]!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
