import {
  type CaptureId,
  type Claim,
  captures,
  catalogue,
  claims,
  nextCheckModel,
  type Sign,
} from '../../reference/index.ts';
import { tightSide } from '../history/answers.ts';
import type { Measure } from '../types.ts';
import { agrees, denies, type Evidence, leavesOpen, speak } from './signs.ts';

/** A check that was not done, and what it is expected to tell. */
export interface NextCheck {
  readonly capture: CaptureId;
  /** Expected information about all claims it can speak to, bits weighted by how well each is supported. */
  readonly information: number;
  /** Claims it can speak to. */
  readonly claims: readonly string[];
}

const { prior, sensitivity, specificity, supporting, worth } = nextCheckModel;

/**
 * Checks still to be done, most informative first: mutual information between each claim, at the odds that the signs
 * seen so far leave it, and one more sign, weighted by the claim's evidence.
 */
export function nextChecks(evidence: Evidence): readonly NextCheck[] {
  return Object.values(captures)
    .filter(({ id }) => id !== 'laboratory')
    .map(({ id }) => informationOf(id, evidence))
    .filter(({ information }) => information > 0)
    .sort((a, b) => b.information - a.information);
}

/** The film that would tell most where none was made; `null` when a clip was measured, or none is left. */
export function nextClip(checks: readonly NextCheck[], measures: readonly Measure[]): NextCheck | null {
  const isFilm = (capture: CaptureId): boolean => capture === 'side-video' || capture === 'rear-video';
  const filmed = measures.some(({ kind, id }) => kind === 'measured' && isFilm(catalogue[id].capture));
  return filmed ? null : (checks.find(({ capture }) => isFilm(capture)) ?? null);
}

function informationOf(capture: CaptureId, evidence: Evidence): NextCheck {
  const told = claims.map((claim) => ({ claim, bits: bitsOf(claim, capture, evidence) }));
  const speaking = told.filter(({ bits }) => bits > 0);
  return {
    capture,
    information: speaking.reduce((sum, { bits }) => sum + bits, 0),
    claims: speaking.map(({ claim }) => claim.id),
  };
}

/** Bits that this capture's unheard signs of a claim are expected to give: of a family, only its best sign. */
function bitsOf(claim: Claim, capture: CaptureId, evidence: Evidence): number {
  const spoken = speak(claim, evidence).filter((one) => !leavesOpen(one));
  const heard = new Set(spoken.map(({ sign }) => sign.family));
  const oneSided = tightSide(evidence.history) !== null;
  const open = claim.signs.filter(
    (sign) =>
      captureOf(sign) === capture && !heard.has(sign.family) && (sign.kind !== 'difference' || oneSided),
  );
  if (open.length === 0) return 0;
  const strength = open.some(({ role }) => role === 'raises') ? 1 : supporting;
  return worth[claim.grade] * strength * mutualInformation(chance(claim, evidence));
}

/** Chance that the claim holds, after the families that say yes or no so far (Bayes, families independent). */
function chance(claim: Claim, evidence: Evidence): number {
  const spoken = speak(claim, evidence);
  let odds = prior / (1 - prior);
  for (const family of new Set(spoken.map(({ sign }) => sign.family))) {
    const voices = spoken.filter((one) => one.sign.family === family);
    if (voices.some(agrees)) odds *= sensitivity / (1 - specificity);
    else if (voices.some(denies)) odds *= (1 - sensitivity) / specificity;
  }
  return odds / (1 + odds);
}

/** Between a claim of this chance and one sign with the model's sensitivity and specificity, bits. */
function mutualInformation(chanceOfClaim: number): number {
  const shows = chanceOfClaim * sensitivity + (1 - chanceOfClaim) * (1 - specificity);
  return entropy(shows) - chanceOfClaim * entropy(sensitivity) - (1 - chanceOfClaim) * entropy(specificity);
}

function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

function captureOf(sign: Sign): CaptureId {
  return sign.kind === 'history' ? 'history' : catalogue[sign.measure].capture;
}
