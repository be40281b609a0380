import type { Body } from '../body/index.ts';
import type { Facts, Findings, Measure, SafetyOutcome } from '../chain/index.ts';
import type { Gait } from '../gait/index.ts';
import type { Load } from '../load/index.ts';
import type { Clip, Recording } from '../motion/index.ts';
import type { QualityNote } from '../reference/index.ts';

/** Everything found out about one clip, in the order it was computed. A refused clip stops early. */
export interface ClipAnalysis {
  readonly clip: Clip;
  /** Computed by `motion`. */
  readonly recording: Recording | null;
  /** Computed by `gait`. */
  readonly gait: Gait | null;
  /** Computed by `body`. */
  readonly body: Body | null;
  /** Computed by `load`. */
  readonly load: Load | null;
  /** Computed by `chain`. */
  readonly measures: readonly Measure[];
  /** All rooms' notes, refusals first. */
  readonly quality: readonly QualityNote[];
  /** True when any note is a refusal: the clip carries no numbers. */
  readonly refused: boolean;
}

/** One runner's answer from all their clips. */
export interface Answer {
  readonly clips: readonly ClipAnalysis[];
  /** `null` when nothing can be said: every clip was refused and nothing else is known, or safety comes first today. */
  readonly findings: Findings | null;
  /** What is known besides the clips; absent when nothing was given. */
  readonly facts?: Facts;
  /** What the safety questions allow; absent where nobody was asked: then a plan is to be read after them. */
  readonly safety?: SafetyOutcome;
}

/** A picture for the report: a moment of the gait cycle with its image. */
export interface KeyFrame {
  readonly moment: 'initialContact' | 'midstance' | 'toeOff';
  /** Index into `Answer.clips`. */
  readonly clip: number;
  /** Presentation time in the clip's track, s. */
  readonly time: number;
  /** Upright picture as a data URL (JPEG or PNG). */
  readonly image: string;
  /** Pixel size of `image`. */
  readonly size: readonly [number, number];
}
