import type { Answer, CurveName, Link, Measured } from '@stridewhy/engine';
import type { Moment } from '../player/moments.ts';
import { whereToLook } from '../player/where-to-look.ts';
import { measuresOfLink } from './link-state.ts';

/** Most curves shown beside one link: what stands out first. */
const mostCurves = 2;

/** The curve in which an angle of the clip is drawn; the shin's has none of its own. */
const curveOf = {
  kneeFlexion: 'kneeFlexion',
  ankleDorsiflexion: 'ankleDorsiflexion',
  hipFlexion: 'hipFlexion',
  trunkLean: 'trunkLean',
  shank: null,
} as const satisfies Readonly<Record<string, CurveName | null>>;

/** Curves of the stride in which a link's measures show, those that stand out first. */
export function curvesOfLink(answer: Answer, link: Link): readonly CurveName[] {
  const curves = tellingFirst(measuresOfLink(answer, link)).flatMap(({ id }) => {
    const sight = whereToLook[id];
    return (sight && curveOf[sight.angle]) ?? [];
  });
  return [...new Set(curves)].slice(0, mostCurves);
}

/** What each moment of the step is called where it is shown. */
export const momentNames: Readonly<Record<Moment, string>> = {
  initialContact: 'landing',
  midstance: 'midstance',
  toeOff: 'leaving the ground',
};

/** The measure of a link that stands out most; `null` without any. */
export function mostTelling(answer: Answer, link: Link): Measured | null {
  return tellingFirst(measuresOfLink(answer, link))[0] ?? null;
}

function tellingFirst(measures: readonly Measured[]): readonly Measured[] {
  const order = { outside: 0, unclear: 1, within: 2 } as const;
  return [...measures].sort((a, b) => order[a.verdict] - order[b.verdict]);
}
