import {
  type CatalogueEntry,
  catalogue,
  type ErrorModel,
  labErrors,
  nominalRate,
  type Quantity,
  strideRules,
  z95,
} from '../reference/index.ts';
import type { Reading, Subject } from './reading.ts';
import { errorAt, referenceAt, verdict } from './reference-at.ts';
import type { Measure, RefusalReason } from './types.ts';

/** The standard error of a median is this many times that of a mean, for a normal distribution: √(π/2). */
const medianFactor = Math.sqrt(Math.PI / 2);

/** Makes a measure of a reading: refuses what the clip cannot carry, adds error, reference and verdict. */
export function judge(reading: Reading, subject: Subject): Measure {
  const { id, side, result } = reading;
  const entry = catalogue[id];
  const reason = refusal(entry, reading, subject);
  if (reason !== null) return { kind: 'refused', id, side, reason };
  if (typeof result === 'string') return { kind: 'refused', id, side, reason: result };
  const quantity: Quantity = reading.unscaled && entry.unscaled !== null ? entry.unscaled : entry;
  const reference = referenceAt(quantity.norm, subject.recording.speed);
  const error = totalError(quantity, reading, subject);
  return {
    kind: 'measured',
    id,
    side,
    value: result.value,
    unit: quantity.unit,
    sd: result.sd,
    strides: result.strides,
    error,
    reference,
    verdict: verdict(result.value, error, reference, quantity.norm?.open),
    grade: entry.grade,
    ...(reading.coarse === true ? { coarse: true as const } : {}),
  };
}

function refusal(entry: CatalogueEntry, { result }: Reading, subject: Subject): RefusalReason | null {
  const { recording, gait } = subject;
  const { needs } = entry;
  if (needs !== null) {
    if (recording.frameRate < nominalRate * needs.frameRate) return 'frame-rate-too-low';
    if (needs.trueTime && gait.timeBase.kind === 'implausible') return 'time-base-implausible';
    if (needs.speed && recording.speed === null) return 'speed-unknown';
    if (needs.scale && recording.scale.source === 'assumed') return 'height-unknown';
  }
  if (typeof result === 'string') return result;
  return result.strides < strideRules.stable ? 'too-few-strides' : null;
}

/** The error of how the clip was taken: a laboratory's, where it is known, or a phone's. */
function errorModel({ error }: Quantity, { id, coarse }: Reading, { recording }: Subject): ErrorModel {
  const way = catalogue[id].coarse;
  if (coarse === true && way !== undefined) return way.error;
  const lab = recording.view === null ? labErrors[id] : undefined;
  return lab === undefined || (lab.plates && recording.forces === null) ? error : lab.model;
}

/** Published error, the sampling error of the median and, for lengths, the scale's error: independent, so squared. */
function totalError(quantity: Quantity, reading: Reading, subject: Subject): number {
  const { result } = reading;
  const { recording } = subject;
  if (typeof result === 'string') return Number.NaN;
  const sampling = samplingError(result.sd, result.strides);
  const scale = reading.scaled === true ? z95 * recording.scale.relativeError * result.value : 0;
  return Math.hypot(errorAt(errorModel(quantity, reading, subject), recording.frameRate), sampling, scale);
}

/** Half-width of the 95 % range of a median over so many strides, for a normal distribution; unit of `sd`. */
export function samplingError(sd: number, strides: number): number {
  return (z95 * medianFactor * sd) / Math.sqrt(strides);
}
