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
 * Contacts and strides of one leg. A stride runs from contact to the same foot's next. Left out are strides whose time
 * or contact share is further than 3 MAD from the median (evidence: pipeline, step 5); a spread below one sample counts
 * as one.
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
  const isUsualTime = closeToMedian(all, strideTime, sampleRate);
  const isUsualContact = closeToMedian(all, contactOf, sampleRate);
  const isUsual = (stride: Stride) => isUsualTime(stride) && isUsualContact(stride);
  return { contacts, strides: all.filter(isUsual), rejected: all.filter((stride) => !isUsual(stride)) };
}

/** Duration of a gait cycle, s. */
export function strideTime({ start, end }: Stride): number {
  return end - start;
}

/** Time on the ground, s. */
export function contactOf({ start, toeOff }: Stride): number {
  return toeOff - start;
}

function closeToMedian(
  strides: readonly Stride[],
  value: (stride: Stride) => number,
  sampleRate: number,
): (stride: Stride) => boolean {
  const values = strides.map(value);
  const centre = median(values);
  const limit = strideRules.outlierMad * Math.max(scaledMad(values), 1 / sampleRate);
  return (stride) => Math.abs(value(stride) - centre) <= limit;
}
