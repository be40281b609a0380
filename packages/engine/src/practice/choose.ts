import {
  type Block,
  type Drill,
  type DrillId,
  drillOf,
  drillsByClaim,
  drillsByLink,
  forbiddenPairs,
  type Link,
  oneAtATime,
  type Proposal,
  planRules,
} from '../reference/index.ts';
import { minutesOf, needsRest } from './dose.ts';
import type { Explained } from './types.ts';

/** What an explanation proposes: its claim's own drills, else its link's. */
export function proposalOf({ claim, link }: Pick<Explained, 'claim' | 'link'>): Proposal {
  return drillsByClaim[claim] ?? drillsByLink[link as Link] ?? { first: [], fill: [] };
}

/**
 * Drills for the ranked explanations. Each explanation in turn adds its next choice, so that every one gets a word in; of
 * stack, feet, glutes and stride the first to come is the only one. What fills up comes last.
 *
 * @param allowed which drills the safety answers leave
 */
export function chooseDrills(why: readonly Explained[], allowed: (id: DrillId) => boolean): readonly Drill[] {
  const proposals = why.map(proposalOf);
  const wanted = inTurns(proposals.map(({ first }) => first)).filter(allowed);
  const block = blockOf(wanted.map(drillOf));
  const chosen = add([], withoutMoreStrength(wanted, block), block);
  if (chosen.length >= planRules.drills.least) return chosen;
  const fill = inTurns(proposals.map((one) => one.fill)).filter(allowed);
  return add(chosen, fill, block ?? blockOf(fill.map(drillOf)));
}

/** True for a block that is changed alone. */
export function isExclusive(block: Block): boolean {
  return oneAtATime.includes(block);
}

/** The block that these drills change: of those changed alone the first; `null` when there is none. */
export function blockOf(drills: readonly Drill[]): Block | null {
  return drills.map(({ block }) => block).find(isExclusive) ?? null;
}

/** True for a drill that may be practised while that block is changed. */
export function isOfBlock(drill: Drill, block: Block | null): boolean {
  return drill.block === block || !isExclusive(drill.block);
}

/** Without the strength drills that are too many for days between to be filled; the calf's own goes before the block's. */
function withoutMoreStrength(wanted: readonly DrillId[], block: Block | null): readonly DrillId[] {
  const strength = wanted
    .map(drillOf)
    .filter((drill) => drill.slot === 'daily' && needsRest(drill) && isOfBlock(drill, block));
  const surplus = [
    ...strength.filter((drill) => !isExclusive(drill.block)),
    ...strength.filter((drill) => isExclusive(drill.block)),
  ].slice(planRules.drills.strength);
  return wanted.filter((id) => !surplus.some((drill) => drill.id === id));
}

function add(chosen: readonly Drill[], ids: readonly DrillId[], block: Block | null): readonly Drill[] {
  const list = [...chosen];
  for (const drill of ids.map(drillOf)) {
    const suits =
      fits(drill, list) &&
      isOfBlock(drill, block) &&
      shortest(list) + shortest([drill]) <= planRules.minutes.most;
    if (suits) list.push(drill);
  }
  return list;
}

/** True when a drill may join the others: not too many, none twice, none that does not belong with it. */
export function fits(drill: Drill, others: readonly Drill[]): boolean {
  return (
    others.length < planRules.drills.most &&
    !others.some((other) => other.id === drill.id || forbidden(other.id, drill.id))
  );
}

function shortest(drills: readonly Drill[]): number {
  return drills.reduce((sum, drill) => sum + minutesOf(drill, drill.dose.sets[0]), 0);
}

function forbidden(a: DrillId, b: DrillId): boolean {
  return forbiddenPairs.some(({ pair }) => pair.includes(a) && pair.includes(b));
}

/** First of each list, then second of each, each id once. */
function inTurns(lists: readonly (readonly DrillId[])[]): readonly DrillId[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const turns = Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list[i] ?? []));
  return [...new Set(turns.flat())];
}
