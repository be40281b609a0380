import { describe, expect, test } from 'vitest';
import { validateExperiment } from '../src/experiment/validate-experiment.ts';
import { limits } from '../src/limits.ts';

const { falsePositives, found, coverage } = limits.experiment;

describe('on simulated runners', () => {
  // The same with more runners is part of `npm run validate`.
  test.each(validateExperiment(80).map((row) => [row.kind, row] as const))(
    '%s',
    (_, row) => {
      // Beside each limit three standard errors of a share of 80 runners.
      const slack = (share: number): number => 3 * Math.sqrt((share * (1 - share)) / row.runners);
      expect(row.falsePositives).toBeLessThanOrEqual(falsePositives);
      expect(row.found).toBeGreaterThanOrEqual(found);
      for (const share of row.coverage) {
        expect(share).toBeGreaterThanOrEqual(coverage.low - slack(coverage.low));
        expect(share).toBeLessThanOrEqual(coverage.high + slack(coverage.high));
      }
    },
    60_000,
  );
});
