import {
  captures,
  catalogue,
  type Measured,
  measuredOf,
  type SelfCheckId,
  selfCheckLimits,
  words,
} from '@stridewhy/engine';
import { Button } from 'react-aria-components';
import { usePreferences } from '../app/preferences.ts';
import { go } from '../app/route.ts';
import { useSessionState } from '../app/session-context.tsx';
import { rangeText, shownMeasure, valueText } from '../measures/present.ts';
import { parseBetween, TypedField } from '../start/number-field.tsx';
import { useTold } from '../told/use-told.ts';
import { AngleReader } from './angle-reader.tsx';
import { selfChecks, sideName, sidesOf, triesOf, tryName, withTries, withTry } from './check-list.ts';
import { CheckPicture } from './check-picture.tsx';
import { HeelRaiseFilm } from './heel-raise-film.tsx';
import { phoneAngles } from './phone-angles.ts';
import '../ui/question.css';
import './checks.css';

/** Checks with tape, phone and count: each with a picture of how, its result at once, and a way to redo or leave it. */
export default function ChecksPage() {
  const { answer } = useSessionState();
  const next = answer?.findings?.nextChecks.find(({ capture }) =>
    selfChecks.some((check) => check.capture === capture),
  );
  return (
    <div className="form-page">
      <h1>Checks you can do yourself</h1>
      <p className="lead">
        Any of them, in any order. {next && `“${captures[next.capture].name}” would tell most now.`}
      </p>
      {selfChecks.map(({ capture, measures }) => (
        <CheckCard key={capture} capture={capture} measures={measures} />
      ))}
      <div className="form-actions">
        <Button className="button primary" onPress={() => go('answer')}>
          See the answer
        </Button>
        <Button className="button" onPress={() => go('history')}>
          Questions about your running
        </Button>
      </div>
    </div>
  );
}

function CheckCard({ capture, measures }: (typeof selfChecks)[number]) {
  const { name, tells, steps, minutes, repeats } = captures[capture];
  const [told, setTold] = useTold();
  const angle = phoneAngles[capture];
  const done = told.checks.some(({ id }) => measures.includes(id));
  return (
    <section className="card check" aria-labelledby={`check-${capture}`}>
      <div className="check-head">
        <CheckPicture capture={capture} />
        <div>
          <h2 id={`check-${capture}`}>{name}</h2>
          <p>{tells}</p>
          <ol className="check-steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="quiet small-text">About {minutes} min.</p>
        </div>
      </div>
      {capture === 'heel-raises' && <HeelRaiseFilm />}
      {angle && (
        <AngleReader
          angle={angle}
          checks={told.checks}
          tries={repeats}
          onAngles={(leg, degrees) => setTold({ checks: withTries(told.checks, angle.id, leg, degrees) })}
        />
      )}
      {measures.map((id) => (
        <fieldset key={id} className="check-fields">
          <legend>
            {catalogue[id].name}, {catalogue[id].unit}
          </legend>
          {sidesOf(capture).map((side) => (
            <div key={side} className="check-side">
              {side && <span className={`side ${side}`}>{sideName(side)}</span>}
              {Array.from({ length: repeats }, (_, index) => {
                const { low, high } = selfCheckLimits[id];
                return (
                  <TypedField
                    key={tryName(id, side, index, repeats)}
                    label={tryName(id, side, index, repeats)}
                    hideLabel
                    kept={String(triesOf(told.checks, id, side)[index] ?? '')}
                    parse={parseBetween(low, high)}
                    problem={`${low} to ${high}.`}
                    onChange={(given) => setTold({ checks: withTry(told.checks, id, side, index, given) })}
                  />
                );
              })}
            </div>
          ))}
          <Results id={id} />
        </fieldset>
      ))}
      {done && (
        <Button
          className="link-button check-redo"
          onPress={() => setTold({ checks: told.checks.filter(({ id }) => !measures.includes(id)) })}
        >
          Redo this check
        </Button>
      )}
    </section>
  );
}

/** What the check says as it stands, with its error. */
function Results({ id }: { readonly id: SelfCheckId }) {
  const { answer } = useSessionState();
  const { units } = usePreferences();
  const found = answer === null ? [] : measuredOf(answer).filter((measure) => measure.id === id);
  return (
    <div aria-live="polite">
      {found.map((measure) => (
        <Result key={measure.side} measure={measure} units={units} />
      ))}
    </div>
  );
}

function Result({ measure, units }: { readonly measure: Measured; readonly units: 'metric' | 'imperial' }) {
  const shown = shownMeasure(measure, units);
  const range = rangeText(shown);
  return (
    <p className={`check-result ${measure.verdict}`}>
      {measure.side && `${sideName(measure.side)}: `}
      <strong>{valueText(shown)}</strong>
      {range && `, healthy people ${range}`}: {words.verdict[measure.verdict]}.
    </p>
  );
}
