import type { CaptureId, SelfCheckId } from '@stridewhy/engine';

/** An angle that the phone reads when it is laid on the body. */
export interface PhoneAngle {
  readonly id: SelfCheckId;
  /** Where the phone lies, e.g. "shin". */
  readonly place: string;
  readonly how: string;
  /** @param lean of the phone's long side against the vertical, deg */
  readonly angleOf: (lean: number) => number;
}

/** Checks whose angle the phone reads. */
export const phoneAngles: Readonly<Partial<Record<CaptureId, PhoneAngle>>> = {
  'knee-to-wall': {
    id: 'F7b',
    place: 'shin',
    how: 'Lay the phone along the shin, screen away from it. Bend the knee to the wall, heel down, and hold.',
    angleOf: (lean) => lean,
  },
  'hip-rotation': {
    id: 'G2e',
    place: 'shin',
    how: 'Sit with the phone along the shin. Let the foot swing outwards, and hold.',
    angleOf: (lean) => lean,
  },
  'big-toe': {
    id: 'F9',
    place: 'big toe',
    how: 'Lay the phone along the big toe. Lift the toe as far as it goes, and hold.',
    angleOf: (lean) => 90 - lean,
  },
};
