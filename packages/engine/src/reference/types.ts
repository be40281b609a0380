/** Strength of the claim that a measure has to do with calf load or tightness. */
export type EvidenceGrade = 'supported' | 'mixed' | 'plausible' | 'opinion' | 'contradicted';

/** A link of the chain that an explanation belongs to. */
export type Link = 'stack' | 'feet' | 'glutes' | 'capacity' | 'training' | 'gait';

/** Measures of the catalogue. */
export type MeasureId =
  | 'cadence'
  | 'contactTime'
  | 'flightTime'
  | 'dutyFactor'
  | 'strideLength'
  | 'verticalOscillation'
  | 'S10'
  | 'S11'
  | 'S12'
  | 'S13'
  | 'F5'
  | 'F6'
  | 'G1'
  | 'G4a'
  | 'G4b'
  | 'G4c'
  | 'G4d'
  | 'G4e'
  | 'G4f'
  | 'G5';

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
  | 'camera-cut'
  | 'not-side-on'
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
  | 'lab-contacts'
  | 'lab-force-missing'
  | 'lab-force-mismatch'
  | 'lab-force-scale'
  | 'lab-mass-from-force'
  | 'lab-speed-mismatch';
