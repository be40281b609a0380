import { useEffect, useRef, useState } from 'react';
import { FieldError, Input, Label, TextField } from 'react-aria-components';

/** s without a key after which what was typed is taken over: a page that is closed then has lost nothing. */
const pause = 0.6;

/**
 * A number typed as people type it: taken over when the field is left, Enter is pressed or the typing pauses; empty means
 * "not said". Out of range it says so when the field is left, and takes nothing over. What is not being typed in shows what is
 * kept, whoever changed it.
 */
export function TypedField<T>({
  label,
  hideLabel = false,
  kept,
  parse,
  problem,
  onChange,
}: {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** What is kept, as text; empty: not said. */
  readonly kept: string;
  /** `null`: not a sensible value. */
  readonly parse: (text: string) => T | null;
  readonly problem: string;
  readonly onChange: (value: T | null) => void;
}) {
  /** What is being typed; `null`: nothing. */
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const taken = useRef<string | null>(null);
  const keep = (): boolean => {
    if (typed === null) return true;
    const empty = typed.trim() === '';
    const value = empty ? null : parse(typed);
    if (!empty && value === null) return false;
    if (typed !== taken.current) onChange(value);
    taken.current = typed;
    return true;
  };
  const leave = (): void => {
    const sensible = keep();
    setWrong(!sensible);
    if (!sensible) return;
    taken.current = null;
    setTyped(null);
  };
  const keepTyped = useRef(keep);
  keepTyped.current = keep;
  useEffect(() => {
    // Nothing typed yet, or emptied to type anew.
    if (typed === null || typed.trim() === '') return;
    const timer = setTimeout(() => keepTyped.current(), pause * 1000);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      className="field"
      value={typed ?? kept}
      onChange={setTyped}
      onBlur={leave}
      isInvalid={wrong}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
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

/** A whole number inside the limits; `null` for anything else. */
export function parseWhole(low: number, high: number): (text: string) => number | null {
  const parse = parseBetween(low, high);
  return (text) => {
    const value = parse(text);
    return value !== null && Number.isInteger(value) ? value : null;
  };
}

/** A number as a field shows it, with at most one decimal; empty for one that was not said. */
export function textOfNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(Math.round(value * 10) / 10);
}
