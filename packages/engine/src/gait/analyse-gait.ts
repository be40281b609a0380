import { mean, type Recording, standardDeviation } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { type QualityNote, qualityNote, strideRules } from '../reference/index.ts';
import { findEvents } from './events.ts';
import { legSignals } from './leg-signals.ts';
import { sortStrides } from './strides.ts';
import type { BySide, Contact, Gait, Spread, Stride } from './types.ts';

/** Contacts, strides and the timing table of a recording. */
export function analyseGait(recording: Recording): Gait {
  const sides: readonly Side[] = recording.nearSide === null ? ['left', 'right'] : [recording.nearSide];
  const contacts: Contact[] = [];
  const strides: Stride[] = [];
  const rejected: Stride[] = [];
  for (const side of sides) {
    const signals = legSignals(recording, side);
    if (signals === null) continue;
    const { events } = findEvents(signals);
    const sorted = sortStrides(side, events, recording);
    contacts.push(...sorted.contacts);
    strides.push(...sorted.strides);
    rejected.push(...sorted.rejected);
  }
  const quality: QualityNote[] = [];
  if (strides.length < strideRules.stable) quality.push(qualityNote('too-few-strides'));
  const timed = recording.timeBase.kind === 'true';
  const perSide = (value: (stride: Stride) => number): BySide<Spread> => ({
    left: timed ? spread(strides.filter(({ side }) => side === 'left').map(value)) : null,
    right: timed ? spread(strides.filter(({ side }) => side === 'right').map(value)) : null,
  });
  return {
    contacts: contacts.sort((a, b) => a.initialContact - b.initialContact),
    strides,
    rejected,
    cadence: spread(strides.map(({ start, end }) => 120 / (end - start))),
    contactTime: perSide(({ start, toeOff }) => toeOff - start),
    flightTime: perSide(({ start, toeOff, end }) => (end - start) / 2 - (toeOff - start)),
    dutyFactor: perSide(({ start, toeOff, end }) => (toeOff - start) / (end - start)),
    strideLength: null,
    quality,
  };
}

function spread(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  return { value: mean(values), sd: standardDeviation(values), strides: values.length };
}
