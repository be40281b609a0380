import type { Runner, SelfCheck } from '@stridewhy/engine';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Sight } from '../live/live-messages.ts';
import { type LiveState, useLiveCamera } from '../live/use-live-camera.ts';
import { useBeats } from '../practice/player/use-beats.ts';
import { sideName } from './check-list.ts';
import { type LiveCount, liveCount, withSight } from './live-count.ts';

/** One beat up, one beat down: a raise every two seconds. */
const beatsAMinute = 60;

/** Seconds between two counts. */
const pause = 0.5;

/** Counts one leg's raises while they are done, to a beat, until a rule or the runner ends the set. */
export function LiveHeelRaises({
  side,
  runner,
  onDone,
}: {
  readonly side: NonNullable<SelfCheck['side']>;
  readonly runner: Runner;
  /** The count as it stood; `null` when it was left before the first raise. */
  readonly onDone: (counted: LiveCount['counted']) => void;
}) {
  const sights = useRef<readonly Sight[]>([]);
  const counted = useRef(Number.NEGATIVE_INFINITY);
  const [count, setCount] = useState<LiveCount>(() => liveCount([], side, runner));
  const onSight = (sight: Sight): void => {
    if (count.ended) return;
    sights.current = withSight(sights.current, sight);
    if (sight.time - counted.current < pause) return;
    counted.current = sight.time;
    setCount(liveCount(sights.current, side, runner));
  };
  const { video, state } = useLiveCamera('user', onSight);
  useBeats(state === 'running' && !count.ended, beatsAMinute);
  return (
    <section className="check-live" aria-label={`Counting the ${side} leg`}>
      <video ref={video} className="check-live-video" muted playsInline aria-label="Camera" />
      <div>
        <p className="check-live-count" aria-live="polite">
          <span className={`side ${side}`}>{sideName(side)}</span> <strong>{count.repetitions}</strong>
        </p>
        <p role={typeof state === 'string' ? 'status' : 'alert'}>{stateText(state, count)}</p>
        <Button className="button primary small" onPress={() => onDone(count.counted)}>
          {count.counted === null ? 'Leave it' : 'Stop and take this count'}
        </Button>
      </div>
    </section>
  );
}

function stateText(state: LiveState, count: LiveCount): string {
  if (typeof state !== 'string') return `${state.message} Film it instead, or count yourself below.`;
  if (state === 'opening') return 'Your browser asks for the camera now.';
  if (state === 'loading') return 'Getting ready…';
  return count.said;
}
