import { type Claim, claims, type EvidenceGrade } from '../reference/index.ts';
import { type Spoken, spoken } from './signs.ts';
import type { Findings, Measure, Why } from './types.ts';
import { headline, statement } from './wording.ts';

/** Strongest evidence first. */
const gradeOrder: Readonly<Record<EvidenceGrade, number>> = {
  supported: 0,
  mixed: 1,
  plausible: 2,
  opinion: 3,
  contradicted: 4,
};

/**
 * Ranks what stands out. A claim is raised when a sign that may raise it lies beyond its limit by more than its error.
 * Order: see `Ranking`. No diagnosis, no score.
 */
export function explain(measures: readonly Measure[]): Findings {
  const why = claims
    .flatMap((claim) => raised(claim, measures))
    .sort(byStrength)
    .map((entry, i) => ({ ...entry, rank: i + 1 }));
  return { measures, why, headline: headline(why, measures) };
}

function raised(claim: Claim, measures: readonly Measure[]): readonly Why[] {
  const checked = claim.signs.flatMap((sign) => spoken(sign, measures));
  const outside = checked.filter((sign) => sign.timesError > 1).sort((a, b) => b.timesError - a.timesError);
  const [farthest] = outside;
  if (farthest === undefined || !outside.some(({ sign }) => sign.role === 'raises')) return [];
  const { id, link, title, grade, loadEffect } = claim;
  return [
    {
      claim: id,
      rank: 0,
      link,
      title,
      statement: statement(claim, outside),
      evidence: [...new Set(outside.map(({ measure }) => measure.id))],
      grade,
      loadEffect,
      ranking: {
        agreeingSigns: families(outside),
        checkedSigns: families(checked),
        timesError: farthest.timesError,
      },
    },
  ];
}

function families(signs: readonly Spoken[]): number {
  return new Set(signs.map(({ sign }) => sign.family)).size;
}

function byStrength(a: Why, b: Why): number {
  return (
    gradeOrder[a.grade] - gradeOrder[b.grade] ||
    b.ranking.agreeingSigns - a.ranking.agreeingSigns ||
    b.ranking.timesError - a.ranking.timesError
  );
}
