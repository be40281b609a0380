import type { Side } from '../../pose/index.ts';
import { forceRules } from '../../reference/index.ts';
import { lowpass } from '../butterworth.ts';
import type { FootForce, ForceContact, MeasuredForces } from '../types.ts';

/** A spell of load, in samples, crossings interpolated. */
export interface LoadedSpell {
  readonly start: number;
  readonly end: number;
  /** Whether it begins before the recording or ends after it. */
  readonly cut: boolean;
  /** Too short for a contact of its own: noise, or a part of one beside the next plate. */
  readonly brief: boolean;
}

/** Spells in which a vertical force is above a threshold, after the low-pass that labs use for events. */
export function loadedSpells(
  vertical: Float64Array,
  sampleRate: number,
  threshold: number,
): readonly LoadedSpell[] {
  const force = lowpass(vertical, forceRules.contactCutoff, sampleRate);
  const spells: LoadedSpell[] = [];
  const shortest = forceRules.shortestContact * sampleRate;
  let start = force[0]! >= threshold ? 0 : Number.NaN;
  for (let i = 1; i < force.length; i++) {
    const [before, here] = [force[i - 1]! - threshold, force[i]! - threshold];
    if (before < 0 && here >= 0) start = i - 1 + before / (before - here);
    if (before >= 0 && here < 0) {
      const end = i - 1 + before / (before - here);
      spells.push({ start, end, cut: start === 0, brief: end - start < shortest });
      start = Number.NaN;
    }
  }
  return Number.isNaN(start)
    ? spells
    : [...spells, { start, end: force.length - 1, cut: true, brief: false }];
}

/**
 * Contacts of both feet at a threshold, s on the recording's time base, in order of time. A contact that the recording
 * cuts off is left out.
 *
 * @param threshold N
 */
export function forceContacts(
  forces: Pick<MeasuredForces, 'time' | 'sampleRate' | 'left' | 'right'>,
  threshold: number = forceRules.threshold,
): readonly ForceContact[] {
  const start = forces.time[0] ?? 0;
  const of = (side: Side, { fy }: FootForce) =>
    loadedSpells(fy, forces.sampleRate, threshold)
      .filter(({ cut, brief }) => !cut && !brief)
      .map((spell) => ({
        side,
        initialContact: start + spell.start / forces.sampleRate,
        toeOff: start + spell.end / forces.sampleRate,
      }));
  return [...of('left', forces.left), ...of('right', forces.right)].sort(
    (a, b) => a.initialContact - b.initialContact,
  );
}

/** Times from one foot's contact to the other's, s, of contacts in order of time; longer ones skipped a plate. */
export function stepTimes(contacts: readonly ForceContact[]): readonly number[] {
  return contacts.slice(1).flatMap(({ side, initialContact }, k) => {
    const step = initialContact - contacts[k]!.initialContact;
    return side !== contacts[k]!.side && step <= forceRules.longestStep ? [step] : [];
  });
}
