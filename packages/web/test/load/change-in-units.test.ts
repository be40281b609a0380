import { whatIfs } from '@stridewhy/engine';
import { expect, test } from 'vitest';
import { changeInUnits, changeUnit } from '../../src/load/change-in-units.ts';

const entry = (id: string) => whatIfs.find((one) => one.id === id)!;

test('speed and reach follow the runner’s units, angles, shares and a shoe’s drop stay', () => {
  // 1 mph is 0.44704 m/s, 1 in is 2.54 cm.
  expect(changeInUnits(entry('speed'), -0.44704, 'imperial')).toMatch(/−1\.0\u00a0mph$/u);
  expect(changeInUnits(entry('reach'), 5.08, 'imperial')).toMatch(/\+2\.0\u00a0in$/u);
  expect(changeInUnits(entry('speed'), 0.5, 'metric')).toMatch(/\+0\.5\u00a0m\/s$/u);
  for (const id of ['cadence', 'strike', 'drop', 'slope', 'trunkLean']) {
    expect(changeInUnits(entry(id), 4, 'imperial')).toBe(changeInUnits(entry(id), 4, 'metric'));
  }
  expect(whatIfs.map((one) => changeUnit(one, 'imperial'))).toEqual(['%', '°', 'mph', 'in', 'mm', '%', '°']);
});
