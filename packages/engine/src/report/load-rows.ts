import { counted, errorAt, shown, speedMargin, type Verdict, withUnit } from '../chain/index.ts';
import { capacityRatio, healthyAt, type Interval, type LegEstimate, standingLoad } from '../load/index.ts';
import {
  achilles,
  catalogue,
  type HealthyAtSpeed,
  healthyPeakAnkleMoment,
  healthyPeakGroundForce,
  z95,
} from '../reference/index.ts';
import type { LegCard } from './load-of-leg.ts';

/** One line of the load card. */
export interface LoadRow {
  readonly name: string;
  /** What it is, in one plain sentence. */
  readonly plain: string;
  /** "2.4 BW (2.2 to 2.6)": the value with its 95 % band. */
  readonly value: string;
  /** "2.1 to 2.5 BW": healthy runners at that speed; `null` when nobody has published any. */
  readonly healthy: string | null;
  readonly verdict: Verdict | null;
}

interface Banded {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The middle nine of ten of a normal distribution. */
const usual = 1.645;

/** What runners count distance in. */
export type Distance = 'kilometre' | 'mile';

const metresIn: Readonly<Record<Distance, number>> = { kilometre: 1000, mile: 1609.344 };

/** The load card's lines: peaks against healthy runners, then load by step, minute and kilometre, and wear beside it. */
export function loadRows(leg: LegCard, distance: Distance = 'kilometre'): readonly LoadRow[] {
  const { estimate } = leg;
  if (estimate === null) return [...peakRows(leg), ...shareRow(leg), ...standingRow(leg)];
  return [
    ...peakRows(leg),
    ...shareRow(leg),
    ...sumRows(estimate, distance),
    ...weekRow(leg, estimate),
    ...capacityRow(leg, estimate),
    ...standingRow(leg),
    ...stretchRows(estimate),
  ];
}

function peakRows({ load, estimate, speed }: LegCard): readonly LoadRow[] {
  const force =
    load.basis === 'measured'
      ? withError(load.peakGroundForce.value, errorAt(catalogue.peakGroundForce.error, 1))
      : around(load.peakGroundForce.value, z95 * (estimate?.forceError ?? 0));
  const [momentLow, momentHigh] = load.peakAnkleMomentRange;
  const moment = { value: load.peakAnkleMoment.value, low: momentLow, high: momentHigh };
  const [tendonLow, tendonHigh] = load.peakAchillesForceRange;
  return [
    {
      name: 'Peak force from the ground',
      plain: 'How hard the ground pushes back at the hardest moment of a step.',
      value: bandText(force, 1, 'BW'),
      ...against(healthyPeakGroundForce, speed, force, 1, 'BW'),
    },
    {
      name: 'Peak turning force at the ankle',
      plain: 'What the calf has to hold up to: force from the ground times its lever to the ankle.',
      value: bandText(moment, 1, 'N·m/kg'),
      ...against(healthyPeakAnkleMoment, speed, moment, 1, 'N·m/kg'),
    },
    {
      name: 'Peak force in the Achilles tendon',
      plain: 'The band is wide because the tendon’s own lever inside the ankle is not known.',
      value: bandText({ value: load.peakAchillesForce.value, low: tendonLow, high: tendonHigh }, 1, 'BW'),
      healthy: null,
      verdict: null,
    },
  ];
}

function shareRow({ load: { workShares } }: LegCard): readonly LoadRow[] {
  if (workShares === null) return [];
  const percent = (share: number) => `${shown(100 * share, 0)} %`;
  return [
    {
      name: 'Who does the push',
      plain: 'Shares of the work that each joint gives while the foot is on the ground.',
      value: `ankle ${percent(workShares.ankle)}, hip ${percent(workShares.hip)}, knee ${percent(workShares.knee)}`,
      healthy: null,
      verdict: null,
    },
  ];
}

function sumRows({ totals, rates, momentError }: LegEstimate, distance: Distance): readonly LoadRow[] {
  const share = metresIn[distance] / metresIn.kilometre;
  const half = z95 * momentError;
  const row = (name: string, plain: string, value: string): LoadRow => ({
    name,
    plain,
    value,
    healthy: null,
    verdict: null,
  });
  const impulse = (value: number, decimals: number) => bandText(around(value, half), decimals, 'BW·s');
  return [
    row(
      'Tendon load of a step',
      'Force in the tendon added up over one contact.',
      impulse(totals.achillesImpulse, 2),
    ),
    row(
      'Tendon load of a minute',
      `This leg takes ${shown(rates.stepsPerMinute, 0)} steps a minute.`,
      impulse(rates.impulsePerMinute, 0),
    ),
    ...(rates.impulsePerKm === null || rates.stepsPerKm === null
      ? []
      : [
          row(
            `Tendon load of a ${distance}`,
            `This leg takes ${shown(share * rates.stepsPerKm, 0)} steps a ${distance}.`,
            impulse(share * rates.impulsePerKm, 0),
          ),
        ]),
    ...(rates.relativeDamage === null ? [] : [wearRow(rates.relativeDamage, momentError, distance)]),
  ];
}

function weekRow({ weeklyKm }: LegCard, { rates, momentError }: LegEstimate): readonly LoadRow[] {
  if (weeklyKm === null || rates.impulsePerKm === null) return [];
  const week = around(weeklyKm * rates.impulsePerKm, z95 * momentError);
  return [
    {
      name: 'Tendon load of a week',
      plain: 'Of the distance you say you run in a week, as if all of it were run like this clip.',
      value: bandText(week, 0, 'BW·s'),
      healthy: null,
      verdict: null,
    },
  ];
}

function capacityRow({ raises }: LegCard, estimate: LegEstimate): readonly LoadRow[] {
  if (raises === null) return [];
  const { ratio, range, norm } = capacityRatio(estimate, raises);
  const group = raises.age === null || raises.sex === null ? 'adult' : 'person of your age and sex';
  return [
    {
      name: 'Load over strength',
      plain: `A step against one hardest heel raise, from your ${counted(raises.repetitions, 'raise')}; the middle ${group} does ${shown(norm, 0)}.`,
      value: `${shown(ratio, 1)} × (${shown(range[0], 1)} to ${shown(range[1], 1)})`,
      healthy: null,
      verdict: null,
    },
  ];
}

function standingRow({ standingAhead }: LegCard): readonly LoadRow[] {
  if (standingAhead === null) return [];
  const { achillesForce, achillesForceRange } = standingLoad(standingAhead);
  return [
    {
      name: 'Tendon force while standing',
      plain: 'From how far your weight is ahead of your ankles: it tells tone, not harm.',
      value: bandText(
        { value: achillesForce, low: achillesForceRange[0], high: achillesForceRange[1] },
        1,
        'BW',
      ),
      healthy: null,
      verdict: null,
    },
  ];
}

/** A band of wear that reaches further than this many times either way tells nothing (choice). */
const widestWear = 30;

function wearRow(relativeDamage: number, momentError: number, distance: Distance): LoadRow {
  const half = achilles.damagePower * z95 * momentError;
  const [low, high] = [relativeDamage * Math.exp(-half), relativeDamage * Math.exp(half)];
  return {
    name: `Tendon wear of a ${distance}`,
    plain: 'Hard steps count far more than easy ones, so a small error in force makes a wide band here.',
    value:
      half > Math.log(widestWear)
        ? 'cannot be told from this recording'
        : `${shown(relativeDamage, 1)} × a healthy runner’s (${shown(low, low < 0.1 ? 2 : 1)} to ${shown(high, 0)})`,
    healthy: null,
    verdict: null,
  };
}

function stretchRows({ stretch, stance }: LegEstimate): readonly LoadRow[] {
  const text = (longest: number, speed: number) =>
    `${shown((100 * longest) / stance.shank, 0)} % of shin length, lengthening up to ${shown(100 * speed, 0)} cm/s`;
  return [
    {
      name: 'Stretch of the calf',
      plain: 'Deep calf muscle (soleus) with its tendon, longest in a step, from the bend of the ankle.',
      value: text(stretch.soleus.longest, stretch.soleus.lengtheningSpeed),
      healthy: null,
      verdict: null,
    },
  ];
}

function around(value: number, half: number): Banded {
  return { value, low: value * (1 - half), high: value * (1 + half) };
}

function withError(value: number, error: number): Banded {
  return { value, low: value - error, high: value + error };
}

function bandText({ value, low, high }: Banded, decimals: number, unit: string): string {
  return `${withUnit(shown(value, decimals), unit)} (${shown(low, decimals)} to ${shown(high, decimals)})`;
}

function against(
  healthy: HealthyAtSpeed,
  speed: number | null,
  { value, low, high }: Banded,
  decimals: number,
  unit: string,
): Pick<LoadRow, 'healthy' | 'verdict'> {
  const limits = usualAt(healthy, speed);
  if (limits === null) return { healthy: null, verdict: null };
  const [from, to] = limits;
  const apart = value < from ? high < from : low > to;
  const inside = low >= from && high <= to;
  return {
    healthy: withUnit(`${shown(from, decimals)} to ${shown(to, decimals)}`, unit),
    verdict: apart ? 'outside' : inside ? 'within' : 'unclear',
  };
}

/** Where nine in ten healthy runners lie; a speed not known takes all published ones, one far beyond them has none. */
function usualAt({ speed: speeds, mean, sd }: HealthyAtSpeed, speed: number | null): Interval | null {
  const [slowest, fastest] = [speeds[0]!, speeds.at(-1)!];
  if (speed !== null && (speed < slowest - speedMargin || speed > fastest + speedMargin)) return null;
  const limits = (speed === null ? speeds : [speed]).map((at) => {
    const half = usual * healthyAt({ speed: speeds, mean: sd }, at);
    const middle = healthyAt({ speed: speeds, mean }, at);
    return { low: middle - half, high: middle + half };
  });
  return [Math.min(...limits.map(({ low }) => low)), Math.max(...limits.map(({ high }) => high))];
}
