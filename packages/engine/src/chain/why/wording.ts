import { type Claim, catalogue } from '../../reference/index.ts';
import type { Why } from '../types.ts';
import { referenceRange, valueText, valueWithError } from '../value-text.ts';
import type { Evidence, Heard, Spoken } from './signs.ts';

/**
 * The claim in plain words, what the runner said in its support (what raises it the claim itself says), the numbers of its
 * farthest sign, an honest end where the effect is unknown.
 */
export function statement(claim: Claim, outside: readonly Spoken[]): string {
  const answers = outside.flatMap((one) =>
    one.kind === 'answered' && one.sign.role === 'supports' ? [one.sign.says] : [],
  );
  const numbers = farthestByLeg(outside).map(numbersOf);
  const unknown = claim.loadEffect === null ? ['What this does to the calf is not known.'] : [];
  return [claim.statement, ...answers, ...numbers, ...unknown].join(' ');
}

/** The farthest measured sign, once for each leg that shows it. */
function farthestByLeg(outside: readonly Spoken[]): readonly Heard[] {
  const heard = outside.filter((one) => one.kind === 'measured');
  const same = heard.filter(({ measure }) => measure.id === heard[0]?.measure.id);
  return same.filter(
    ({ measure }, i) => same.findIndex((other) => other.measure.side === measure.side) === i,
  );
}

/** The answer in one plain sentence. */
export function headline(why: readonly Why[], { measures, history }: Evidence): string {
  const [first] = why;
  if (first !== undefined) {
    const title = first.title.charAt(0).toLowerCase() + first.title.slice(1);
    const effect = first.loadEffect === null ? '; what that does to the calf is not known' : '';
    return `What stands out most: ${title}${effect}.`;
  }
  const judged = measures.filter((measure) => measure.kind === 'measured' && measure.reference !== null);
  if (judged.some(({ id }) => catalogue[id].capture === 'side-video')) {
    return 'Nothing we can measure in this clip stands out as a reason for tight calves.';
  }
  if (judged.length > 0 || Object.keys(history).length > 0) {
    return 'Nothing you checked or told us stands out as a reason for tight calves.';
  }
  return 'Too little could be measured to say whether anything stands out.';
}

function numbersOf({ sign, measure, limit }: Heard): string {
  const { id, side } = measure;
  const { name, needs } = catalogue[id];
  const of = side === null ? '' : `, ${side} leg`;
  const value = `${name}${of}: ${valueWithError(measure)}`;
  if (sign.kind === 'difference') return `${value} (the other leg ${valueText(measure, limit)}).`;
  if (sign.limit !== null) return `${value} (${sign.limit.name} ${valueText(measure, limit)}).`;
  const range = referenceRange(measure);
  // What no clip shows has limits of clinicians, coaches or people at large.
  return range === null
    ? `${value}.`
    : `${value} (${needs === null ? 'usual' : 'healthy runners'} ${range}).`;
}
