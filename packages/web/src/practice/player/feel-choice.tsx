import { type DrillId, drillOf, type Feel } from '@stridewhy/engine';
import { Choice } from '../../ui/choice.tsx';

/** How a drill felt: it moves the drill up or down next time. */
export function FeelChoice({
  drill,
  value,
  onChange,
}: {
  readonly drill: DrillId;
  readonly value: Feel | null;
  readonly onChange: (feel: Feel) => void;
}) {
  return (
    <Choice
      label={`How ${drillOf(drill).name} felt`}
      value={value}
      options={[
        { value: 'easy', text: 'Easy' },
        { value: 'right', text: 'Right' },
        { value: 'hard', text: 'Hard' },
      ]}
      onChange={onChange}
    />
  );
}
