import type { GroundForce, PlateZero, Zero } from '../formats/lab-types.ts';

/** What was taken out of each plate, and the unit of its moments, for whoever checks the laboratory's set-up. */
export function plateWords(forces: readonly GroundForce[]): string {
  return forces
    .map(({ name, zero, momentUnit }) => {
      const unit = momentUnit === null ? '' : ` ${momentUnit}`;
      return `Plate ${name}: ${zeroWords(zero)}.${unit}`;
    })
    .join(' ');
}

function zeroWords({ spells, force, moment }: PlateZero): string {
  if (spells === 0) return 'it was never free, so nothing was taken out';
  const times = spells === 1 ? 'once' : `${spells} times`;
  if (force.offset + force.drift + moment.offset + moment.drift === 0) {
    return `free ${times}, it read nothing then`;
  }
  return `free ${times}, offset ${sizes(force, moment, 'offset')}, varying by ${sizes(force, moment, 'drift')}`;
}

function sizes(force: Zero, moment: Zero, which: keyof Zero): string {
  return `${force[which].toFixed(1)} N and ${moment[which].toFixed(1)} N·m`;
}
