import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import type { Recording, Trajectory } from '../../src/motion/index.ts';
import { healthyCurves } from '../../src/reference/index.ts';
import { healthy, stickRunner } from './stick-runner.ts';

const { recording, gait } = stickRunner({ ...healthy, trunkLean: () => 5, strides: 7, sampleRate: 60 });
const original = analyseBody(recording, gait);

function moved(
  map: (point: Trajectory) => Trajectory,
  rename: (name: string) => string = (name) => name,
): Recording {
  const points = Object.entries(recording.points).map(([name, point]) => [rename(name), map(point)] as const);
  return { ...recording, points: Object.fromEntries(points) };
}

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

const angleNames = ['hipFlexion', 'kneeFlexion', 'ankleDorsiflexion', 'thigh', 'shank', 'foot'] as const;

describe('angles and centre of mass', () => {
  test('do not care where the runner is nor how big', () => {
    const metres = fc.double({ min: -20, max: 20, noNaN: true });
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(metres, metres, factor, (dx, dy, size) => {
        const body = analyseBody(
          moved(({ x, y, z }) => ({ x: x.map((v) => size * v + dx), y: y.map((v) => size * v + dy), z })),
          gait,
        );
        for (const name of angleNames) {
          expect(furthest(body.legs.left![name]!, original.legs.left![name]!)).toBeLessThan(1e-6);
        }
        expect(body.legLength.left).toBeCloseTo(size * original.legLength.left!, 6);
        const centre = original.centreOfMass!;
        expect(
          furthest(
            body.centreOfMass!.x,
            centre.x.map((v) => size * v + dx),
          ),
        ).toBeLessThan(1e-6);
        expect(
          furthest(
            body.centreOfMass!.y,
            centre.y.map((v) => size * v + dy),
          ),
        ).toBeLessThan(1e-6);
      }),
      { numRuns: 20 },
    );
  });

  test('a right leg in the same places has the same angles as a left one', () => {
    const swap = (name: string) =>
      name.replace(/^(left|right)/, (side) => (side === 'left' ? 'right' : 'left'));
    const mirrored = { ...moved((point) => point, swap), view: 'side-right', nearSide: 'right' } as const;
    const strides = gait.strides.map(
      (stride) => ({ ...stride, side: stride.side === 'left' ? 'right' : 'left' }) as const,
    );
    const body = analyseBody(mirrored, { ...gait, strides });
    expect(body.legs.left).toBeNull();
    expect(body.legs.right).toEqual(original.legs.left);
    expect(body.curves.right).toEqual(original.curves.left);
    expect(body.trunkLean).toEqual(original.trunkLean);
  });

  test('a camera tilted by 4° moves trunk lean by 4° and leaves the joints alone', () => {
    const tilt = (4 * Math.PI) / 180;
    const [c, s] = [Math.cos(tilt), Math.sin(tilt)];
    const body = analyseBody(
      moved(({ x, y, z }) => ({
        x: x.map((v, i) => c * v + s * y[i]!),
        y: y.map((v, i) => c * v - s * x[i]!),
        z,
      })),
      gait,
    );
    expect(
      furthest(
        body.trunkLean!,
        original.trunkLean!.map((v) => v + tilt),
      ),
    ).toBeLessThan(1e-6);
    expect(furthest(body.legs.left!.kneeFlexion, original.legs.left!.kneeFlexion)).toBeLessThan(1e-6);
    expect(furthest(body.legs.left!.hipFlexion!, original.legs.left!.hipFlexion!)).toBeLessThan(1e-6);
  });

  test('carrying both feet forward moves the centre of mass by their share of the body', () => {
    const distance = 0.1;
    const body = analyseBody(
      {
        ...recording,
        points: Object.fromEntries(
          Object.entries(recording.points).map(([name, point]) =>
            /ankle|heel|foot_index/.test(name)
              ? [name, { ...point, x: point.x.map((v) => v + distance) }]
              : [name, point],
          ),
        ),
      },
      gait,
    );
    // de Leva, mean of both sexes: shanks 2 × 0.0457 with centre at 0.43735, feet 2 × 0.0133, of a body without hands.
    const share = (2 * (0.0457 * 0.43735 + 0.0133)) / (1 - 2 * 0.00585);
    const frame = recording.time.length >> 1;
    const shift = body.centreOfMass!.x[frame]! - original.centreOfMass!.x[frame]!;
    expect(shift / distance).toBeCloseTo(share, 3);
  });
});

describe('mean curves', () => {
  test.each([30, 60, 240])('give the driving curves back at %i Hz', (sampleRate) => {
    const runner = stickRunner({ ...healthy, sampleRate });
    const curves = analyseBody(runner.recording, runner.gait).curves.left!;
    // At 30 Hz the low-pass may keep no more than 5 Hz.
    const limit = sampleRate === 30 ? 1 : 0.4;
    for (const name of ['hipFlexion', 'kneeFlexion'] as const) {
      const curve = curves[name]!;
      const squares = healthyCurves[name].meanDeg.slice(0, 100).map((v, i) => (v - curve.meanDeg[i]!) ** 2);
      expect(Math.sqrt(squares.reduce((a, b) => a + b) / 100), name).toBeLessThan(limit);
      expect(Math.max(...curve.sdDeg), 'every stride is the same').toBeLessThan(1);
    }
  });
});
