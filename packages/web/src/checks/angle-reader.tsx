import { type SelfCheck, selfCheckLimits } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { beep, buzz, sound } from '../practice/player/device.ts';
import { allowOrientation } from '../tilt/orientation.ts';
import { longSideLean } from '../tilt/upright.ts';
import { upNow, useFelt } from '../tilt/use-felt.ts';
import { sideName, triesOf } from './check-list.ts';
import { heldLean } from './hold-still.ts';
import type { PhoneAngle } from './phone-angles.ts';

type Leg = NonNullable<SelfCheck['side']>;

const legs = ['left', 'right'] as const satisfies readonly Leg[];

/** s from the button to the leg. */
const lead = 4;

const notAllowed =
  'The motion sensor was not allowed. Allow motion and orientation for this page in the browser’s settings, or measure it another way.';

const noSensor =
  'This device does not say how it is held. Open the page on a phone, or measure it another way.';

/** The phone as the tool that reads an angle of a leg: laid on and held still, it keeps the value. */
export function AngleReader({
  angle,
  checks,
  tries,
  onAngles,
}: {
  readonly angle: PhoneAngle;
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
    // Browsers let a page sound later only when it begins while a button is pressed.
    sound();
    const allowed = await allowOrientation();
    if (!allowed) return setSaid(notAllowed);
    setLeg(side);
  };
  return (
    <div className="angle-reader">
      <p className="small-text quiet">
        {angle.how} After one second of stillness it beeps and keeps the angle.
      </p>
      {leg === null ? (
        <div className="form-actions">
          {legs.map((side) => (
            <Button key={side} className="button small" onPress={() => void begin(side)}>
              {nameOfTry(side, triesOf(checks, angle.id, side).length, tries)}
            </Button>
          ))}
        </div>
      ) : (
        <Reading
          angle={angle}
          leg={leg}
          onStop={() => setLeg(null)}
          onSilent={() => {
            setLeg(null);
            setSaid(noSensor);
          }}
          onAngle={(degrees) => {
            setLeg(null);
            const kept = Math.round(10 * degrees) / 10;
            setSaid(`${sideName(leg)}: ${kept}° kept.`);
            const before = triesOf(checks, angle.id, leg);
            onAngles(leg, before.length < tries ? [...before, kept] : [kept]);
          }}
        />
      )}
      <p role="status">{said}</p>
    </div>
  );
}

function nameOfTry(leg: Leg, done: number, tries: number): string {
  if (done >= tries) return `Read ${leg} again`;
  return tries === 1 ? `Read ${leg}` : `Read ${leg}, ${done + 1} of ${tries}`;
}

function Reading({
  angle,
  leg,
  onStop,
  onSilent,
  onAngle,
}: {
  readonly angle: PhoneAngle;
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
  const lean = heldLean(ready);
  const { low, high } = selfCheckLimits[angle.id];
  const held = lean === null ? null : angle.angleOf(lean);
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
    <div className="angle-reading">
      <p className="angle-number">{up === null ? '–' : `${Math.round(angle.angleOf(longSideLean(up)))}°`}</p>
      <p>
        {wait > 0
          ? `Phone on the ${leg} ${angle.place}: reading starts in ${wait} s.`
          : 'Go there and hold still.'}
      </p>
      <Button className="button small" onPress={onStop}>
        Stop
      </Button>
    </div>
  );
}
