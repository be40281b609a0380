import type { MeasureId } from '@stridewhy/engine';
import type { ShownAngle } from './angles.ts';
import type { Moment } from './moments.ts';

/** The moment of the step and the angle in which a measure can be seen with one's own eyes. */
export interface Sight {
  readonly moment: Moment;
  readonly angle: ShownAngle;
}

/** Where each measure shows in the clip; the timed ones show nowhere in a single picture. */
export const whereToLook: Partial<Readonly<Record<MeasureId, Sight>>> = {
  S10: { moment: 'midstance', angle: 'trunkLean' },
  S11: { moment: 'toeOff', angle: 'trunkLean' },
  S12: { moment: 'initialContact', angle: 'shank' },
  S13: { moment: 'initialContact', angle: 'shank' },
  F5: { moment: 'initialContact', angle: 'ankleDorsiflexion' },
  F6: { moment: 'midstance', angle: 'ankleDorsiflexion' },
  G1: { moment: 'toeOff', angle: 'hipFlexion' },
  G4b: { moment: 'toeOff', angle: 'hipFlexion' },
  G4e: { moment: 'toeOff', angle: 'kneeFlexion' },
  G4f: { moment: 'toeOff', angle: 'kneeFlexion' },
  G5: { moment: 'toeOff', angle: 'kneeFlexion' },
};
