import type { EvidenceGrade } from './types.ts';

/**
 * What the next check is chosen by. Nobody has published how often each explanation holds among runners with tight
 * calves, so all start alike and the evidence decides what an answer is worth.
 */
export const nextCheckModel = {
  /** Chance that a claim holds before anything was checked. Choice: about one in five, the same for all. */
  prior: 0.2,
  /** Chance that a sign shows when the claim holds, and that it stays away when it does not. Choice. */
  sensitivity: 0.8,
  specificity: 0.9,
  /** How much a sign that only supports tells, against one that raises. Choice. */
  supporting: 0.25,
  /** Worth of knowing, by how well the claim is supported; nothing for what data contradict. Choice: halved each step. */
  worth: {
    supported: 1,
    mixed: 0.5,
    plausible: 0.25,
    opinion: 0.125,
    contradicted: 0,
  } satisfies Readonly<Record<EvidenceGrade, number>>,
  basis: 'engineering',
  source:
    'Choice: equal priors, because no study gives them; the order of checks depends little on the exact numbers',
} as const;
