import type { Body } from '../body/index.ts';
import type { Gait } from '../gait/index.ts';
import type { Recording } from '../motion/index.ts';
import { ankleBend } from './ankle-bend.ts';
import { footProgression } from './foot-progression.ts';
import { cadenceAlone, gaitTable } from './gait-table.ts';
import { hipAndKnee } from './hip-and-knee.ts';
import { judge } from './judge.ts';
import { footStrikeAngle, overstride, shankAngleAtLanding, thighAtToeOff } from './leg-at-event.ts';
import type { Reading, Subject } from './reading.ts';
import { rearView } from './rear-view.ts';
import { rearfoot } from './rearfoot.ts';
import { lumboPelvicIndex, trunkLean } from './trunk.ts';
import type { Measure } from './types.ts';
import { verticalOscillation } from './vertical-oscillation.ts';

/** All measures, in the catalogue's order. A new measure joins here. */
const families: readonly ((subject: Subject) => readonly Reading[])[] = [
  gaitTable,
  verticalOscillation,
  trunkLean,
  lumboPelvicIndex,
  overstride,
  shankAngleAtLanding,
  footStrikeAngle,
  ankleBend,
  thighAtToeOff,
  hipAndKnee,
  footProgression,
  rearView,
];

/** From behind neither times nor angles of the side show. */
const fromBehind: typeof families = [cadenceAlone, rearfoot, footProgression, rearView];

/**
 * Every measure of the catalogue for one clip: measured, or refused with the reason. A leg that the camera does not
 * see well has no entry.
 */
export function measureClip(recording: Recording, gait: Gait, body: Body): readonly Measure[] {
  const subject = { recording, gait, body };
  const seen = recording.view === 'rear' ? fromBehind : families;
  return seen.flatMap((family) => family(subject)).map((reading) => judge(reading, subject));
}
