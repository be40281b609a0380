import { type Answer, catalogue, type Link, type Measured, measuredOf } from '@stridewhy/engine';

/** How a link of the chain stands: something is outside, all is within, the errors are too large, nothing was looked at. */
export type LinkState = 'outside' | 'within' | 'unclear' | 'not-checked';

/** Links in the order of the body, top down, then what surrounds it. */
export const links: readonly Link[] = ['stack', 'glutes', 'capacity', 'feet', 'gait', 'training', 'other'];

/** What was measured of a link. */
export function measuresOfLink(answer: Answer, link: Link): readonly Measured[] {
  return measuredOf(answer).filter(({ id }) => catalogue[id].link === link);
}

/** Outside when an explanation was raised there; within when something was compared and most of it was like most runners. */
export function stateOfLink(answer: Answer, link: Link): LinkState {
  if (answer.findings?.why.some((why) => why.link === link)) return 'outside';
  const compared = measuresOfLink(answer, link).filter(({ reference }) => reference !== null);
  if (compared.length === 0) return 'not-checked';
  const within = compared.filter(({ verdict }) => verdict === 'within').length;
  return within * 2 >= compared.length ? 'within' : 'unclear';
}
