import { describe, expect, it } from 'vitest';
import { analyse, type LegEstimate, type LegLoad } from '../../src/index.ts';
import { mean } from '../../src/motion/index.ts';
import type { Side } from '../../src/pose/index.ts';
import { film } from '../motion/virtual-camera.ts';
import { filmable, hasTrials, type PlateRun, plateRuns, plateTruth } from './lab-trials.ts';

interface Case {
  readonly name: string;
  readonly truth: { readonly moment: number; readonly force: number };
  readonly load: LegLoad;
  readonly estimate: LegEstimate;
}

/** Pixels: 5 mm on the runner. */
const noise = 2;

function filmed(
  run: PlateRun,
  side: Side,
  frameRate: number,
  facts: { speed: boolean } = { speed: true },
): Case {
  const clip = film(filmable(run.recording), { side, frameRate, noise });
  const { load } = analyse({
    ...clip,
    speed: facts.speed ? run.speed : null,
    runner: { height: null, mass: run.mass },
  });
  return {
    name: `${run.name}, ${side}`,
    truth: plateTruth(run, side),
    load: load!.legs[side]!,
    estimate: load!.estimates[side]!,
  };
}

describe.skipIf(!hasTrials)(
  'load from a virtual 60 Hz phone against force plates, runner × speed × side',
  () => {
    const cases = hasTrials
      ? plateRuns().flatMap((run) => (['left', 'right'] as const).map((side) => filmed(run, side, 60)))
      : [];
    const momentErrors = cases.map(({ truth, load }) => load.peakAnkleMoment.value / truth.moment - 1);

    it('peak vertical force within 10 %, mean absolute', () => {
      const errors = cases.map(({ truth, load }) => load.peakGroundForce.value / truth.force - 1);
      expect(mean(errors.map(Math.abs))).toBeLessThan(0.1);
      expect(cases.length).toBe(10);
    });

    it('peak ankle moment within 8 %, mean absolute, and 15 % at worst', () => {
      expect(mean(momentErrors.map(Math.abs))).toBeLessThan(0.08);
      expect(Math.max(...momentErrors.map(Math.abs))).toBeLessThan(0.15);
    });

    it('the stated band is no wider than ± 20 % and holds nine of ten plate values', () => {
      const held = cases.filter(
        ({
          truth,
          load: {
            peakAnkleMomentRange: [low, high],
          },
        }) => truth.moment >= low && truth.moment <= high,
      );
      expect(held.length / cases.length).toBeGreaterThanOrEqual(0.9);
      for (const { load } of cases) {
        const [low, high] = load.peakAnkleMomentRange;
        expect((high - low) / 2 / load.peakAnkleMoment.value).toBeLessThan(0.2);
      }
    });

    it('ranks runners and speeds right', () => {
      expect(
        spearman(
          cases.map(({ truth }) => truth.moment),
          cases.map(({ load }) => load.peakAnkleMoment.value),
        ),
      ).toBeGreaterThan(0.8);
    });

    it('says what it used: events, bounce and the belt', () => {
      for (const { estimate } of cases) {
        expect(estimate.sources).toMatchObject({ contactTime: 'events-and-bounce', scale: 'belt' });
      }
    });

    it('claims no spread between steps', () => {
      for (const { load } of cases) expect(load.peakAnkleMoment.sd).toBeNull();
    });
  },
);

describe.skipIf(!hasTrials)('a clip that offers less', () => {
  const runs = hasTrials ? plateRuns() : [];

  it('at 30 Hz has no events: bounce tells the contact, the band is wider and still holds', () => {
    const cases = runs.map((run) => filmed(run, 'left', 30));
    for (const { estimate } of cases) expect(estimate.sources.contactTime).toBe('bounce');
    const held = cases.filter(
      ({
        truth,
        load: {
          peakAnkleMomentRange: [low, high],
        },
      }) => truth.moment >= low && truth.moment <= high,
    );
    expect(held.length).toBeGreaterThanOrEqual(4);
  });

  it('without speed and height keeps body weights, widens the moment’s band and leaves the kilometre out', () => {
    for (const run of runs.slice(0, 2)) {
      const known = filmed(run, 'left', 60);
      const less = filmed(run, 'left', 60, { speed: false });
      const width = ({ load }: Case) =>
        (load.peakAnkleMomentRange[1] - load.peakAnkleMomentRange[0]) / load.peakAnkleMoment.value;
      expect(width(less)).toBeGreaterThan(width(known));
      expect(less.load.achillesImpulsePerKm).toBeNull();
      expect(less.estimate.rates.impulsePerMinute).toBeGreaterThan(0);
      expect(Math.abs(less.load.peakGroundForce.value / known.load.peakGroundForce.value - 1)).toBeLessThan(
        0.03,
      );
      expect(
        Math.abs(less.load.peakAchillesForce.value / known.load.peakAchillesForce.value - 1),
      ).toBeLessThan(0.1);
    }
  });
});

/** Rank correlation; without ties. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const rank = (values: readonly number[]) =>
    values.map((value) => values.filter((other) => other < value).length);
  const [first, second] = [rank(a), rank(b)];
  const n = a.length;
  const squares = first.reduce((sum, value, i) => sum + (value - second[i]!) ** 2, 0);
  return 1 - (6 * squares) / (n * (n * n - 1));
}
