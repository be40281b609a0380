import { median } from '../motion/index.ts';
import { runningRules, strideRules } from '../reference/index.ts';
import type { Bounce } from './bounce.ts';
import type { LegGait } from './leg-gait.ts';
import { dutyFactor } from './timing.ts';

/**
 * Whether a gait is walking. Walking vaults: the trunk is high while the foot sweeps back under it, where running is low
 * on a bent leg (Cavagna, Saibene & Margaria 1964). At speed a walker's trunk may bounce, too; then, as race judges tell
 * it, no flight and a straight knee make it walking (World Athletics, technical rule 54.2). A foot that seems to stay
 * down for long is not enough by itself: at 30 frames a second a blurred toe-off is late.
 */
export function isWalking(leg: LegGait, bounce: Bounce | null, sampleRate: number): boolean {
  if (bounce !== null && bounce.midSweep > runningRules.highestMidSweep) return true;
  const flies = median(leg.strides.map(dutyFactor)) < strideRules.dutyFactor.high;
  if (flies) return false;
  return bounce === null || midstanceKnee(leg, sampleRate) < runningRules.straightKnee;
}

/** Knee flexion half-way through contact, rad: median over strides. */
function midstanceKnee({ signals, strides }: LegGait, sampleRate: number): number {
  const { kneeFlexion } = signals;
  return median(
    strides.map(({ start, toeOff }) => kneeFlexion[Math.round(((start + toeOff) / 2) * sampleRate)]!),
  );
}
