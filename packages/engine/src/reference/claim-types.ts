import type { CaptureId } from './captures.ts';
import type { Basis } from './catalogue-types.ts';
import type { HistoryId } from './history-questions.ts';
import type { EvidenceGrade, Link, MeasureId } from './types.ts';

/** `raises` the claim on its own, or only `supports` it once another sign has raised it. */
export type SignRole = 'raises' | 'supports';

interface AnySign {
  /** Signs of one family come from the same observation and count once. */
  readonly family: string;
  readonly role: SignRole;
}

/** A measure on one side of its reference speaks for a claim. */
export interface MeasureSign extends AnySign {
  readonly kind: 'measure';
  readonly measure: MeasureId;
  readonly direction: 'above' | 'below';
  /** Limit for measures without a reference, in the measure's unit, with a name; `null`: the measure's own reference. */
  readonly limit: { readonly value: number; readonly name: string } | null;
}

/** The tight leg differs from the other one; counts only when one calf alone is tight. */
export interface DifferenceSign extends AnySign {
  readonly kind: 'difference';
  readonly measure: MeasureId;
  /** The tight leg's value compared with the other's. */
  readonly direction: 'above' | 'below';
}

/** An answer about the runner's history speaks for a claim. */
export interface HistorySign extends AnySign {
  readonly kind: 'history';
  readonly question: HistoryId;
  readonly anyOf: readonly string[];
  /** The answer as a sentence to the runner. */
  readonly says: string;
}

export type Sign = MeasureSign | DifferenceSign | HistorySign;

/** A possible reason for tight calves. */
export interface Claim {
  readonly id: string;
  readonly link: Link;
  readonly title: string;
  /** One or two plain sentences. */
  readonly statement: string;
  readonly signs: readonly Sign[];
  readonly grade: EvidenceGrade;
  /** What it does to the load on the calf; `null` unless physics or a trial says so. */
  readonly loadEffect: string | null;
  /** What would prove it wrong in this runner, one plain sentence. */
  readonly wrongIf: string;
  /** The capture that would confirm or refute it best. */
  readonly check: CaptureId;
  readonly basis: Basis;
  readonly source: string;
}

/** The measure lies above its reference. */
export function above(measure: MeasureId, family: string, role: SignRole = 'raises'): MeasureSign {
  return { kind: 'measure', measure, direction: 'above', limit: null, family, role };
}

/** The measure lies below its reference. */
export function below(measure: MeasureId, family: string, role: SignRole = 'raises'): MeasureSign {
  return { kind: 'measure', measure, direction: 'below', limit: null, family, role };
}

/** The tight leg's value lies below the other's by more than the error of both. */
export function lessOnTightSide(measure: MeasureId, family: string): DifferenceSign {
  return { kind: 'difference', measure, direction: 'below', family, role: 'raises' };
}

/** The runner gave one of these answers. */
export function said(
  question: HistoryId,
  anyOf: readonly string[],
  says: string,
  role: SignRole = 'raises',
): HistorySign {
  return { kind: 'history', question, anyOf, says, family: question, role };
}
