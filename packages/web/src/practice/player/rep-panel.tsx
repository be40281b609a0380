import { type CountedSet, type DrillId, type LiveFrame, repsSeen } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Sight } from '../../live/live-messages.ts';
import { type LiveState, useLiveCamera } from '../../live/use-live-camera.ts';
import { beep } from './device.ts';
import { noReps, type Reps, repsOf } from './reps.ts';

/** Seconds between two counts: each goes through the whole set. */
const pause = 0.25;

/** Counts repetitions with the camera, if the person wants that. */
export function RepPanel({
  drill,
  set,
  before,
  counting,
  onCount,
}: {
  readonly drill: DrillId;
  /** Another set is counted from zero. */
  readonly set: number;
  /** What was counted of this set before, in an interrupted session. */
  readonly before: CountedSet | undefined;
  /** False between the sets and in a pause. */
  readonly counting: boolean;
  readonly onCount: (counted: CountedSet) => void;
}) {
  const [on, setOn] = useState(false);
  const kind = repsSeen[drill];
  if (kind === undefined) return null;
  return (
    <div className="reps card">
      {on ? (
        <Counter
          kind={kind}
          set={set}
          before={before ?? noReps}
          counting={counting}
          onCount={onCount}
          onStop={() => setOn(false)}
        />
      ) : (
        <p>
          <Button className="button small" onPress={() => setOn(true)}>
            Count with the camera
          </Button>{' '}
          <span className="quiet small-text">Seen on this device, not recorded. Optional.</span>
        </p>
      )}
    </div>
  );
}

function Counter({
  kind,
  set,
  before,
  counting,
  onCount,
  onStop,
}: {
  readonly kind: 'heel-raises' | 'step-ups';
  readonly set: number;
  readonly before: CountedSet;
  readonly counting: boolean;
  readonly onCount: (counted: CountedSet) => void;
  readonly onStop: () => void;
}) {
  const seen = useRef({ set, before, frames: [] as LiveFrame[] });
  const [counted, setCounted] = useState({ set, reps: { ...noReps, ...before } });
  const reps = counted.set === set ? counted.reps : { ...noReps, ...before };
  const lastCount = useRef(Number.NEGATIVE_INFINITY);
  const onSight = ({ time, points }: Sight): void => {
    if (!counting) return;
    if (seen.current.set !== set) seen.current = { set, before, frames: [] };
    const { frames, before: first } = seen.current;
    frames.push({ time, points });
    if (time - lastCount.current < pause) return;
    lastCount.current = time;
    const now = added(first, repsOf(kind, frames));
    setCounted({ set, reps: now });
    if (now.count !== reps.count || now.good !== reps.good) onCount({ count: now.count, good: now.good });
  };
  const { video, state } = useLiveCamera('user', onSight);
  const { count, lastGood } = reps;
  useEffect(() => {
    if (count > 0) beep(lastGood ? 660 : 260);
  }, [count, lastGood]);
  return (
    <>
      <div className="reps-view">
        <video ref={video} className="reps-video" muted playsInline aria-label="Camera" />
        <p className="reps-count" aria-live="polite">
          <span className="reps-number">{count}</span> <span>{reps.last}</span>
        </p>
      </div>
      <p className="quiet small-text" role={typeof state === 'string' ? undefined : 'alert'}>
        {stateText(state, kind)}
      </p>
      <Button className="link-button" onPress={onStop}>
        {typeof state === 'string' ? 'Stop the camera' : 'Go on without it'}
      </Button>
    </>
  );
}

function added(before: CountedSet, reps: Reps): Reps {
  return { ...reps, count: before.count + reps.count, good: before.good + reps.good };
}

function stateText(state: LiveState, kind: 'heel-raises' | 'step-ups'): string {
  if (typeof state !== 'string') return `${state.message} The session works without it.`;
  if (state === 'opening') return 'Your browser asks for the camera now.';
  if (state === 'loading') return 'Getting ready…';
  return kind === 'heel-raises'
    ? 'Stand sideways, the whole leg in the picture.'
    : 'Stand sideways with the stepping leg next to the camera, head to foot in the picture.';
}
