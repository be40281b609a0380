import type { Precaution, SafetyAnswer, SafetyId } from '../../reference/index.ts';

/** Answers by item or follow-up id; what is missing was not answered. */
export type SafetyAnswers = Readonly<Partial<Record<string, SafetyAnswer>>>;

/** What to do about one answer. */
export interface SafetyAdvice {
  readonly item: SafetyId;
  /** True when the runner was not sure. */
  readonly unsure: boolean;
  /** Short sentences, in the order they should be read. */
  readonly text: readonly string[];
  /** Questions answered with yes that the clinician should hear of. */
  readonly mention: readonly string[];
}

interface Known {
  /** In the order of urgency. */
  readonly advice: readonly SafetyAdvice[];
  /** Item and follow-up ids still to be answered. */
  readonly missing: readonly string[];
}

declare const gate: unique symbol;

/** Carried by outcomes of the gate alone: no other code can make one, so nothing gives drills without having asked. */
interface Gated {
  readonly [gate]: true;
}

/** Nothing speaks against practising. */
export type Clear = Gated & Known & { readonly kind: 'clear' };
/** Practising is fine without the drills that do what `avoid` names. */
export type Paused = Gated & Known & { readonly kind: 'paused'; readonly avoid: readonly Precaution[] };
/** Not every question was answered: no drills yet. */
export type Unasked = Gated & Known & { readonly kind: 'unasked' };
/** A clinician within days; no running, no drills until then. */
export type SeeClinician = Gated & Known & { readonly kind: 'see-clinician' };
/** Everything stops; help today, or now when `emergency`. */
export type StopToday = Gated & Known & { readonly kind: 'stop-today'; readonly emergency: boolean };

/** What the safety questions allow. Whatever gives a plan or a drill takes one of these. */
export type SafetyOutcome = Clear | Paused | Unasked | SeeClinician | StopToday;
