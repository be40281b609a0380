import type { Shown } from './present.ts';

/** Value with its error against the healthy range, on one short line. The numbers stand beside it as text. */
export function RangePlot({ shown, verdict }: { readonly shown: Shown; readonly verdict: string }) {
  const { value, error, reference } = shown;
  if (reference === null) return null;
  const low = Math.min(reference.low, value - error);
  const high = Math.max(reference.high, value + error);
  const room = (high - low) * 0.12 || 1;
  const x = (at: number): number => (100 * (at - low + room)) / (high - low + 2 * room);
  return (
    <svg className={`range ${verdict}`} viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true">
      <rect className="range-track" x="0" y="7" width="100" height="2" />
      <rect
        className="range-band"
        x={x(reference.low)}
        width={x(reference.high) - x(reference.low)}
        y="3"
        height="10"
      />
      <rect
        className="range-error"
        x={x(value - error)}
        width={x(value + error) - x(value - error)}
        y="7"
        height="2"
      />
      <rect className="range-value" x={x(value) - 1} width="2" y="1" height="14" />
    </svg>
  );
}
