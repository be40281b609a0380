import { type Path, valueAt } from '../body/index.ts';
import type { Spread, Stride } from '../gait/index.ts';
import type { Recording } from '../motion/index.ts';
import {
  gravity,
  healthyRunner,
  loadErrors,
  nominalRate,
  stancePoints,
  stanceRules,
  stanceTemplates,
} from '../reference/index.ts';

/** Where a contact time comes from. */
export type ContactSource = 'events' | 'events-and-bounce' | 'bounce' | 'speed';

/** A length of contact with its relative standard error. */
export interface ContactTime {
  /** s */
  readonly value: number;
  readonly relativeError: number;
  readonly source: ContactSource;
}

/** The tracked points nearest to the centre of mass, and how much of the body they are. */
export interface Trunk {
  readonly path: Path;
  readonly kind: keyof typeof loadErrors.bounce;
}

/** What the clip offers to tell a contact time from. */
export interface ContactEvidence {
  /** Contact time read from events, s; `null` where the clip cannot carry it. */
  readonly events: Spread | null;
  /** Rise and fall at step rate, m, half of top to bottom; `null` when no trunk was tracked. */
  readonly bounce: {
    readonly amplitude: number;
    readonly kind: Trunk['kind'];
    readonly error: number;
  } | null;
  /** m/s; `null` when unknown. */
  readonly speed: number | null;
  /** s */
  readonly stepTime: number;
  /** Hz */
  readonly frameRate: number;
}

/**
 * Contact time from all that speaks for it, weighted by inverse variance: events, and the body's rise and fall, which
 * in free flight and under the body's own weight depends on nothing but contact and step time. Neither: the published
 * share at that speed. `null` when nothing speaks.
 */
export function contactTime(evidence: ContactEvidence): ContactTime | null {
  const read = fromEvents(evidence);
  const felt = fromBounce(evidence);
  if (read !== null && felt !== null) return combined(read, felt);
  return read ?? felt ?? fromSpeed(evidence);
}

/** Amplitude of a height's first harmonic at step rate, m, all strides together; `null` when none is known. */
export function stepHarmonic(
  height: Float64Array,
  recording: Recording,
  strides: readonly Stride[],
): number | null {
  const samples = 64;
  let cosine = 0;
  let sine = 0;
  let count = 0;
  for (const { start, end } of strides) {
    const first = valueAt(height, recording, start);
    const drift = valueAt(height, recording, end) - first;
    let [c, s] = [0, 0];
    for (let i = 0; i < samples; i++) {
      const share = i / samples;
      const value = valueAt(height, recording, start + share * (end - start)) - first - drift * share;
      c += value * Math.cos(4 * Math.PI * share);
      s += value * Math.sin(4 * Math.PI * share);
    }
    if (!Number.isFinite(c + s)) continue;
    cosine += c;
    sine += s;
    count++;
  }
  return count === 0 ? null : (2 * Math.hypot(cosine, sine)) / samples / count;
}

/** First harmonic at step rate of the vertical force, body weights, when contact takes this share of the step. */
function forceHarmonic(contactShare: number): number {
  let [c, s, sum] = [0, 0, 0];
  const { vertical } = stanceTemplates;
  vertical.forEach((force, i) => {
    const angle = (2 * Math.PI * contactShare * i) / (stancePoints - 1);
    const weight = i === 0 || i === stancePoints - 1 ? 0.5 : 1;
    c += weight * force * Math.cos(angle);
    s += weight * force * Math.sin(angle);
    sum += weight * force;
  });
  return (2 * Math.hypot(c, s)) / sum;
}

function fromEvents({ events, frameRate }: ContactEvidence): ContactTime | null {
  if (events === null) return null;
  const known = loadErrors.contactTime.filter((entry) => frameRate >= nominalRate * entry.frameRate);
  const error = known.at(-1)?.error ?? loadErrors.contactTime[0]!.error;
  return { value: events.value, relativeError: error / events.value, source: 'events' };
}

/** Contact shares that running has, of the step. */
const shares = { shortest: 0.44, longest: 0.98 } as const;

function fromBounce({ bounce, stepTime, speed }: ContactEvidence): ContactTime | null {
  if (bounce === null) return null;
  const { error } = loadErrors.bounce[bounce.kind];
  const gain = bounceGain(bounce.kind, speed);
  const harmonic = (bounce.amplitude * (2 * Math.PI) ** 2) / (stepTime ** 2 * gravity * gain);
  if (harmonic > forceHarmonic(shares.shortest) || harmonic < forceHarmonic(shares.longest)) return null;
  let [low, high]: [number, number] = [shares.shortest, shares.longest];
  // The harmonic falls as contact lengthens: halve the bracket to a thousandth.
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    if (forceHarmonic(middle) > harmonic) low = middle;
    else high = middle;
  }
  const slope = Math.log(forceHarmonic(low * 0.98) / forceHarmonic(low * 1.02)) / Math.log(1.02 / 0.98);
  return {
    value: low * stepTime,
    relativeError: Math.hypot(error, bounce.error) / slope,
    source: 'bounce',
  };
}

/** Rise and fall of what was tracked over the centre of mass's own; hips and trunk follow it closer the faster the run. */
function bounceGain(kind: Trunk['kind'], speed: number | null): number {
  const { gain } = loadErrors.bounce[kind];
  const { bounceWithSpeed } = loadErrors;
  if (kind === 'wholeBody' || speed === null) return gain;
  const [slowest, fastest] = bounceWithSpeed.range;
  const held = Math.min(fastest, Math.max(slowest, speed));
  return gain + bounceWithSpeed.perSpeed * (held - bounceWithSpeed.speed);
}

function fromSpeed({ speed, stepTime }: ContactEvidence): ContactTime | null {
  if (speed === null) return null;
  return { value: publishedContact(stepTime, speed), relativeError: loadErrors.regression, source: 'speed' };
}

/** Contact time (above 50 N) that goes with a step time at a speed in healthy runners, s. */
export function publishedContact(stepTime: number, speed: number): number {
  return 2 * stepTime * dutyFactorAt(speed) - stanceRules.thresholdShift;
}

/** Published contact share of the stride by speed, m/s. */
function dutyFactorAt(speed: number): number {
  const { constant, linear, quadratic, from, range } = healthyRunner.dutyFactorFit;
  const faster = Math.min(range[1], Math.max(range[0], speed)) - from;
  return constant + linear * faster + quadratic * faster * faster;
}

function combined(read: ContactTime, felt: ContactTime): ContactTime {
  const [a, b] = [read.relativeError ** -2, felt.relativeError ** -2];
  return {
    value: Math.exp((a * Math.log(read.value) + b * Math.log(felt.value)) / (a + b)),
    relativeError: (a + b) ** -0.5,
    source: 'events-and-bounce',
  };
}
