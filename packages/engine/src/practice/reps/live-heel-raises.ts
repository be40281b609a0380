import { countHeelRaises, type HeelRaise, heelGoesUp, raisedFoot, standsOnOther } from '../../chain/index.ts';
import { repRules } from '../../reference/index.ts';
import { type LiveBody, stretches } from './live-body.ts';

/**
 * Heel raises so far, from the same signal and by the same rules as the self-check counts them, without a metronome: each
 * with its height and whether it was full. Somebody in the way parts what was seen; each part is counted by itself.
 */
export function countLiveHeelRaises(body: LiveBody): readonly HeelRaise[] {
  const other = body.side === 'left' ? 'right' : 'left';
  const side = standsOnOther(body, body.side) ? other : body.side;
  const foot = ['heel', 'foot_index', 'knee', 'ankle'].map((part) => body.points[`${side}_${part}`]!.y);
  return stretches(...foot)
    .filter(([from, to]) => to - from > repRules.sampleRate)
    .flatMap(([from, to]) => {
      const raised = raisedFoot(between(body, from, to), side);
      return raised !== null && heelGoesUp(raised) ? countHeelRaises(raised.signal, false).raises : [];
    });
}

function between(body: LiveBody, from: number, to: number): LiveBody {
  const points = Object.entries(body.points).map(([name, { x, y }]) => [
    name,
    { x: x.subarray(from, to), y: y.subarray(from, to) },
  ]);
  return { ...body, time: body.time.subarray(from, to), points: Object.fromEntries(points) };
}
