import { usePreferences } from '../app/preferences.ts';
import { parseBetween, TypedField, textOfNumber } from '../start/number-field.tsx';
import { fromFeet, toInches } from '../units/units.ts';

/** How long something tapped in the picture is, in the runner's units. */
export function LengthField({
  length,
  onLength,
}: {
  /** m, `null` until said. */
  readonly length: number | null;
  readonly onLength: (length: number | null) => void;
}) {
  const { units } = usePreferences();
  const imperial = units === 'imperial';
  const shown = length === null ? null : imperial ? toInches(length) : length * 100;
  return (
    <div className="field-with-unit">
      <TypedField
        key={units}
        label="Its length"
        kept={textOfNumber(shown)}
        parse={imperial ? parseBetween(2, 200) : parseBetween(5, 500)}
        problem={imperial ? 'Between 2 and 200 inches.' : 'Between 5 and 500 cm.'}
        onChange={(typed) => onLength(typed === null ? null : imperial ? fromFeet(0, typed) : typed / 100)}
      />
      <span className="unit">{imperial ? 'in' : 'cm'}</span>
    </div>
  );
}
