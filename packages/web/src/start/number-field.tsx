import { useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

/**
 * A number typed as people type it: taken over when the field is left or Enter is pressed, empty means "not said".
 * Out of range it says what is expected and takes nothing over.
 */
export function TypedField<T>({
  label,
  hideLabel = false,
  initial,
  parse,
  problem,
  onChange,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly initial: string;
  /** `null`: not a sensible value. */
  readonly parse: (text: string) => T | null;
  readonly problem: string;
  readonly onChange: (value: T | null) => void;
}) {
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const empty = text.trim() === '';
    const value = empty ? null : parse(text);
    setWrong(!empty && value === null);
    if ((empty || value !== null) && text !== initial) onChange(value);
  };
  return (
    <TextField
      className="field"
      value={text}
      onChange={setText}
      onBlur={take}
      isInvalid={wrong}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    >
      <Label className={hideLabel ? 'unseen' : 'field-label'}>{label}</Label>
      <Input className="input" inputMode="decimal" autoComplete="off" />
      <FieldError className="field-error">{problem}</FieldError>
    </TextField>
  );
}

/** A decimal number with point or comma inside the limits; `null` for anything else. */
export function parseBetween(low: number, high: number): (text: string) => number | null {
  return (text) => {
    if (!/^\s*\d{1,3}(?:[.,]\d{1,3})?\s*$/u.test(text)) return null;
    const value = Number(text.replace(',', '.'));
    return value >= low && value <= high ? value : null;
  };
}
