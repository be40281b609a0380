import { type Clip, toRecording } from '../../motion/index.ts';
import type { Side } from '../../pose/index.ts';
import type { QualityNote } from '../../reference/index.ts';
import { countHeelRaises, type HeelRaiseSet } from './count.ts';
import { heelGoesUp, raisedFoot, standsOnOther } from './from-recording.ts';

/** What a film of heel raises says, or why it says nothing. */
export type FilmedHeelRaises =
  | {
      readonly kind: 'counted';
      readonly set: HeelRaiseSet;
      /** Mean of the best raises, cm; `null` where the runner's height is unknown, and from behind. */
      readonly height: number | null;
    }
  | {
      readonly kind: 'refused';
      readonly reason: 'other-leg' | 'foot-hidden' | 'no-raise';
      readonly quality: readonly QualityNote[];
    };

/** Notes about a running clip that do not matter to somebody on one spot. */
const matters: readonly QualityNote['code'][] = ['no-person', 'camera-cut', 'camera-moving'];

/**
 * Counts the heel raises of one leg in a film from the side or from behind. The leg has to be the one that stands: its
 * heel is the lower one.
 */
export function countFilmedHeelRaises(clip: Clip, side: Side): FilmedHeelRaises {
  const cleaned = toRecording(clip);
  const notes = cleaned.kind === 'refused' ? cleaned.quality : cleaned.recording.quality;
  const quality = notes.filter(({ code }) => matters.includes(code));
  if (cleaned.kind === 'refused') return { kind: 'refused', reason: 'foot-hidden', quality };
  const { recording } = cleaned;
  if (standsOnOther(recording, side)) return { kind: 'refused', reason: 'other-leg', quality };
  const foot = raisedFoot(recording, side);
  if (foot === null) return { kind: 'refused', reason: 'foot-hidden', quality };
  const set = countHeelRaises(foot.signal);
  if (set.raises.length === 0 || !heelGoesUp(foot)) return { kind: 'refused', reason: 'no-raise', quality };
  // From behind the network tells heights worse than the error that the measure states.
  const measurable = recording.scale.source !== 'assumed' && recording.view !== 'rear';
  const height = measurable ? 100 * set.fullHeight : null;
  return { kind: 'counted', set, height };
}
