/** Strength of the claim that a measure has to do with calf load or tightness. */
export type EvidenceGrade = 'supported' | 'mixed' | 'plausible' | 'opinion' | 'contradicted';

/** A link of the chain that an explanation belongs to. */
export type Link = 'stack' | 'feet' | 'glutes' | 'capacity' | 'training' | 'gait' | 'other';

/** Measures of the catalogue. */
export type MeasureId =
  | 'cadence'
  | 'contactTime'
  | 'flightTime'
  | 'dutyFactor'
  | 'strideLength'
  | 'verticalOscillation'
  | 'stepWidth'
  | 'peakGroundForce'
  | 'sessionSpike'
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S4b'
  | 'S5'
  | 'S6'
  | 'S7'
  | 'S8'
  | 'S8b'
  | 'S9'
  | 'S9b'
  | 'S10'
  | 'S11'
  | 'S12'
  | 'S13'
  | 'standingKnee'
  | 'headForward'
  | 'F1'
  | 'F1b'
  | 'F2'
  | 'F3'
  | 'F4'
  | 'F5'
  | 'F6'
  | 'F7'
  | 'F7b'
  | 'F8'
  | 'F9'
  | 'F10'
  | 'F10b'
  | 'G1'
  | 'G2a'
  | 'G2b'
  | 'G2c'
  | 'G2e'
  | 'G3'
  | 'G4a'
  | 'G4b'
  | 'G4c'
  | 'G4d'
  | 'G4e'
  | 'G4f'
  | 'G5'
  | 'G6'
  | 'G7'
  | 'G8'
  | 'G8b';

/** `refusal`: no answer from this clip. `warning`: part of the answer is missing or weaker. */
export type Severity = 'info' | 'warning' | 'refusal';

/** Something the user should know about a clip; wording lives in `quality-notes.ts`. */
export interface QualityNote {
  readonly code: QualityCode;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
}

export type QualityCode =
  | 'no-person'
  | 'several-runners'
  | 'person-cut-off'
  | 'camera-moving'
  | 'camera-shaken'
  | 'picture-sideways'
  | 'horizon-unknown'
  | 'camera-cut'
  | 'not-side-on'
  | 'not-from-behind'
  | 'view-mismatch'
  | 'too-few-strides'
  | 'frame-rate-low'
  | 'walking'
  | 'not-running'
  | 'slow-motion-declared'
  | 'slow-motion-undeclared'
  | 'time-base-implausible'
  | 'portrait'
  | 'mirrored'
  | 'height-unknown'
  | 'speed-unknown'
  | 'landmarks-missing'
  | 'swaps-repaired'
  | 'gaps-filled'
  | 'low-resolution'
  | 'invariants-broken'
  | 'lab-axes'
  | 'lab-labels-repaired'
  | 'lab-labels-wrong'
  | 'lab-markers-missing'
  | 'lab-standing-missing'
  | 'lab-not-running'
  | 'lab-plates'
  | 'lab-contacts'
  | 'lab-force-missing'
  | 'lab-force-mismatch'
  | 'lab-force-scale'
  | 'lab-mass-from-force'
  | 'lab-speed-mismatch';
