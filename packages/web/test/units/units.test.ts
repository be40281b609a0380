import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSpeed, fromFeet, fromPounds, parseSpeed, toFeet, toPounds } from '../../src/units/units.ts';

describe('speed as people type it', () => {
  test.each([
    ['5:00', 'min/km', 1000 / 300],
    ['4:30', 'min/km', 1000 / 270],
    ['5.5', 'min/km', 1000 / 330],
    ['8:00', 'min/mile', 1609.344 / 480],
    ['12', 'km/h', 12 / 3.6],
    ['10,8', 'km/h', 3],
    [' 6.0 ', 'mph', (6 * 1609.344) / 3600],
    ['3.2', 'm/s', 3.2],
  ] as const)('%s %s', (text, unit, speed) => {
    expect(parseSpeed(text, unit)).toBeCloseTo(speed, 9);
  });

  test.each([
    ['', 'min/km'],
    ['0', 'km/h'],
    ['5:75', 'min/km'],
    ['5:30', 'km/h'],
    ['fast', 'm/s'],
    ['1e3', 'm/s'],
    ['-4', 'm/s'],
  ] as const)('“%s” is no speed in %s', (text, unit) => {
    expect(parseSpeed(text, unit)).toBeNull();
  });

  test('a pace of 59.7 seconds is not written as :60', () => {
    expect(formatSpeed(1000 / 359.7, 'min/km')).toBe('6:00');
  });

  test('what is written reads back as nearly the same speed in every unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 12, noNaN: true }),
        fc.constantFrom('min/km', 'min/mile', 'km/h', 'mph', 'm/s' as const),
        (speed, unit) => {
          const again = parseSpeed(formatSpeed(speed, unit), unit);
          expect(again).not.toBeNull();
          // Half a second of pace at 12 m/s is 0.072 m/s.
          expect(Math.abs((again ?? 0) - speed)).toBeLessThan(0.073);
        },
      ),
    );
  });
});

describe('body in feet and pounds', () => {
  test('five foot eleven is 180.34 cm', () => {
    expect(fromFeet(5, 11)).toBeCloseTo(1.8034, 6);
    expect(toFeet(1.8034)).toEqual({ feet: 5, inches: 11 });
  });

  test('just under six feet does not read as five foot twelve', () => {
    expect(toFeet(1.8287)).toEqual({ feet: 6, inches: 0 });
  });

  test('70 kg is 154.3 lb and back', () => {
    expect(toPounds(70)).toBeCloseTo(154.324, 3);
    expect(fromPounds(toPounds(70))).toBeCloseTo(70, 9);
  });
});
