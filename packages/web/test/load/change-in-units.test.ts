import { changeText, whatIfs } from '@stridewhy/engine';
import { expect, test } from 'vitest';
import { whatIfInUnits } from '../../src/load/change-in-units.ts';

const entry = (id: string) => whatIfs.find((one) => one.id === id)!;

test('speed and reach follow the runner’s units, angles, shares and a shoe’s drop stay', () => {
  const told = (id: string, amount: number) => {
    const { entry: shown, factor } = whatIfInUnits(entry(id), 'imperial');
    return changeText(shown, amount * factor);
  };
  // 1 mph is 0.44704 m/s, 1 in is 2.54 cm.
  expect(told('speed', -0.44704)).toMatch(/−1\.0\u00a0mph$/u);
  expect(told('reach', 5.08)).toMatch(/\+2\.0\u00a0in$/u);
  for (const one of whatIfs) expect(whatIfInUnits(one, 'metric')).toEqual({ entry: one, factor: 1 });
  const units = whatIfs.map((one) => whatIfInUnits(one, 'imperial').entry.unit);
  expect(units).toEqual(['%', '°', 'mph', 'in', 'mm', '%', '°']);
});

test('sliders in other units have whole steps, zero among them, and reach no further than the engine’s', () => {
  for (const one of whatIfs) {
    const { entry: shown, factor } = whatIfInUnits(one, 'imperial');
    const { low, high, step } = shown.range;
    expect((high - low) / step).toBeCloseTo(Math.round((high - low) / step), 9);
    expect(-low / step).toBeCloseTo(Math.round(-low / step), 9);
    expect(low / factor).toBeGreaterThanOrEqual(one.range.low - 1e-9);
    expect(high / factor).toBeLessThanOrEqual(one.range.high + 1e-9);
  }
});
