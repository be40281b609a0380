import { useEffect, useRef, useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

/** s without a key after which what was typed is taken over: a page that is closed then has lost nothing. */
const pause = 0.6;

/**
 * A number typed as people type it: taken over when the field is left, Enter is pressed or the typing pauses; empty means
 * "not said". Out of range it says so when the field is left, and takes nothing over.
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
  const taken = useRef(initial);
  const take = (): void => {
    const empty = text.trim() === '';
    const value = empty ? null : parse(text);
    setWrong(!empty && value === null);
    keep();
  };
  const keep = (): void => {
    const empty = text.trim() === '';
    const value = empty ? null : parse(text);
    if ((!empty && value === null) || text === taken.current) return;
    taken.current = text;
    onChange(value);
  };
  const keepTyped = useRef(keep);
  keepTyped.current = keep;
  useEffect(() => {
    // Nothing typed yet, or emptied to type anew.
    if (text.trim() === '') return;
    const timer = setTimeout(() => keepTyped.current(), pause * 1000);
    return () => clearTimeout(timer);
  }, [text]);
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
