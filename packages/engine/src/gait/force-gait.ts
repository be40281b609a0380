import { type MeasuredForces, mean, median, type Recording, stepTimes } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { forceRules, qualityNote, strideRules } from '../reference/index.ts';
import { findEvents } from './events.ts';
import { legSignals } from './leg-signals.ts';
import { sortStrides, strideTime } from './strides.ts';
import { cadence, noTimes, spread, timing } from './timing.ts';
import type { BySide, Contact, Gait, Spread, Stride } from './types.ts';

const sides: readonly Side[] = ['left', 'right'];

/** Longer strides, s, skipped a plate. */
const longestStride = 2 * forceRules.longestStep;

/**
 * Contacts, strides and the timing table from force plates. Over ground a plate sees one contact of each foot: the
 * stride then ends where the foot's motion tells the next contact, and contact time needs no stride.
 */
export function gaitFromForces(recording: Recording, forces: MeasuredForces): Gait {
  const end = recording.time.at(-1) ?? 0;
  const contacts = forces.contacts.filter(
    ({ initialContact, toeOff }) => initialContact >= 0 && toeOff <= end,
  );
  const steps = stepTimes(contacts);
  const sorted = sides.map((side) => legStrides(recording, side, contacts, 2 * mean(steps)));
  const strides = sorted.flatMap((leg) => leg.strides).sort((a, b) => a.start - b.start);
  const table = {
    contacts,
    rejected: sorted.flatMap((leg) => leg.rejected),
    timeBase: recording.timeBase,
  };
  if (isWalking(contacts, steps)) {
    return {
      ...table,
      ...noTimes,
      strides: [],
      cadence: null,
      strideLength: null,
      quality: [qualityNote('walking', 'refusal')],
    };
  }
  const { speed } = recording;
  return {
    ...table,
    strides,
    ...timing(strides, contacts),
    contactTime: contactTime(contacts),
    cadence: cadence(strides, null) ?? stepRate(steps),
    strideLength:
      speed === null
        ? null
        : spread((strides.length > 0 ? strides.map(strideTime) : doubled(steps)).map((t) => speed * t)),
    quality: strides.length < strideRules.stable ? [qualityNote('too-few-strides')] : [],
  };
}

/** A foot lands before the other has left the ground. */
function isWalking(contacts: readonly Contact[], steps: readonly number[]): boolean {
  const ground = median(contacts.map(({ initialContact, toeOff }) => toeOff - initialContact));
  return steps.length > 0 && ground >= 2 * median(steps) * strideRules.dutyFactor.high;
}

function legStrides(
  recording: Recording,
  side: Side,
  contacts: readonly Contact[],
  strideSeconds: number,
): { readonly strides: readonly Stride[]; readonly rejected: readonly Stride[] } {
  const own = contacts.filter((contact) => contact.side === side);
  const events = own.map(({ initialContact, toeOff }) => ({
    initialContact: initialContact * recording.sampleRate,
    toeOff: toeOff * recording.sampleRate,
  }));
  const { strides, rejected } = sortStrides(side, events, recording);
  const whole = strides.filter((stride) => strideTime(stride) <= longestStride);
  if (whole.length > 0 || own.length === 0 || Number.isNaN(strideSeconds))
    return { strides: whole, rejected };
  return { strides: endedByMotion(recording, side, own, strideSeconds), rejected: [] };
}

/** Strides that begin on a plate and end with the next contact that the foot's motion shows. */
function endedByMotion(
  recording: Recording,
  side: Side,
  contacts: readonly Contact[],
  strideSeconds: number,
): readonly Stride[] {
  const signals = legSignals(recording, side, strideSeconds * recording.sampleRate);
  if (signals === null) return [];
  const landings = findEvents(signals).events.map(
    ({ initialContact }) => initialContact / recording.sampleRate,
  );
  return contacts.flatMap(({ initialContact, toeOff }) => {
    const end = landings.find((time) => time > toeOff && time - initialContact <= longestStride);
    return end === undefined ? [] : [{ side, start: initialContact, toeOff, end }];
  });
}

function contactTime(contacts: readonly Contact[]): BySide<Spread> {
  const of = (side: Side) =>
    spread(contacts.flatMap((one) => (one.side === side ? [one.toeOff - one.initialContact] : [])));
  return { left: of('left'), right: of('right') };
}

function stepRate(steps: readonly number[]): Spread | null {
  const rate = spread(steps.map((step) => 60 / step));
  return rate && { ...rate, strides: Math.floor(rate.strides / 2) };
}

function doubled(steps: readonly number[]): readonly number[] {
  return steps.map((step) => 2 * step);
}
