import { shortName } from './find-trials.ts';
import { limits, slowestTimed } from './limits.ts';
import { networkScatter, networkScatterSource } from './measured-noise.ts';
import { type Cell, limited, plain, type Table } from './page.ts';
import type { PhoneResult, Setting } from './phone-path.ts';
import type { ErrorStatistics } from './statistics.ts';

/** One trial's phone answers. */
export interface PhoneAnswers {
  readonly name: string;
  readonly results: readonly PhoneResult[];
}

const ms = 1000;

/** Initial contact and toe-off against the plates. */
export function eventTable(answers: readonly PhoneAnswers[]): Table {
  const { phone } = limits;
  return {
    title: 'Events from a phone against force plates',
    about: `The same trial filmed by a virtual phone (perspective, 6 m away) and sent through the phone’s code; the near leg’s contacts against the plates at 50 N. Stated from 60 pictures a second on: initial contact ± ${ms * phone.initialContactMean} ms, toe-off ± ${ms * phone.toeOffMean} ms, SD ≤ ${ms * phone.sd} ms, with noise SD ≤ ${ms * phone.sdWithNoise} ms; below ${slowestTimed} the product tells no times, and the errors are shown without a limit. Noise: ${ms * networkScatter.joint} mm at joints, ${ms * networkScatter.heel} mm at the heel, ${ms * networkScatter.foot_index} mm at the toe (${networkScatterSource}).`,
    head: [
      'trial',
      'seen',
      'Hz',
      'noise',
      'contacts found',
      'initial contact mean, ms',
      'SD',
      '95 %',
      'toe-off mean, ms',
      'SD',
      '95 %',
    ],
    rows: answers.flatMap(({ name, results }) => results.map((result) => eventRow(name, result))),
    picture: {
      file: 'validation-events.svg',
      alt: 'Errors of initial contact at 60 Hz by trial and side',
    },
  };
}

function eventRow(name: string, result: PhoneResult): readonly Cell[] {
  const { setting, initialContact, toeOff, contacts, refusal } = result;
  const lead = [...settingCells(name, setting)];
  if (refusal !== null) return [...lead, plain(`refused: ${refusal}`)];
  const timed = setting.frameRate >= slowestTimed;
  const sd = setting.noise ? limits.phone.sdWithNoise : limits.phone.sd;
  const triple = (errors: ErrorStatistics | null, mean: number | null) => [
    limited(errors?.mean ?? null, timed ? mean : null, 1, ms),
    limited(errors?.sd ?? null, timed ? sd : null, 1, ms),
    limited(errors?.within95 ?? null, null, 1, ms),
  ];
  return [
    ...lead,
    { text: `${contacts.found} of ${contacts.there}`, bad: timed && contacts.found < contacts.there },
    ...triple(initialContact, setting.noise ? null : limits.phone.initialContactMean),
    ...triple(toeOff, setting.noise ? null : limits.phone.toeOffMean),
  ];
}

/** Everything else that both know. */
export function measureTable(answers: readonly PhoneAnswers[]): Table {
  const { phone } = limits;
  return {
    title: 'Cadence, contact time, angles and load from a phone',
    about: `Found minus true. Cadence ± ${phone.cadence} steps/min; mean curves over the gait cycle after a constant offset: knee ≤ ${phone.knee}°, ankle ≤ ${phone.ankle}° RMS from 60 pictures a second on. Strike: whether the pattern is the laboratory’s. Load: peak ankle moment of the near leg without plates over the measured one, which lies in the 95 % band that the estimate tells or is marked; how many may lie outside says the next table.`,
    head: [
      'trial',
      'seen',
      'Hz',
      'noise',
      'cadence',
      'contact time, ms',
      'knee RMS, °',
      'knee offset, °',
      'ankle RMS, °',
      'ankle offset, °',
      'strike',
      'ankle moment, %',
    ],
    rows: answers.flatMap(({ name, results }) => results.map((result) => measureRow(name, result))),
  };
}

function measureRow(name: string, result: PhoneResult): readonly Cell[] {
  const lead = [...settingCells(name, result.setting)];
  if (result.refusal !== null) return [...lead, plain(`refused: ${result.refusal}`)];
  const { phone } = limits;
  const stated = (limit: number) => (result.setting.frameRate >= slowestTimed ? limit : null);
  return [
    ...lead,
    limited(result.cadence, phone.cadence, 2),
    limited(result.contactTime, null, 0, ms),
    limited(result.knee?.rms ?? null, stated(phone.knee), 1),
    limited(result.knee?.offset ?? null, null, 1),
    limited(result.ankle?.rms ?? null, stated(phone.ankle), 1),
    limited(result.ankle?.offset ?? null, null, 1),
    result.strikeAgrees === null
      ? plain('–')
      : { text: result.strikeAgrees ? 'same' : 'other', bad: !result.strikeAgrees },
    {
      ...limited(result.ankleMoment?.error ?? null, null, 1, 100),
      outside: result.ankleMoment?.told === false,
    },
  ];
}

function settingCells(name: string, { seen, frameRate, noise, surface }: Setting): readonly Cell[] {
  return [
    plain(shortName(name)),
    plain(surface === 'overground' ? `${seen}, passing` : seen),
    plain(`${frameRate}`),
    plain(noise ? 'yes' : 'no'),
  ];
}
