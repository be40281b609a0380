import { expect, test } from 'vitest';
import { parseBetween, parseWhole } from '../../src/start/number-field.tsx';

const centimetres = parseBetween(100, 230);

test.each([
  ['178', 178],
  [' 178,5 ', 178.5],
  ['178.5', 178.5],
])('“%s” is taken', (text, value) => {
  expect(centimetres(text)).toBe(value);
});

test.each(['1.78', '99', '231', '1e2', '170cm', '--'])('“%s” is not', (text) => {
  expect(centimetres(text)).toBeNull();
});

test('five feet nine is not five feet, however it is typed', () => {
  const feet = parseWhole(3, 7);
  expect(feet('5')).toBe(5);
  expect(feet('5.9')).toBeNull();
  expect(feet('9')).toBeNull();
});
