import {
  changeText,
  effectText,
  type Stance,
  type WhatIf,
  type WhatIfEntry,
  type WhatIfId,
  whatIf,
  whatIfs,
  words,
} from '@stridewhy/engine';
import { useId, useState } from 'react';
import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { usePreferences } from '../app/preferences.ts';
import { whatIfInUnits } from './change-in-units.ts';

/** Sliders on the runner's own stride: the load is computed again at each move. */
export function WhatIfPanel({ stance }: { readonly stance: Stance }) {
  const [amounts, setAmounts] = useState<Partial<Record<WhatIfId, number>>>({});
  const titleId = useId();
  return (
    <section className="card" aria-labelledby={titleId}>
      <h3 id={titleId}>What if?</h3>
      <p className="quiet">
        One change at a time, on your own stride. Less is not better by itself: what one part is spared,
        another takes. Differences below 5 % are hard to notice from one filming to the next.
      </p>
      <div className="what-if-list">
        {whatIfs.map((entry) => (
          <Row
            key={entry.id}
            entry={entry}
            stance={stance}
            amount={amounts[entry.id] ?? start(entry, stance)}
            onChange={(amount) => setAmounts((known) => ({ ...known, [entry.id]: amount }))}
          />
        ))}
      </div>
      <p>
        <Button className="link-button" onPress={() => setAmounts({})}>
          Back to how you run now
        </Button>
      </p>
    </section>
  );
}

/** Where the slider stands for "as now". */
function start({ id, range }: WhatIfEntry, stance: Stance): number {
  const now = id === 'strike' ? Math.round(stance.footStrikeAngleDeg) : 0;
  return Math.min(range.high, Math.max(range.low, now));
}

function Row({
  entry,
  stance,
  amount,
  onChange,
}: {
  readonly entry: WhatIfEntry;
  readonly stance: Stance;
  readonly amount: number;
  readonly onChange: (amount: number) => void;
}) {
  const { units } = usePreferences();
  const { id, plain, grade, evidence, source } = entry;
  const { entry: shown, factor } = whatIfInUnits(entry, units);
  const moved = amount !== start(entry, stance);
  return (
    <div className="what-if-row">
      <Slider
        className="slider"
        value={amount * factor}
        minValue={shown.range.low}
        maxValue={shown.range.high}
        step={shown.range.step}
        onChange={(value) => onChange(value / factor)}
      >
        <div className="slider-head">
          <Label>{moved ? changeText(shown, amount * factor) : `${entry.name}: as now`}</Label>
          <SliderOutput className="unseen" />
        </div>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" aria-label={`${entry.name}, ${shown.unit}: ${plain}`} />
        </SliderTrack>
        <p className="slider-plain quiet small-text" aria-hidden="true">
          right: {plain}
        </p>
      </Slider>
      <Outcome result={moved ? whatIf(stance, id, amount) : null} />
      <details className="what-if-why">
        <summary>Evidence: {words.grade[grade]}</summary>
        <p className="quiet small-text">
          {evidence} {source}.
        </p>
      </details>
    </div>
  );
}

function Outcome({ result }: { readonly result: WhatIf | null }) {
  const { units } = usePreferences();
  const distance = units === 'metric' ? 'km' : 'mile';
  const lines = [
    ['Peak tendon force', result?.peak],
    [`Tendon load per ${distance}`, result?.impulsePerKm],
    [`Wear per ${distance}`, result?.damagePerKm],
  ] as const;
  return (
    <dl className="what-if-outcome" aria-live="polite">
      {lines.map(([name, effect]) => (
        <div key={name}>
          <dt className="quiet small-text">{name}</dt>
          <dd>{effect ? inTwoLines(effectText(effect)) : '–'}</dd>
        </div>
      ))}
    </dl>
  );
}

/** May break before the band in brackets alone. */
function inTwoLines(text: string): string {
  return text.replace(/ (?!\()/gu, '\u00a0');
}
