import { planRules } from '@stridewhy/engine';

/** Runs of the last weeks as bars, in hundredths of the picture; the third is the longest. */
const runs = [26, 20, 36, 24, 30] as const;
const longest = Math.max(...runs);
const limit = longest * planRules.longestRun;
/** The run that would have been a jump. */
const jump = 60;

/** No body moves in a rule of the week: the next run, a jump at 0, is held under the limit at 1. */
export function RunsView({ share, label }: { readonly share: number; readonly label: string }) {
  const next = jump + share * (limit - jump);
  const x = (index: number): number => 14 + 18 * index;
  return (
    <svg className="figure" viewBox="0 -68 128 74" role="img" aria-label={label}>
      <path className="figure-floor" d="M4 0h120" />
      {runs.map((minutes, index) => (
        <rect
          key={minutes}
          className="figure-prop"
          x={x(index)}
          y={-minutes}
          width="12"
          height={minutes}
          rx="2"
        />
      ))}
      <rect className="figure-run" x={x(runs.length)} y={-next} width="12" height={next} rx="2" />
      <path className="figure-limit" d={`M4 ${-limit}h120`} />
    </svg>
  );
}
