import type { Measured, RefusalReason, Refused } from '../chain/index.ts';
import type { BySide, Gait } from '../gait/index.ts';
import type { Side } from '../pose/index.ts';
import { catalogue } from '../reference/index.ts';
import { entryOf } from './entries.ts';
import type { Answer, ClipAnalysis } from './types.ts';

export const sides = ['left', 'right'] as const satisfies readonly Side[];

/** Measures in the catalogue's order. */
const order: readonly string[] = Object.keys(catalogue);

/** For each leg the clip that saw most of its strides, as an index into the answer's clips. */
export function clipOfSide(clips: readonly ClipAnalysis[]): BySide<number> {
  return { left: bestClip(clips, 'left'), right: bestClip(clips, 'right') };
}

/** A value of the gait table for each leg, each from the clip that saw that leg best. */
export function mergedBySide<T>(clips: readonly ClipAnalysis[], read: (gait: Gait) => BySide<T>): BySide<T> {
  const of = (side: Side): T | null => {
    const index = clipOfSide(clips)[side];
    const gait = index === null ? null : (clips[index]?.gait ?? null);
    return gait === null ? null : read(gait)[side];
  };
  return { left: of('left'), right: of('right') };
}

/** Measured values, one per measure and side: of several clips, the more exact one, then that with most strides. In the catalogue's order, left before right as the clips were given. */
export function measuredOf(answer: Answer): readonly Measured[] {
  const best = new Map<string, Measured>();
  for (const measure of answer.findings?.measures ?? []) {
    if (measure.kind !== 'measured') continue;
    const key = `${measure.id} ${measure.side}`;
    const known = best.get(key);
    if (known === undefined || isBetter(measure, known)) best.set(key, measure);
  }
  return [...best.values()].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
}

function isBetter(measure: Measured, known: Measured): boolean {
  if (measure.coarse !== known.coarse) return known.coarse === true;
  return measure.strides > known.strides;
}

/** Measures that no clip could give, for a side or at all; each once. */
export function refusedOf(answer: Answer): readonly Refused[] {
  const measured = measuredOf(answer);
  const refused = new Map<string, Refused>();
  for (const measure of answer.findings?.measures ?? []) {
    if (measure.kind !== 'refused') continue;
    const given = measured.some(
      ({ id, side }) => id === measure.id && (side === measure.side || measure.side === null),
    );
    if (!given) refused.set(`${measure.id} ${measure.side}`, measure);
  }
  return [...refused.values()];
}

/** Names of what could not be measured, gathered under each reason. */
export function notMeasuredByReason(
  answer: Answer,
): readonly { readonly reason: RefusalReason; readonly names: readonly string[] }[] {
  const refused = refusedOf(answer);
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    names: [...new Set(refused.filter((one) => one.reason === reason).map(({ id }) => entryOf(id).name))],
  }));
}

/** Names of what was measured in the less exact of two ways and so cannot be told, gathered under what makes it exact. */
export function roughByRemedy(
  answer: Answer,
): readonly { readonly remedy: string; readonly names: readonly string[] }[] {
  const rough = measuredOf(answer).filter(({ coarse, verdict }) => coarse === true && verdict === 'unclear');
  const named = rough.flatMap(({ id }) => {
    const { name, coarse } = entryOf(id);
    return coarse === undefined ? [] : [{ name, remedy: coarse.remedy }];
  });
  return [...new Set(named.map(({ remedy }) => remedy))].map((remedy) => ({
    remedy,
    names: [...new Set(named.filter((one) => one.remedy === remedy).map(({ name }) => name))],
  }));
}

/** Most strides; where plates saw single steps, most contacts. */
function bestClip(clips: readonly ClipAnalysis[], side: Side): number | null {
  let best: number | null = null;
  let most = 0;
  clips.forEach(({ gait }, index) => {
    const of = (seen: readonly { readonly side: Side }[]) => seen.filter((one) => one.side === side).length;
    const seen = gait === null ? 0 : of(gait.strides) + of(gait.contacts) / (1 + gait.contacts.length);
    if (seen > most) {
      most = seen;
      best = index;
    }
  });
  return best;
}
