import { experimentRules } from '../../reference/index.ts';
import { dot, linksOf, logDeterminant, orthonormal, remainder, type Series, whitened } from './whiten.ts';

/** What the block does to the score, as far as the data say. Points; below zero: the block helps. */
export interface Estimate {
  /** Middle of what is probable. */
  readonly effect: number;
  /** 90 % of the probability lies between these. */
  readonly range: readonly [number, number];
  /** Probability that the block lowers the score at all. */
  readonly helps: number;
  /** Probability that it lowers it by at least the noticeable difference. */
  readonly helpsNoticeably: number;
  /** Day-to-day correlation of what is left, most probable value. */
  readonly correlation: number;
}

const correlations = Array.from({ length: 20 }, (_, i) => (i * experimentRules.mostCorrelation) / 19);
/** A score tapped in whole points is off by rounding at least: variance of a point's width, 1/12. */
const roundingVariance = 1 / 12;
const step = 0.02;
const effects = Array.from({ length: 1001 }, (_, i) => (i - 500) * step);

/**
 * Bayesian regression with first-order autoregressive errors. Correlation on a grid, level, trend, load and variance
 * integrated out in closed form (flat priors), so that the effect given the correlation follows a Student t; normal prior
 * around no effect. Everything is summed on a grid: no sampling, the same answer each time.
 *
 * @param block 1 for scores with the block, 0 without
 */
export function estimate(series: Series, block: Float64Array): Estimate {
  const fits = correlations.map((correlation) => fitAt(series, block, correlation));
  const highest = Math.max(...fits.map(({ logEvidence }) => logEvidence));
  const density = effects.map((effect) => {
    const likelihood = fits.reduce(
      (sum, fit) => sum + Math.exp(fit.logEvidence - highest) * studentDensity(effect, fit),
      0,
    );
    return likelihood * Math.exp(-0.5 * (effect / experimentRules.priorEffect) ** 2);
  });
  const total = density.reduce((sum, value) => sum + value, 0);
  const below = cumulative(density.map((value) => value / total));
  const best = fits.reduce((a, b) => (b.logEvidence > a.logEvidence ? b : a));
  return {
    effect: quantile(below, 0.5),
    range: [quantile(below, 0.05), quantile(below, 0.95)],
    helps: probabilityBelow(below, 0),
    helpsNoticeably: probabilityBelow(below, -experimentRules.noticeable),
    correlation: best.correlation,
  };
}

/** The correlation that fits best when the block is left out of the model (restricted likelihood). */
export function correlationWithoutBlock({ day, score, covariates }: Series): number {
  const evidence = correlations.map((correlation) => {
    const links = linksOf(day, correlation);
    const { basis, logVolume } = orthonormal(covariates.map((one) => whitened(one, links)));
    const rest = remainder(whitened(score, links), basis);
    const freedom = day.length - basis.length;
    return (
      -0.5 * logDeterminant(links) -
      logVolume -
      0.5 * freedom * Math.log(Math.max(dot(rest, rest), freedom * roundingVariance))
    );
  });
  return correlations[evidence.indexOf(Math.max(...evidence))] ?? 0;
}

interface Fit {
  readonly correlation: number;
  readonly effect: number;
  readonly standardError: number;
  readonly freedom: number;
  readonly logEvidence: number;
}

function fitAt({ day, score, covariates }: Series, block: Float64Array, correlation: number): Fit {
  const links = linksOf(day, correlation);
  const { basis, logVolume } = orthonormal(covariates.map((one) => whitened(one, links)));
  const own = remainder(whitened(block, links), basis);
  const rest = remainder(whitened(score, links), basis);
  const length = dot(own, own);
  const effect = dot(own, rest) / length;
  const freedom = Math.max(1, day.length - basis.length - 1);
  const unexplained = Math.max(dot(rest, rest) - effect * effect * length, freedom * roundingVariance);
  return {
    correlation,
    effect,
    standardError: Math.sqrt(unexplained / freedom / length),
    freedom,
    logEvidence:
      -0.5 * logDeterminant(links) -
      logVolume -
      0.5 * Math.log(length) -
      0.5 * freedom * Math.log(unexplained),
  };
}

/** Up to a factor that is the same for all fits of one series. */
function studentDensity(effect: number, fit: Fit): number {
  const z = (effect - fit.effect) / fit.standardError;
  return (1 + (z * z) / fit.freedom) ** (-(fit.freedom + 1) / 2) / fit.standardError;
}

/** Probability below the upper edge of each cell of the grid. */
function cumulative(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum;
  });
}

function quantile(below: readonly number[], probability: number): number {
  const i = Math.max(
    0,
    below.findIndex((value) => value >= probability),
  );
  const previous = below[i - 1] ?? 0;
  const share = (probability - previous) / ((below[i] ?? 1) - previous || 1);
  return (effects[i] ?? 0) + (share - 0.5) * step;
}

function probabilityBelow(below: readonly number[], effect: number): number {
  const i = effects.findIndex((value) => value >= effect - step / 4);
  return ((below[i - 1] ?? 0) + (below[i] ?? 1)) / 2;
}
