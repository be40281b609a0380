import { type ActivePlan, type Day, daysBetween, drillOf, repsSeen } from '@stridewhy/engine';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useStartOfPage } from '../../app/start-of-page.ts';
import { Choice } from '../../ui/choice.tsx';
import { usePracticeState } from '../context.tsx';
import { askedOn } from '../experiment/left-out.ts';
import { DrillFigure } from '../figure/drill-figure.tsx';
import { today } from '../today.ts';
import { beep, buzz, keepAwake, speak } from './device.ts';
import { FeelChoice } from './feel-choice.tsx';
import { HumPanel } from './hum-panel.tsx';
import { keepPlace, keptPlace, moved, type Place, startingPlace } from './place.ts';
import { RepPanel } from './rep-panel.tsx';
import { type Beat, beatAt, drillsOf, type Step, sessionScript } from './script.ts';
import { SessionEnd } from './session-end.tsx';
import './session.css';

/** A guided session. It goes on by itself; a call, a locked screen or a reload leave it where it was. */
export function SessionPage({ plan }: { readonly plan: ActivePlan }) {
  // A session that goes on past midnight stays the one it is.
  const [day] = useState(today);
  const fullDay = useFullDay(plan, day);
  const { experiment, log } = usePracticeState();
  const { without } = askedOn(day, experiment, log);
  const steps = useMemo(() => sessionScript(plan, fullDay, without), [plan, fullDay, without]);
  const [place, setPlace] = useState<Place>(() => startingPlace(keptPlace(), steps, day));
  const begun = place.step > 0 || place.seconds > 0;
  const [running, setRunning] = useState(false);
  const [started, setStarted] = useState(begun);
  const [voice, setVoice] = useState(true);
  const step = steps[place.step];

  useClock(running && step !== undefined, (seconds) => setPlace((now) => moved(now, steps, seconds)));
  useEffect(() => keepPlace(begun ? place : null), [place, begun]);
  useEffect(() => (running ? keepAwake() : undefined), [running]);
  useCalls(() => setRunning(false));
  usePrompts(step, place, running, voice);
  useStartOfPage(step === undefined ? 'end' : 'steps');

  if (steps.length === 0) return <NothingToday />;
  if (step === undefined) return <SessionEnd place={place} steps={steps} setPlace={setPlace} />;
  const startOrPause = (): void => {
    setStarted(true);
    setRunning(!running);
  };
  const skip = (by: number): void =>
    setPlace((now) => ({ ...now, step: Math.max(0, Math.min(steps.length, now.step + by)), seconds: 0 }));
  return (
    <section className="player-page stack" aria-labelledby="now">
      <p className="quiet">
        <a href="#/practice">Plan</a> · {place.step + 1} of {steps.length}
      </p>
      <h1 id="now">{drillOf(step.drill).name}</h1>
      <Now step={step} seconds={place.seconds} />
      <DrillFigure drill={step.drill} />
      <div className="bar player-controls">
        <Button className="button" aria-label="Back one step" onPress={() => skip(-1)}>
          Back
        </Button>
        <Button className="button primary big" onPress={startOrPause}>
          {running ? 'Pause' : started ? 'Go on' : 'Start'}
        </Button>
        <Button className="button" aria-label="Next step" onPress={() => skip(1)}>
          Next
        </Button>
      </div>
      <div className="bar">
        <Choice
          label="Voice"
          value={voice ? 'on' : 'off'}
          options={[
            { value: 'on', text: 'Voice on' },
            { value: 'off', text: 'Voice off' },
          ]}
          onChange={(value) => setVoice(value === 'on')}
        />
      </div>
      {drillOf(step.drill).dose.rhythm.kind === 'breaths' && (
        <HumPanel
          hums={place.hums}
          onHum={({ length }) => setPlace((now) => ({ ...now, hums: [...now.hums, length] }))}
        />
      )}
      {repsSeen[step.drill] !== undefined && (
        <RepPanel
          drill={step.drill}
          set={place.step}
          before={place.counted[place.step]}
          counting={running && step.kind === 'work'}
          onCount={(counted) =>
            setPlace((now) => ({ ...now, counted: { ...now.counted, [now.step]: counted } }))
          }
        />
      )}
      {place.step > 0 && <FeelBefore steps={steps} place={place} setPlace={setPlace} />}
      <p className="stop-when">{drillOf(step.drill).stopWhen}</p>
    </section>
  );
}

/** Strength days are apart and so many a week; all days are full where none of the drills needs rest. */
function useFullDay(plan: ActivePlan, now: Day): boolean {
  const { log } = usePracticeState();
  if (plan.items.every(({ dose }) => dose.sets === dose.setsBetween)) return true;
  const rare = plan.items.filter(({ dose }) => dose.setsBetween === 0).map(({ drill }) => drill);
  const lately = log.sessions
    .filter(({ drills }) => drills.some(({ drill }) => rare.includes(drill)))
    .map(({ day }) => daysBetween(day, now))
    .filter((ago) => ago > 0 && ago < 7);
  return !lately.includes(1) && lately.length < plan.fullDaysPerWeek;
}

/** Calls back with the seconds that passed, some ten times a second, while it is on. */
function useClock(on: boolean, tick: (seconds: number) => void): void {
  const latest = useRef(tick);
  latest.current = tick;
  useEffect(() => {
    if (!on) return;
    let before = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      latest.current((now - before) / 1000);
      before = now;
    }, 100);
    return () => clearInterval(timer);
  }, [on]);
}

/** A call or a locked screen: the session waits. */
function useCalls(pause: () => void): void {
  const latest = useRef(pause);
  latest.current = pause;
  useEffect(() => {
    const listen = (): void => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', listen);
    return () => document.removeEventListener('visibilitychange', listen);
  }, []);
}

/** Voice at each new step, a tone at each new beat, a buzz at each set. */
function usePrompts(step: Step | undefined, place: Place, running: boolean, voice: boolean): void {
  const beat = step?.kind === 'work' ? beatAt(drillOf(step.drill).dose.rhythm, place.seconds) : null;
  useEffect(() => {
    if (!running || step === undefined) return;
    speak(step.say, voice);
    buzz();
    return () => speak('', false);
  }, [step, running, voice]);
  const number = beat?.number ?? null;
  const word = beat?.word;
  useEffect(() => {
    if (!running || number === null) return;
    beep(word === 'In' || word === 'Up' ? 520 : word === 'Out' || word === 'Down' ? 390 : 300);
  }, [number, word, running]);
}

function Now({ step, seconds }: { readonly step: Step; readonly seconds: number }) {
  const { rhythm } = drillOf(step.drill).dose;
  const beat = step.kind === 'work' ? beatAt(rhythm, seconds) : null;
  const left = Math.max(0, Math.ceil(step.seconds - seconds));
  return (
    <div className="now">
      <p className="now-title" aria-live="polite">
        {step.kind === 'prepare' ? 'Take the position' : step.title}
      </p>
      {beat && <Pacer beat={beat} />}
      <p className="now-left" role="timer">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </p>
      {step.kind === 'prepare' && (
        <ul className="now-set-up">
          {drillOf(step.drill).setUp.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {step.kind === 'work' && (
        <p className="cues">
          {drillOf(step.drill)
            .cues.map((cue) => `“${cue}”`)
            .join(' ')}
        </p>
      )}
    </div>
  );
}

/** A disc that grows with the breath in (or the way up) and shrinks with the breath out. */
function Pacer({ beat: { word, share } }: { readonly beat: Beat }) {
  const grown =
    word === 'In' || word === 'Up'
      ? share
      : word === 'Out' || word === 'Down'
        ? 1 - share
        : word === 'Hold'
          ? 1
          : 0;
  return (
    <svg className="pacer" viewBox="-50 -50 100 100" aria-hidden="true">
      <circle className="pacer-edge" r="46" />
      <circle className="pacer-fill" r={18 + 28 * grown} />
      <text className="pacer-word" textAnchor="middle" dy="0.35em">
        {word}
      </text>
    </svg>
  );
}

/** How the drill before this one felt: one tap, in passing. */
function FeelBefore({
  steps,
  place,
  setPlace,
}: {
  readonly steps: readonly Step[];
  readonly place: Place;
  readonly setPlace: (change: (now: Place) => Place) => void;
}) {
  const now = steps[place.step]?.drill;
  const before = drillsOf(steps.slice(0, place.step))
    .filter((id) => id !== now)
    .at(-1);
  if (before === undefined) return null;
  return (
    <div className="bar">
      <span>{drillOf(before).name} felt</span>
      <FeelChoice
        drill={before}
        value={place.feels[before] ?? null}
        onChange={(feel) => setPlace((at) => ({ ...at, feels: { ...at.feels, [before]: feel } }))}
      />
    </div>
  );
}

function NothingToday() {
  return (
    <div className="stack">
      <h1>Nothing at home today</h1>
      <p className="lead">
        Today’s practice is in your run, the calf rests, or your experiment goes without. The plan says which.
      </p>
      <p>
        <a href="#/practice">Back to the plan</a>
      </p>
    </div>
  );
}
