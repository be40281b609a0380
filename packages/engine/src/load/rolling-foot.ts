import { stanceRules, stanceTemplates } from '../reference/index.ts';
import { flatMean } from './stance-model.ts';
import type { FootCourse } from './stance-types.ts';

/**
 * A foot that rolls and rises as a typical one does.
 *
 * @param length heel to metatarsal heads, m
 * @param ankleAhead ankle ahead of the heel while the foot is flat, m; left out: a typical foot's
 */
export function rollingFoot(length: number, ankleAhead?: number): FootCourse {
  const { foot } = stanceTemplates;
  const typical = Float64Array.from(foot.ankleAhead, (share) => share * length);
  const shift = ankleAhead === undefined ? 0 : ankleAhead - flatMean(typical);
  return {
    length,
    ankleAhead: typical.map((value) => value + shift),
    toeAhead: Float64Array.from(foot.toeAhead, (share) => share * length),
    ankleHeight: Float64Array.from(foot.ankleRise, (share) => (stanceRules.ankleHeight + share) * length),
  };
}
