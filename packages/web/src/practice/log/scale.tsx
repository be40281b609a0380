import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './log.css';

const steps = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

/** 0 to 10, one tap. */
export function Scale({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label} <span className="quiet small-text">0 none, 10 worst</span>
      </span>
      <ToggleButtonGroup
        className="scale"
        aria-label={`${label}, 0 none, 10 worst`}
        selectionMode="single"
        selectedKeys={value === null ? [] : [String(value)]}
        onSelectionChange={(keys) => {
          const [chosen] = keys;
          onChange(chosen === undefined ? null : Number(chosen));
        }}
      >
        {steps.map((step) => (
          <ToggleButton key={step} id={step} className="scale-step">
            {step}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
