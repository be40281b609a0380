import { Group } from 'react-aria-components';
import { fromFeet, fromPounds, toFeet, toPounds, type UnitSystem } from '../units/units.ts';
import { parseBetween, TypedField } from './number-field.tsx';

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
        initial={value === null ? '' : String(Math.round(value * 100))}
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
  return (
    <Group className="field" aria-label="Your height">
      <span className="field-label" aria-hidden="true">
        Your height
      </span>
      <div className="field-row">
        <TypedField
          label="Feet"
          hideLabel
          initial={known === null ? '' : String(known.feet)}
          parse={parseBetween(3, 7)}
          problem="3 to 7 feet."
          onChange={(feet) => onChange(feet === null ? null : fromFeet(Math.trunc(feet), known?.inches ?? 0))}
        />
        <span className="unit-inline">ft</span>
        <TypedField
          key={known?.feet ?? 'none'}
          label="Inches"
          hideLabel
          initial={known === null ? '' : String(known.inches)}
          parse={parseBetween(0, 11.5)}
          problem="0 to 11 inches."
          onChange={(inches) => known !== null && onChange(fromFeet(known.feet, inches ?? 0))}
        />
        <span className="unit-inline">in</span>
      </div>
    </Group>
  );
}

export function MassField({ units, value, onChange }: BodyField) {
  const imperial = units === 'imperial';
  const shown = value === null ? '' : String(Math.round(imperial ? toPounds(value) : value));
  return (
    <div className="field-with-unit">
      <TypedField
        label="Your weight"
        initial={shown}
        parse={imperial ? parseBetween(55, 440) : parseBetween(25, 200)}
        problem={imperial ? 'Between 55 and 440 lb.' : 'Between 25 and 200 kg.'}
        onChange={(mass) => onChange(mass === null ? null : imperial ? fromPounds(mass) : mass)}
      />
      <span className="unit">{imperial ? 'lb' : 'kg'}</span>
    </div>
  );
}
