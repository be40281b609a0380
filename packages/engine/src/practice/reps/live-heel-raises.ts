import { countHeelRaises, type HeelRaise } from '../../chain/index.ts';
import { lowpass } from '../../motion/index.ts';
import { repRules } from '../../reference/index.ts';
import { type LiveLeg, stretches } from './live-leg.ts';

/** Heel raises so far, as the self-check counts them, without a metronome: each with its height and whether it was full. */
export function countLiveHeelRaises({ time, heel, footLength }: LiveLeg): readonly HeelRaise[] {
  return stretches(heel)
    .filter(([from, to]) => to - from > repRules.sampleRate)
    .flatMap(([from, to]) => {
      const smooth = lowpass(heel.slice(from, to), repRules.heelCutoff, repRules.sampleRate);
      const signal = { time: time.subarray(from, to), heel: smooth, footLength };
      return countHeelRaises(signal, false).raises;
    })
    .filter(({ height }) => height >= repRules.leastHeelRise * footLength);
}
