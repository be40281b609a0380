import { lowpass } from '../../src/motion/index.ts';

/** One stance as the plate saw it, s on the force file's clock. */
export interface PlateContact {
  readonly initialContact: number;
  readonly toeOff: number;
}

/** Newtons above which a foot is on the ground. */
export const plateThreshold = 50;

/** Contacts in a vertical force after a 50 Hz low-pass, crossings interpolated; shorter than 0.1 s is noise. */
export function plateContacts(
  vertical: Float64Array,
  sampleRate: number,
  start: number,
): readonly PlateContact[] {
  const force = lowpass(vertical, 50, sampleRate);
  const contacts: PlateContact[] = [];
  let begin = Number.NaN;
  for (let i = 1; i < force.length; i++) {
    const [before, here] = [force[i - 1]! - plateThreshold, force[i]! - plateThreshold];
    const crossing = start + (i - 1 + before / (before - here)) / sampleRate;
    if (before < 0 && here >= 0) begin = crossing;
    if (before >= 0 && here < 0 && crossing - begin > 0.1) {
      contacts.push({ initialContact: begin, toeOff: crossing });
      begin = Number.NaN;
    }
  }
  return contacts;
}
