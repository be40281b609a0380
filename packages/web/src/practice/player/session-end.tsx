import { type CountedSet, type DrillId, drillOf, type Feel } from '@stridewhy/engine';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { usePractice } from '../context.tsx';
import { Scale } from '../log/scale.tsx';
import { goTo } from '../route.ts';
import { FeelChoice } from './feel-choice.tsx';
import { keepPlace, type Place } from './place.ts';
import { countedText } from './reps.ts';
import { drillsOf, type Step } from './script.ts';

/** After the last set: how it was, in a few taps. Moves the drills up or down next time. */
export function SessionEnd({
  place,
  steps,
  setPlace,
}: {
  readonly place: Place;
  readonly steps: readonly Step[];
  readonly setPlace: (change: (now: Place) => Place) => void;
}) {
  const practice = usePractice();
  const [before, setBefore] = useState<number | null>(null);
  const [during, setDuring] = useState<number | null>(null);
  const drills = drillsOf(steps);
  const finish = (): void => {
    practice.logSession({
      day: place.day,
      drills: drills.map((drill) => {
        const counted = countedOf(place, steps, drill);
        return { drill, feel: place.feels[drill] ?? null, ...(counted.length > 0 && { counted }) };
      }),
      pain: { before, during, nextMorning: null },
    });
    practice.addHums(
      place.day,
      place.hums.map((length) => ({ start: 0, length })),
    );
    keepPlace(null);
    goTo('');
  };
  const change = (drill: DrillId, feel: Feel): void =>
    setPlace((now) => ({ ...now, feels: { ...now.feels, [drill]: feel } }));
  return (
    <section className="stack" aria-labelledby="done">
      <h1 id="done">Done for today</h1>
      <ul className="feels">
        {drills.map((drill) => (
          <li key={drill}>
            <span>
              {drillOf(drill).name}{' '}
              <span className="quiet small-text">{countedText(countedOf(place, steps, drill))}</span>
            </span>
            <FeelChoice
              drill={drill}
              value={place.feels[drill] ?? null}
              onChange={(feel) => change(drill, feel)}
            />
          </li>
        ))}
      </ul>
      <Scale label="Pain before you began" value={before} onChange={setBefore} />
      <Scale label="Worst pain while practising" value={during} onChange={setDuring} />
      <p className="quiet small-text">Tomorrow the log asks how the morning was.</p>
      <Button className="button primary" onPress={finish}>
        Keep it
      </Button>
    </section>
  );
}

/** Sets of a drill that the camera counted, in order. */
function countedOf({ counted }: Place, steps: readonly Step[], drill: DrillId): readonly CountedSet[] {
  return steps.flatMap((step, i) => (step.drill === drill ? (counted[i] ?? []) : []));
}
