import type { PoseModel } from '@stridewhy/video';
import { Choice } from '../ui/choice.tsx';

/** BlazePose's three sizes in plain words. */
export function ModelChoice({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: PoseModel;
  readonly onChange: (model: PoseModel) => void;
}) {
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <Choice
        label={label}
        value={value}
        options={[
          { value: 'lite', text: 'Quick' },
          { value: 'full', text: 'Careful' },
          { value: 'heavy', text: 'Very careful' },
        ]}
        onChange={onChange}
      />
      <span className="small-text quiet">
        Very careful takes about four times as long as careful. It sees feet best, and tells a landing on the
        front of the foot from one on the whole foot.
      </span>
    </div>
  );
}
