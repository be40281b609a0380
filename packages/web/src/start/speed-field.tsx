import { formatSpeed, type PaceUnit, parseSpeed } from '../units/units.ts';
import { TypedField } from './number-field.tsx';

const paceUnits: readonly PaceUnit[] = ['min/km', 'min/mile', 'km/h', 'mph', 'm/s'];

/** Running speeds the field takes, m/s: from a slow jog to an elite sprint. */
const slowest = 1;
const fastest = 12;

export function SpeedField({
  unit,
  value,
  onUnit,
  onChange,
}: {
  readonly unit: PaceUnit;
  /** m/s */
  readonly value: number | null;
  readonly onUnit: (unit: PaceUnit) => void;
  readonly onChange: (value: number | null) => void;
}) {
  const isPace = unit === 'min/km' || unit === 'min/mile';
  return (
    <div className="field-with-unit">
      <TypedField
        key={unit}
        label={isPace ? 'Your pace in the clip' : 'Your speed in the clip'}
        kept={value === null ? '' : formatSpeed(value, unit)}
        parse={(text) => {
          const speed = parseSpeed(text, unit);
          return speed !== null && speed >= slowest && speed <= fastest ? speed : null;
        }}
        problem={isPace ? 'For example 5:30.' : 'For example 10.5.'}
        onChange={onChange}
      />
      <select
        className="select unit-select"
        aria-label="Unit of speed"
        value={unit}
        onChange={(event) => {
          const chosen = paceUnits.find((one) => one === event.target.value);
          if (chosen) onUnit(chosen);
        }}
      >
        {paceUnits.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}
