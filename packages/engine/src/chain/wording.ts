import { type Claim, catalogue } from '../reference/index.ts';
import type { Spoken } from './signs.ts';
import type { Measure, Why } from './types.ts';

/** The claim in plain words, the numbers of its farthest sign, and an honest end where the effect is unknown. */
export function statement(claim: Claim, outside: readonly Spoken[]): string {
  const numbers = farthestByLeg(outside).map(numbersOf);
  const unknown = claim.loadEffect === null ? ['What this does to the calf is not known.'] : [];
  return [claim.statement, ...numbers, ...unknown].join(' ');
}

/** The farthest sign, once for each leg that shows it. */
function farthestByLeg(outside: readonly Spoken[]): readonly Spoken[] {
  const same = outside.filter(({ measure }) => measure.id === outside[0]?.measure.id);
  return same.filter(
    ({ measure }, i) => same.findIndex((other) => other.measure.side === measure.side) === i,
  );
}

/** The answer in one plain sentence. */
export function headline(why: readonly Why[], measures: readonly Measure[]): string {
  const [first] = why;
  if (first !== undefined) {
    const title = first.title.charAt(0).toLowerCase() + first.title.slice(1);
    const effect = first.loadEffect === null ? '; what that does to the calf is not known' : '';
    return `What stands out most: ${title}${effect}.`;
  }
  const judged = measures.some((measure) => measure.kind === 'measured' && measure.reference !== null);
  return judged
    ? 'Nothing we can measure in this clip stands out as a reason for tight calves.'
    : 'Too little could be measured to say whether anything stands out.';
}

function numbersOf({ sign, measure }: Spoken): string {
  const { id, side, value, unit, error, reference } = measure;
  const entry = catalogue[id];
  const decimals = unit === entry.unit ? entry.decimals : (entry.unscaled?.decimals ?? entry.decimals);
  const show = (number: number) => number.toFixed(decimals).replace('-', '−');
  const space = unit === '°' || unit === '%' ? '' : ' ';
  const of = side === null ? '' : `, ${side} leg`;
  const usual =
    reference === null ? null : `healthy runners ${show(reference.low)} to ${show(reference.high)}`;
  const compared =
    sign.limit === null ? usual : `${sign.limit.name} ${show(sign.limit.value)}${space}${unit}`;
  return `${entry.name}${of}: ${show(value)}${space}${unit} ± ${show(error)} (${compared}).`;
}
