import { cadenceOfShaking, cadenceOfTaps, raisedCadence, rhythmRules, type Shake } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button, Input, Label, NumberField } from 'react-aria-components';
import { useSessionState } from '../../app/session-context.tsx';
import { keepAwake } from './device.ts';
import { useBeats } from './use-beats.ts';

/** A beat at the usual step rate plus 5 %, with two ways to see whether the feet follow it. */
export function Metronome() {
  const { answer } = useSessionState();
  const measured = answer?.findings?.measures.find((one) => one.kind === 'measured' && one.id === 'cadence');
  const [usual, setUsual] = useState(measured?.kind === 'measured' ? Math.round(measured.value) : 165);
  const [playing, setPlaying] = useState(false);
  const target = raisedCadence(usual);
  useBeats(playing, target);
  // A locked screen would stop the beat.
  useEffect(() => (playing ? keepAwake() : undefined), [playing]);
  return (
    <section className="card metronome" aria-label="Metronome">
      <NumberField
        className="field"
        value={usual}
        minValue={rhythmRules.cadence[0]}
        maxValue={rhythmRules.cadence[1]}
        // An emptied field is no number.
        onChange={(steps) => Number.isFinite(steps) && setUsual(steps)}
      >
        <Label className="field-label">Your usual steps a minute</Label>
        <Input className="input" />
      </NumberField>
      <p>
        With 5 % more: <strong>{Math.round(target)} a minute</strong>
      </p>
      <div className="bar">
        <Button className="button primary" onPress={() => setPlaying(!playing)}>
          {playing ? 'Stop the beat' : 'Play the beat'}
        </Button>
        <Taps target={target} />
        <Shaking target={target} />
      </div>
    </section>
  );
}

/** Tap along with your steps. */
function Taps({ target }: { readonly target: number }) {
  const [taps, setTaps] = useState<readonly number[]>([]);
  const found = cadenceOfTaps(taps);
  return (
    <>
      <Button
        className="button"
        onPressStart={() => {
          const now = performance.now() / 1000;
          // A pause of two seconds starts a new try.
          setTaps((before) => [...(now - (before.at(-1) ?? now) > 2 ? [] : before), now].slice(-60));
        }}
      >
        Tap each step
      </Button>
      <p aria-live="polite" className="small-text">
        {found
          ? `You tap ${Math.round(found.cadence)} ± ${Math.max(1, Math.round(found.error))}, ${compared(found.cadence, target)}.`
          : taps.length > 0
            ? 'Go on tapping…'
            : ''}
      </p>
    </>
  );
}

/** Steps counted by the phone's own motion, while running with it. */
function Shaking({ target }: { readonly target: number }) {
  const [state, setState] = useState<'off' | 'on' | 'not-allowed'>('off');
  const [cadence, setCadence] = useState<number | null>(null);
  const on = state === 'on';
  const shakes = useRef<Shake[]>([]);
  useEffect(() => {
    if (!on) return;
    const listen = ({ accelerationIncludingGravity: a, timeStamp }: DeviceMotionEvent): void => {
      if (a?.x == null || a.y == null || a.z == null) return;
      shakes.current = [...shakes.current.slice(-1500), { time: timeStamp / 1000, x: a.x, y: a.y, z: a.z }];
    };
    window.addEventListener('devicemotion', listen);
    const timer = setInterval(() => setCadence(cadenceOfShaking(shakes.current)), 2000);
    return () => {
      window.removeEventListener('devicemotion', listen);
      clearInterval(timer);
      shakes.current = [];
    };
  }, [on]);
  if (!('DeviceMotionEvent' in window)) return null;
  return (
    <>
      <Button
        className="button"
        onPress={async () => setState(on ? 'off' : (await mayFeelMotion()) ? 'on' : 'not-allowed')}
      >
        {on ? 'Stop counting' : 'Count with the phone'}
      </Button>
      <p className="small-text" role={state === 'not-allowed' ? 'alert' : undefined}>
        {state === 'not-allowed'
          ? 'The phone’s motion was not allowed. The beat and your taps work without it.'
          : !on
            ? ''
            : cadence === null
              ? 'Run with the phone on you…'
              : `${Math.round(cadence)} a minute, ${compared(cadence, target)}.`}
      </p>
    </>
  );
}

/** iPhones ask first; everyone else just has it. */
async function mayFeelMotion(): Promise<boolean> {
  const asking = DeviceMotionEvent as unknown as { requestPermission?: () => Promise<string> };
  if (asking.requestPermission === undefined) return true;
  return (await asking.requestPermission().catch(() => 'denied')) === 'granted';
}

function compared(cadence: number, target: number): string {
  const off = Math.round(cadence - target);
  if (Math.abs(off) <= 2) return 'right on the beat';
  return off < 0 ? `${-off} below the beat` : `${off} above the beat`;
}
