import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraTilt, longSideLean, meanUp, type Up, upOf } from '../../src/tilt/upright.ts';

const radian = Math.PI / 180;
type Matrix = readonly (readonly [number, number, number])[];

/** Rotations about the phone's axes, multiplied out by hand-written matrices: phone to world, as W3C defines them. */
function turnOf(alpha: number, beta: number, gamma: number): Matrix {
  const [a, b, c] = [alpha * radian, beta * radian, gamma * radian];
  const z: Matrix = [
    [Math.cos(a), -Math.sin(a), 0],
    [Math.sin(a), Math.cos(a), 0],
    [0, 0, 1],
  ];
  const x: Matrix = [
    [1, 0, 0],
    [0, Math.cos(b), -Math.sin(b)],
    [0, Math.sin(b), Math.cos(b)],
  ];
  const y: Matrix = [
    [Math.cos(c), 0, Math.sin(c)],
    [0, 1, 0],
    [-Math.sin(c), 0, Math.cos(c)],
  ];
  return times(times(z, x), y);
}

function times(m: Matrix, n: Matrix): Matrix {
  const entry = (i: number, j: number) => [0, 1, 2].reduce((sum, k) => sum + m[i]![k]! * n[k]![j]!, 0);
  return [0, 1, 2].map((i) => [entry(i, 0), entry(i, 1), entry(i, 2)] as const);
}

function expectUp(found: Up, expected: readonly number[]): void {
  for (const [axis, value] of expected.entries()) expect(found[axis]).toBeCloseTo(value, 9);
}

describe('which way is up', () => {
  test.each([
    ['flat on a table', 0, 0, [0, 0, 1]],
    ['upright', 90, 0, [0, 1, 0]],
    ['on its right side', 0, 90, [-1, 0, 0]],
    ['upside down', -90, 0, [0, -1, 0]],
  ] as const)('%s', (_, beta, gamma, up) => expectUp(upOf(beta, gamma), up));

  test('however the compass stands, it is where the rotation takes it', () => {
    const angles = fc.tuple(
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(angles, ([alpha, beta, gamma]) => {
        // World's up in the phone's axes: the world row of the rotation.
        expectUp(upOf(beta, gamma), turnOf(alpha, beta, gamma)[2]!);
      }),
    );
  });

  test('the mean of directions to both sides lies between them', () => {
    expectUp(meanUp([upOf(80, 0), upOf(100, 0)])!, [0, 1, 0]);
    expect(meanUp([])).toBeNull();
  });
});

describe('how the back camera is held', () => {
  test('upright: straight; tipped back: looks up; tipped forward: looks down', () => {
    expect(cameraTilt(upOf(90, 0), 0).roll).toBeCloseTo(0, 9);
    expect(cameraTilt(upOf(90, 0), 0).pitch).toBeCloseTo(0, 9);
    // Ten degrees towards lying on its back: the back camera sees the floor.
    expect(cameraTilt(upOf(80, 0), 0).pitch).toBeCloseTo(-10 * radian, 9);
    expect(cameraTilt(upOf(100, 0), 0).pitch).toBeCloseTo(10 * radian, 9);
  });

  test('turned clockwise: what it sees looks turned anticlockwise', () => {
    // Clockwise by 5°, seen from its user: up then lies a little left of the screen's top.
    const up: Up = [-Math.sin(5 * radian), Math.cos(5 * radian), 0];
    expect(cameraTilt(up, 0)).toMatchObject({ roll: expect.closeTo(5 * radian, 9) });
  });

  test.each([
    [90, [1, 0, 0]],
    [270, [-1, 0, 0]],
    [180, [0, -1, 0]],
  ] as const)('lying on its side with the screen turned by %i°, it is straight', (screen, up) => {
    expect(cameraTilt(up, screen).roll).toBeCloseTo(0, 9);
  });
});

describe('the long side against the vertical', () => {
  test.each([0, 12, 38.8, 61])('a shin at %d°, however the phone lies on it', (lean) => {
    fc.assert(
      fc.property(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), fc.boolean(), (about, flipped) => {
        const across = Math.sin(lean * radian);
        const along = (flipped ? -1 : 1) * Math.cos(lean * radian);
        const up: Up = [across * Math.sin(about), along, across * Math.cos(about)];
        expect(longSideLean(up)).toBeCloseTo(lean, 6);
      }),
    );
  });

  test('from the event’s angle: flat on a shin that leans 40° forward, screen away from it', () => {
    expect(longSideLean(upOf(90 + 40, 0))).toBeCloseTo(40, 9);
    expect(longSideLean(upOf(0, 0))).toBeCloseTo(90, 9);
  });
});
