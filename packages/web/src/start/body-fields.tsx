import { useState } from 'react';
import { Group } from 'react-aria-components';
import { fromFeet, fromPounds, toFeet, toPounds, type UnitSystem } from '../units/units.ts';
import { parseBetween, parseWhole, TypedField, textOfNumber } from './number-field.tsx';

interface BodyField {
  readonly units: UnitSystem;
  /** SI */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export function HeightField({ units, value, onChange }: BodyField) {
  if (units === 'imperial') return <FeetField value={value} onChange={onChange} />;
  return (
    <div className="field-with-unit">
      <TypedField
        label="Your height"
        kept={textOfNumber(value === null ? null : value * 100)}
        parse={parseBetween(100, 230)}
        problem="Between 100 and 230 cm."
        onChange={(centimetres) => onChange(centimetres === null ? null : centimetres / 100)}
      />
      <span className="unit">cm</span>
    </div>
  );
}

function FeetField({ value, onChange }: Omit<BodyField, 'units'>) {
  const known = value === null ? null : toFeet(value);
  /** Inches said before the feet. */
  const [early, setEarly] = useState<number | null>(null);
  const inches = known?.inches ?? early;
  return (
    <Group className="field" aria-label="Your height">
      <span className="field-label" aria-hidden="true">
        Your height
      </span>
      <div className="field-row">
        <TypedField
          label="Feet"
          hideLabel
          kept={textOfNumber(known?.feet)}
          parse={parseWhole(3, 7)}
          problem="Whole feet, from 3 to 7; the inches beside them."
          onChange={(feet) => {
            setEarly(null);
            onChange(feet === null ? null : fromFeet(feet, inches ?? 0));
          }}
        />
        <span className="unit-inline">ft</span>
        <TypedField
          label="Inches"
          hideLabel
          kept={textOfNumber(inches)}
          parse={parseBetween(0, 11.5)}
          problem="0 to 11 inches."
          onChange={(said) => (known === null ? setEarly(said) : onChange(fromFeet(known.feet, said ?? 0)))}
        />
        <span className="unit-inline">in</span>
      </div>
    </Group>
  );
}

export function MassField({ units, value, onChange }: BodyField) {
  const imperial = units === 'imperial';
  return (
    <div className="field-with-unit">
      <TypedField
        label="Your weight"
        kept={textOfNumber(value !== null && imperial ? toPounds(value) : value)}
        parse={imperial ? parseBetween(55, 440) : parseBetween(25, 200)}
        problem={imperial ? 'Between 55 and 440 lb.' : 'Between 25 and 200 kg.'}
        onChange={(mass) => onChange(mass === null ? null : imperial ? fromPounds(mass) : mass)}
      />
      <span className="unit">{imperial ? 'lb' : 'kg'}</span>
    </div>
  );
}
