import type { Hum } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Listening, listenForHums } from './microphone.ts';

/** Length of each hummed breath, if the person lets the microphone listen. */
export function HumPanel({
  hums,
  onHum,
}: {
  readonly hums: readonly number[];
  readonly onHum: (hum: Hum) => void;
}) {
  const [state, setState] = useState<Listening>({ kind: 'off' });
  const stop = useRef<() => void>(() => undefined);
  const latest = useRef(onHum);
  latest.current = onHum;
  useEffect(() => () => stop.current(), []);
  return (
    <div className="hums card">
      {state.kind === 'on' ? (
        <p>
          {state.current > 0 ? `Humming: ${state.current.toFixed(1)} s` : 'Listening for your hum…'}{' '}
          <Button className="link-button" onPress={() => stop.current()}>
            Stop listening
          </Button>
        </p>
      ) : (
        <p>
          <Button
            className="button small"
            isDisabled={state.kind === 'asking'}
            onPress={() => {
              stop.current = listenForHums((hum) => latest.current(hum), setState);
            }}
          >
            Measure my hum
          </Button>{' '}
          <span className="quiet small-text">
            {state.kind === 'failed'
              ? state.message
              : state.kind === 'asking'
                ? 'Your browser asks for the microphone now.'
                : 'Heard on this device, not recorded. Optional.'}
          </span>
        </p>
      )}
      {hums.length > 0 && (
        <p aria-live="polite" aria-relevant="additions">
          Breaths out:{' '}
          {hums.map((length, i) => (
            // Heard in order and never taken back. A screen reader says the new one, not the whole list.
            // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells them apart
            <span key={i}>
              {i > 0 && ', '}
              {length.toFixed(1)} s
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
