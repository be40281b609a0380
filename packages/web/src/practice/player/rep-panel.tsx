import { type DrillId, type LiveFrame, repsSeen } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Sight } from '../../live/live-messages.ts';
import { type LiveState, useLiveCamera } from '../../live/use-live-camera.ts';
import { beep } from './device.ts';
import { noReps, type Reps, repsOf } from './reps.ts';

/** Counts repetitions with the camera, if the person wants that. */
export function RepPanel({
  drill,
  set,
  counting,
}: {
  readonly drill: DrillId;
  /** Another set is counted from zero. */
  readonly set: number;
  /** False between the sets and in a pause. */
  readonly counting: boolean;
}) {
  const [on, setOn] = useState(false);
  const kind = repsSeen[drill];
  if (kind === undefined) return null;
  return (
    <div className="reps card">
      {on ? (
        <Counter kind={kind} set={set} counting={counting} onStop={() => setOn(false)} />
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
  counting,
  onStop,
}: {
  readonly kind: 'heel-raises' | 'step-ups';
  readonly set: number;
  readonly counting: boolean;
  readonly onStop: () => void;
}) {
  const seen = useRef<{ readonly set: number; readonly frames: LiveFrame[] }>({ set, frames: [] });
  const [counted, setCounted] = useState<Reps & { readonly set: number }>({ ...noReps, set });
  const reps = counted.set === set ? counted : noReps;
  const onSight = ({ time, points }: Sight): void => {
    if (!counting) return;
    if (seen.current.set !== set) seen.current = { set, frames: [] };
    const { frames } = seen.current;
    frames.push({ time, points });
    setCounted({ ...repsOf(kind, frames), set });
  };
  const { video, state } = useLiveCamera('user', onSight);
  useEffect(() => {
    if (reps.count > 0) beep(reps.good ? 660 : 260);
  }, [reps.count, reps.good]);
  return (
    <>
      <div className="reps-view">
        <video ref={video} className="reps-video" muted playsInline aria-label="Camera" />
        <p className="reps-count" aria-live="polite">
          <span className="reps-number">{reps.count}</span> <span>{reps.last}</span>
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

function stateText(state: LiveState, kind: 'heel-raises' | 'step-ups'): string {
  if (typeof state !== 'string') return `${state.message} The session works without it.`;
  if (state === 'opening') return 'Your browser asks for the camera now.';
  if (state === 'loading') return 'Getting ready…';
  return kind === 'heel-raises'
    ? 'Stand sideways, the whole leg in the picture.'
    : 'Stand sideways with the stepping leg next to the camera, head to foot in the picture.';
}
