import { type SelfCheck, selfCheckLimits } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { beep, buzz } from '../practice/player/device.ts';
import { allowOrientation } from '../tilt/orientation.ts';
import { longSideLean } from '../tilt/upright.ts';
import { upNow, useFelt } from '../tilt/use-felt.ts';
import { sideName, sidesOf, triesOf } from './check-list.ts';
import { heldLean } from './hold-still.ts';

type Leg = NonNullable<SelfCheck['side']>;

/** s from the button to the shin. */
const lead = 4;

const notAllowed =
  'The motion sensor was not allowed. Allow motion and orientation for this page in the browser’s settings, or use the tape.';

const noSensor = 'This device does not say how it is held. Open the page on a phone, or use the tape.';

/** The phone as the tool that reads the shin's angle at the wall: laid on the shin and held still, it keeps the value. */
export function ShinReader({
  checks,
  tries,
  onAngles,
}: {
  readonly checks: readonly SelfCheck[];
  /** How often each leg is read. */
  readonly tries: number;
  /** @param degrees the leg's tries with the new one last; only the new one when the leg begins anew */
  readonly onAngles: (leg: Leg, degrees: readonly number[]) => void;
}) {
  const [leg, setLeg] = useState<Leg | null>(null);
  const [said, setSaid] = useState('');
  const begin = async (side: Leg): Promise<void> => {
    setSaid('');
    const allowed = await allowOrientation();
    if (!allowed) return setSaid(notAllowed);
    setLeg(side);
  };
  return (
    <section className="shin-reader" aria-label="Read the angle with the phone">
      <p className="small-text quiet">
        Lay the phone along the shin, screen away from it. Bend the knee to the wall, heel down, and hold.
        After one second of stillness it beeps and keeps the angle.
      </p>
      {leg === null ? (
        <div className="form-actions">
          {sidesOf('knee-to-wall').map((side) => {
            const done = side === null ? 0 : triesOf(checks, 'F7b', side).length;
            return (
              side && (
                <Button key={side} className="button small" onPress={() => void begin(side)}>
                  {done < tries
                    ? `Read ${sideName(side).toLowerCase()}, ${done + 1} of ${tries}`
                    : `Read ${sideName(side).toLowerCase()} again`}
                </Button>
              )
            );
          })}
        </div>
      ) : (
        <Reading
          leg={leg}
          onStop={() => setLeg(null)}
          onSilent={() => {
            setLeg(null);
            setSaid(noSensor);
          }}
          onAngle={(degrees) => {
            setLeg(null);
            const angle = Math.round(10 * degrees) / 10;
            setSaid(`${sideName(leg)}: ${angle}° kept.`);
            const before = triesOf(checks, 'F7b', leg);
            onAngles(leg, before.length < tries ? [...before, angle] : [angle]);
          }}
        />
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function Reading({
  leg,
  onStop,
  onSilent,
  onAngle,
}: {
  readonly leg: Leg;
  readonly onStop: () => void;
  readonly onSilent: () => void;
  readonly onAngle: (degrees: number) => void;
}) {
  const { felt, silent } = useFelt();
  const begun = useRef(performance.now() / 1000);
  const up = upNow(felt);
  const now = felt.at(-1)?.time ?? begun.current;
  const wait = Math.ceil(lead - (now - begun.current));
  const ready = felt.filter(({ time }) => time - begun.current >= lead);
  const held = heldLean(ready);
  const { low, high } = selfCheckLimits.F7b;
  const kept = held !== null && held >= low && held <= high ? held : null;
  useEffect(() => {
    if (kept === null) return;
    beep(880);
    buzz();
    onAngle(kept);
  });
  useEffect(() => {
    if (silent) onSilent();
  });
  return (
    <div className="shin-reading">
      <p className="shin-angle">{up === null ? '–' : `${Math.round(longSideLean(up))}°`}</p>
      <p>{wait > 0 ? `Phone on the ${leg} shin: reading starts in ${wait} s.` : 'Lean in and hold still.'}</p>
      <Button className="button small" onPress={onStop}>
        Stop
      </Button>
    </div>
  );
}
