import { type CaptureId, captures, catalogue, type SelfCheck, type SelfCheckId } from '@stridewhy/engine';

type SelfSide = SelfCheck['side'];

/** The self-checks the app takes by hand, in the order they are offered, and what each is read in. */
export const selfChecks: readonly {
  readonly capture: CaptureId;
  readonly measures: readonly SelfCheckId[];
}[] = [
  { capture: 'heel-raises', measures: ['G8', 'G8b'] },
  { capture: 'knee-to-wall', measures: ['F7', 'F7b'] },
  { capture: 'bridge', measures: ['G7'] },
  { capture: 'short-foot', measures: ['F10'] },
  { capture: 'big-toe', measures: ['F9'] },
  { capture: 'arch-drop', measures: ['F10b'] },
  { capture: 'hip-rotation', measures: ['G2e'] },
  { capture: 'toe-lift', measures: ['S3'] },
  { capture: 'rib-tape', measures: ['S6'] },
];

/** The legs a check is done on; `null` for the whole body. */
export function sidesOf(capture: CaptureId): readonly SelfSide[] {
  return captures[capture].eachSide ? ['left', 'right'] : [null];
}

/** The tries of one check; empty when it was not done. */
export function triesOf(checks: readonly SelfCheck[], id: SelfCheckId, side: SelfSide): readonly number[] {
  return checks.find((check) => check.id === id && check.side === side)?.values ?? [];
}

/** The checks with one try changed; `null` takes it away, and the check with its last try. */
export function withTry(
  checks: readonly SelfCheck[],
  id: SelfCheckId,
  side: SelfSide,
  index: number,
  value: number | null,
): readonly SelfCheck[] {
  const tries = [...triesOf(checks, id, side)];
  if (value === null) tries.splice(index, 1);
  else tries[Math.min(index, tries.length)] = value;
  return withTries(checks, id, side, tries);
}

/** The checks with all tries of one given anew. */
export function withTries(
  checks: readonly SelfCheck[],
  id: SelfCheckId,
  side: SelfSide,
  values: readonly number[],
): readonly SelfCheck[] {
  const others = checks.filter((check) => check.id !== id || check.side !== side);
  return values.length === 0 ? others : [...others, { id, side, values }];
}

/** "Left", "Right", or nothing for the whole body. */
export function sideName(side: SelfSide): string {
  if (side === null) return '';
  return side === 'left' ? 'Left' : 'Right';
}

/** What a try is called to a screen reader: "Knee to wall, left, try 2". */
export function tryName(id: SelfCheckId, side: SelfSide, index: number, tries: number): string {
  const parts = [catalogue[id].name, side, tries > 1 ? `try ${index + 1}` : null];
  return parts.filter((part) => part !== null).join(', ');
}
