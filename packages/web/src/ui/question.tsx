import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from 'react-aria-components';
import './question.css';

interface Option {
  readonly id: string;
  readonly text: string;
}

/** A question with one answer. */
export function OneOf({
  question,
  options,
  value,
  onChange,
}: {
  readonly question: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}) {
  return (
    <RadioGroup className="ask" value={value} onChange={onChange}>
      <Label className="ask-text">{question}</Label>
      <div className="ask-options">
        {options.map(({ id, text }) => (
          <Radio key={id} value={id} className="ask-option">
            {text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** A question with any number of answers; "none" excludes the others. */
export function SeveralOf({
  question,
  options,
  value,
  onChange,
}: {
  readonly question: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const choose = (ids: readonly string[]): void => {
    const added = ids.find((id) => !value.includes(id));
    if (added === 'none') onChange(['none']);
    else onChange(ids.filter((id) => id !== 'none' || added === undefined));
  };
  return (
    <CheckboxGroup className="ask" value={[...value]} onChange={choose}>
      <Label className="ask-text">{question}</Label>
      <div className="ask-options">
        {options.map(({ id, text }) => (
          <Checkbox key={id} value={id} className="ask-option">
            {text}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
