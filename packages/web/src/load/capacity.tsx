import { capacityRatio, type LegEstimate, type NormSex } from '@stridewhy/engine';
import { useState } from 'react';
import { parseBetween, TypedField, textOfNumber } from '../start/number-field.tsx';
import { Choice } from '../ui/choice.tsx';

const verdicts = {
  below: 'fewer than the middle person of your age and sex',
  like: 'like the middle person of your age and sex, within the count’s own error',
  above: 'more than the middle person of your age and sex',
} as const;

/** The load of running against the calf's own strength, from single-leg heel raises. */
export function Capacity({ estimate }: { readonly estimate: LegEstimate }) {
  const [repetitions, setRepetitions] = useState<number | null>(null);
  const [age, setAge] = useState<number | null>(null);
  const [sex, setSex] = useState<NormSex | null>(null);
  const result = repetitions === null ? null : capacityRatio(estimate, { repetitions, age, sex });
  return (
    <section className="card" aria-labelledby="capacity">
      <h3 id="capacity">Against your calf’s strength</h3>
      <p className="quiet">
        Stand on one leg, knee straight, fingertips on a wall. Rise and lower to a beat of 60 a minute until
        the height or the beat is lost. Leave it out if anything hurts.
      </p>
      <div className="capacity-fields no-print">
        <TypedField
          label="Heel raises on this leg"
          kept={textOfNumber(repetitions)}
          parse={parseBetween(0, 99)}
          problem="A number from 0 to 99."
          onChange={setRepetitions}
        />
        <TypedField
          label="Age, years"
          kept={textOfNumber(age)}
          parse={parseBetween(16, 99)}
          problem="A number from 16 to 99."
          onChange={setAge}
        />
        <Choice
          label="Norms for"
          value={sex}
          options={[
            { value: 'female' as const, text: 'women' },
            { value: 'male' as const, text: 'men' },
          ]}
          onChange={setSex}
        />
      </div>
      {result && (
        <p aria-live="polite">
          Each step asks for about <strong>{result.ratio.toFixed(1)} times</strong> your one hardest heel
          raise (between {result.range[0].toFixed(1)} and {result.range[1].toFixed(1)}). That many raises are{' '}
          {verdicts[result.verdict]} ({Math.round(result.norm)}).
        </p>
      )}
    </section>
  );
}
