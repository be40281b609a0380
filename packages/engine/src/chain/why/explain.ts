import { type Claim, claims, type EvidenceGrade } from '../../reference/index.ts';
import { askAgain, type HistoryAnswers, tightSide } from '../history/answers.ts';
import type { Findings, Measure, Why } from '../types.ts';
import { nextChecks } from './next-check.ts';
import { agrees, type Evidence, type Spoken, speak } from './signs.ts';
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
 * Ranks what stands out. A claim is raised when a sign that may raise it lies beyond its limit by more than its error,
 * or was answered so. Order: see `Ranking`. Legs that are not tight say nothing about one that is, and a difference
 * between the legs counts only then. No diagnosis, no score.
 *
 * @param history what the runner answered; nothing when not asked
 */
export function explain(measures: readonly Measure[], history: HistoryAnswers = {}): Findings {
  const evidence: Evidence = { measures, history };
  const why = claims
    .flatMap((claim) => raised(claim, evidence))
    .sort(byStrength)
    .map((entry, i) => ({ ...entry, rank: i + 1 }));
  return {
    measures,
    why,
    headline: headline(why, evidence),
    nextChecks: nextChecks(evidence),
    askAgain: askAgain(history),
  };
}

function raised(claim: Claim, evidence: Evidence): readonly Why[] {
  const checked = speak(claim, evidence);
  const outside = checked.filter(agrees).sort((a, b) => distance(b) - distance(a));
  if (!outside.some(({ sign }) => sign.role === 'raises')) return [];
  const { id, link, title, grade, loadEffect, wrongIf, check } = claim;
  return [
    {
      claim: id,
      rank: 0,
      link,
      side: sideOf(outside, evidence),
      title,
      statement: statement(claim, outside),
      evidence: [...new Set(outside.flatMap((one) => (one.kind === 'measured' ? [one.measure.id] : [])))],
      said: outside.flatMap((one) => (one.kind === 'answered' ? [one.sign.says] : [])),
      grade,
      loadEffect,
      wrongIf,
      check,
      ranking: {
        agreeingSigns: families(outside),
        checkedSigns: families(checked),
        timesError: farthest(outside),
      },
    },
  ];
}

/** The tight leg, else the only leg that shows it; `null` for both, or for what belongs to no leg. */
function sideOf(outside: readonly Spoken[], { history }: Evidence): Why['side'] {
  const sides = new Set(
    outside.flatMap((one) => (one.kind === 'measured' && one.measure.side ? [one.measure.side] : [])),
  );
  if (sides.size === 0) return null;
  const [only] = sides;
  return tightSide(history) ?? (sides.size === 1 && only !== undefined ? only : null);
}

function families(signs: readonly Spoken[]): number {
  return new Set(signs.map(({ sign }) => sign.family)).size;
}

/** Measured signs by how far beyond their error; an answer is a yes, just beyond doubt. */
function distance(spoken: Spoken): number {
  return spoken.kind === 'measured' ? spoken.timesError : 1;
}

function farthest(outside: readonly Spoken[]): number | null {
  const measured = outside.filter(({ kind }) => kind === 'measured').map(distance);
  return measured.length === 0 ? null : Math.max(...measured);
}

function byStrength(a: Why, b: Why): number {
  return (
    gradeOrder[a.grade] - gradeOrder[b.grade] ||
    b.ranking.agreeingSigns - a.ranking.agreeingSigns ||
    (b.ranking.timesError ?? 1) - (a.ranking.timesError ?? 1)
  );
}
