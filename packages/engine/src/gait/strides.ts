import { median, type Recording, scaledMad } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { strideRules } from '../reference/index.ts';
import type { LegEvent } from './events.ts';
import type { Contact, Stride } from './types.ts';

/** One leg's events in seconds, its strides kept and left out. */
export interface SortedStrides {
  readonly contacts: readonly Contact[];
  readonly strides: readonly Stride[];
  readonly rejected: readonly Stride[];
}

/**
 * Contacts and strides of one leg. A stride runs from contact to the same foot's next. Strides whose time is further
 * than 3 MAD from the median are left out (evidence: pipeline, step 5); a spread below one sample counts as one.
 */
export function sortStrides(side: Side, events: readonly LegEvent[], recording: Recording): SortedStrides {
  const { sampleRate } = recording;
  const contacts = events.flatMap(({ initialContact, toeOff }) =>
    toeOff === null
      ? []
      : [{ side, initialContact: initialContact / sampleRate, toeOff: toeOff / sampleRate }],
  );
  const all = events.slice(0, -1).flatMap(({ initialContact, toeOff }, i): Stride[] => {
    if (toeOff === null) return [];
    const end = events[i + 1]!.initialContact;
    return [{ side, start: initialContact / sampleRate, toeOff: toeOff / sampleRate, end: end / sampleRate }];
  });
  const times = all.map(({ start, end }) => end - start);
  const centre = median(times);
  const limit = strideRules.outlierMad * Math.max(scaledMad(times), 1 / sampleRate);
  const isUsual = ({ start, end }: Stride) => Math.abs(end - start - centre) <= limit;
  return { contacts, strides: all.filter(isUsual), rejected: all.filter((stride) => !isUsual(stride)) };
}
