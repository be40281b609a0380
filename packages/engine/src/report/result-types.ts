import type { Reference, RefusalReason, StrikePattern, Verdict, Why } from '../chain/index.ts';
import type { BySide } from '../gait/index.ts';
import type { Interval } from '../load/index.ts';
import type { Surface } from '../motion/index.ts';
import type { Side, View } from '../pose/index.ts';
import type { EvidenceGrade, MeasureId, Severity, Slot } from '../reference/index.ts';

/**
 * `result.json`: the answer for other programs, described by `docs/result.schema.json`. SI units and seconds, degrees
 * for angles; a side that the camera does not see well is `null`.
 */
export interface Result {
  readonly schema: 'stridewhy-result/1';
  /** The answer in one plain sentence; `null` when every file was refused. */
  readonly headline: string | null;
  /** The first of `recordings`. */
  readonly recording: ResultRecording;
  readonly recordings: readonly ResultRecording[];
  readonly quality: readonly ResultNote[];
  readonly gait: ResultGait;
  readonly feet: BySide<ResultFoot>;
  readonly load: BySide<ResultLoad> & { readonly whatIf: readonly [] };
  readonly measures: readonly ResultMeasure[];
  readonly notMeasured: readonly ResultNotMeasured[];
  readonly why: readonly ResultWhy[];
  readonly plan: readonly ResultDrill[];
  /** When the plan holds; `null`: the safety questions were answered, or there is no plan. */
  readonly planCondition: string | null;
}

export interface ResultRecording {
  readonly source: string;
  readonly view: View | null;
  readonly surface: Surface | null;
  /** m/s */
  readonly speed: number | null;
  /** Frames per second of true time, Hz. */
  readonly frameRate: number | null;
  /** s of true time. */
  readonly duration: number | null;
  readonly frames: number | null;
  /** True when the file carries no numbers; `quality` says why. */
  readonly refused: boolean;
}

export interface ResultNote {
  /** A quality code, or an error code for a file that could not be read. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  /** File the note is about. */
  readonly source: string;
}

export interface ResultContact {
  readonly side: Side;
  /** s on the true time base of `recordings[recording]`. */
  readonly initialContact: number;
  readonly toeOff: number;
  /** Index into `recordings`. */
  readonly recording: number;
}

export interface ResultGait {
  /** steps/min */
  readonly cadence: number | null;
  readonly strides: BySide<number>;
  readonly contacts: readonly ResultContact[];
  /** s */
  readonly contactTime: BySide<number>;
  /** s */
  readonly flightTime: BySide<number>;
  /** 0–1 */
  readonly dutyFactor: BySide<number>;
  /** m */
  readonly strideLength: number | null;
  /** m */
  readonly verticalOscillation: number | null;
}

export interface ResultFoot {
  readonly strikePattern: StrikePattern;
  /** Foot angle at initial contact minus the flat foot's, deg, + toes up. */
  readonly footStrikeAngle: number;
}

/** Load on one leg's calf; `basis` says where it comes from. */
export interface ResultLoad {
  /** From force plates, or from the motion alone. */
  readonly basis: 'measured' | 'estimated';
  /** body weights */
  readonly peakGroundForce: number;
  /** N·m/kg */
  readonly peakAnkleMoment: number;
  readonly peakAnkleMomentRange: Interval;
  /** body weights */
  readonly peakAchillesForce: number;
  readonly peakAchillesForceRange: Interval;
  /** body weights × s */
  readonly achillesImpulsePerKm: number | null;
  /** Contacts behind the means. */
  readonly contacts: number;
}

export interface ResultMeasure {
  readonly id: MeasureId;
  readonly name: string;
  readonly side: Side | null;
  readonly value: number;
  readonly unit: string;
  readonly sd: number | null;
  readonly strides: number;
  readonly error: number;
  readonly reference: Reference | null;
  readonly verdict: Verdict;
  readonly grade: EvidenceGrade;
}

export interface ResultNotMeasured {
  readonly id: MeasureId;
  readonly name: string;
  readonly side: Side | null;
  readonly reason: RefusalReason | 'not-computable';
}

/** One ranked explanation. */
export type ResultWhy = Why;

/** One drill of the plan. */
export interface ResultDrill {
  /** Id in the drill library. */
  readonly drill: string;
  readonly name: string;
  /** In words. */
  readonly dose: string;
  /** min on a full day; 0 for a rule of the week. */
  readonly minutes: number;
  readonly daysPerWeek: number;
  readonly slot: Slot;
  /** Ranks in `why`. */
  readonly because: readonly number[];
  readonly reason: string;
}

/** A file that never became a clip: unreadable, undecodable, not a video. */
export interface FileFailure {
  readonly source: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
