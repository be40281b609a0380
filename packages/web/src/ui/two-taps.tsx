import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';

/** A button for what cannot be taken back: it takes two taps. */
export function TwoTaps({
  className,
  warning,
  no,
  yes,
  onYes,
  children,
}: {
  readonly className: string;
  /** What will be lost. */
  readonly warning: string;
  readonly no: string;
  readonly yes: string;
  readonly onYes: () => void;
  /** What the first tap is on. */
  readonly children: ReactNode;
}) {
  const [asked, setAsked] = useState<'not-yet' | 'now' | 'said-no'>('not-yet');
  if (asked !== 'now') {
    return (
      <Button className={className} autoFocus={asked === 'said-no'} onPress={() => setAsked('now')}>
        {children}
      </Button>
    );
  }
  return (
    <fieldset className="form-actions two-taps">
      <legend className="small-text">{warning}</legend>
      <Button className="button small" autoFocus onPress={() => setAsked('said-no')}>
        {no}
      </Button>
      <Button
        className="button small"
        onPress={() => {
          setAsked('not-yet');
          onYes();
        }}
      >
        {yes}
      </Button>
    </fieldset>
  );
}
