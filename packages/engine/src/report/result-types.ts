import type {
  Compensation,
  HistoryAnswers,
  Reference,
  RefusalReason,
  SafetyAdvice,
  SafetyOutcome,
  StrikePattern,
  Verdict,
  Why,
} from '../chain/index.ts';
import type { BySide } from '../gait/index.ts';
import type { EstimateSources, Interval, LoadFactor, MissingFact } from '../load/index.ts';
import type { Surface } from '../motion/index.ts';
import type { Side, View } from '../pose/index.ts';
import type {
  CaptureId,
  EvidenceGrade,
  MeasureId,
  Precaution,
  SafetyId,
  Severity,
  Slot,
  WhatIfId,
} from '../reference/index.ts';

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
  readonly load: BySide<ResultLoad> & {
    /** What a change would do to each leg's load. */
    readonly whatIf: readonly ResultWhatIf[];
    /** Numbers that would let more be said. */
    readonly missing: readonly MissingFact[];
    /** What has no part in the attribution, and why. */
    readonly associated: string;
  };
  readonly measures: readonly ResultMeasure[];
  readonly notMeasured: readonly ResultNotMeasured[];
  readonly why: readonly ResultWhy[];
  readonly plan: readonly ResultDrill[];
  /** When the plan holds; `null`: the safety questions were answered, or there is no plan. */
  readonly planCondition: string | null;
  /** `null`: nobody was asked. */
  readonly safety: ResultSafety | null;
  /** `null`: nothing was told. */
  readonly history: ResultHistory | null;
  /** The check that would tell most next; `null`: none is left. */
  readonly nextCheck: ResultNextCheck | null;
  /** All checks still to be done, most informative first. */
  readonly nextChecks: readonly ResultNextCheck[];
  readonly compensations: readonly Compensation[];
}

/** What the safety answers allow. */
export interface ResultSafety {
  readonly outcome: SafetyOutcome['kind'];
  readonly emergency: boolean;
  readonly advice: readonly SafetyAdvice[];
  /** What drills must not ask for. */
  readonly avoid: readonly Precaution[];
  /** Questions still to be answered. */
  readonly missing: readonly string[];
}

export interface ResultHistory {
  readonly answers: HistoryAnswers;
  /** Safety questions that these answers make worth asking again. */
  readonly askAgain: readonly SafetyId[];
}

export interface ResultNextCheck {
  readonly capture: CaptureId;
  readonly name: string;
  readonly tells: string;
  readonly minutes: number;
  /** Expected information, bits weighted by evidence. */
  readonly information: number;
  /** Claims it can speak to. */
  readonly claims: readonly string[];
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
  /** More from the load model; `null` when the leg's motion was not enough for it. */
  readonly model: ResultLoadModel | null;
  readonly attribution: ResultAttribution | null;
}

/** What the load model adds to the peaks. */
export interface ResultLoadModel {
  readonly sources: EstimateSources;
  /** BW·s */
  readonly achillesImpulsePerStep: number;
  /** BW/s */
  readonly achillesLoadingRate: number;
  /** BW·s, this leg. */
  readonly achillesImpulsePerMinute: number;
  /** Over a healthy runner's at the same speed; `null` when the speed is unknown. */
  readonly relativeDamagePerKm: number | null;
  /** m */
  readonly soleusLongest: number;
  /** m/s */
  readonly soleusLengtheningSpeed: number;
  /** m */
  readonly gastrocnemiusLongest: number;
  /** m/s */
  readonly gastrocnemiusLengtheningSpeed: number;
}

/** Peak Achilles force against a healthy runner's at the same speed, split over what physics can carry. */
export interface ResultAttribution {
  readonly unit: 'N' | 'BW';
  readonly runner: number;
  readonly healthy: number;
  /** Add up to runner − healthy. */
  readonly parts: readonly { readonly factor: LoadFactor; readonly value: number; readonly error: number }[];
}

/** A relative change, %, with its 95 % band. */
export interface ResultEffect {
  readonly percent: number;
  readonly range: Interval;
}

/** One what-if on one leg. */
export interface ResultWhatIf {
  readonly change: WhatIfId;
  readonly amount: number;
  readonly unit: string;
  readonly side: Side;
  readonly peakAchillesForce: ResultEffect;
  readonly achillesImpulsePerStep: ResultEffect;
  readonly achillesImpulsePerKm: ResultEffect;
  readonly damagePerKm: ResultEffect;
  readonly grade: EvidenceGrade;
  readonly evidence: string;
  readonly source: string;
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
