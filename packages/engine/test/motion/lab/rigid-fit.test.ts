import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carry } from '../../../src/motion/lab/carry.ts';
import { RotationFit } from '../../../src/motion/lab/rigid-fit.ts';
import type { Track, Vector } from '../../../src/motion/lab/types.ts';

const unit = fc.double({ min: -1, max: 1, noNaN: true });
const quaternion = fc
  .tuple(unit, unit, unit, unit)
  .filter((q) => Math.hypot(...q) > 0.1)
  .map((q) => q.map((v) => v / Math.hypot(...q)));

/** Rotates by a unit quaternion: v + 2w(u × v) + 2u × (u × v). */
function rotated([w, x, y, z]: readonly number[], v: Vector): Vector {
  const cross = (a: Vector, b: Vector): Vector => [
    a[1] * b[2] - a[2] * b[1],
    a[2] * b[0] - a[0] * b[2],
    a[0] * b[1] - a[1] * b[0],
  ];
  const u: Vector = [x!, y!, z!];
  const once = cross(u, v);
  const twice = cross(u, once);
  return [0, 1, 2].map((k) => v[k]! + 2 * w! * once[k]! + 2 * twice[k]!) as unknown as Vector;
}

/** A shank's four markers, m. */
const cluster: readonly Vector[] = [
  [0.01, 0.1, 0.05],
  [-0.03, 0.11, 0.02],
  [0.02, -0.02, 0.06],
  [-0.02, 0, 0.03],
];
const ankle: Vector = [0.01, -0.2, 0];

const still = (v: Vector): Track => ({
  x: Float64Array.of(v[0]),
  y: Float64Array.of(v[1]),
  z: Float64Array.of(v[2]),
});

describe('a rigid fit', () => {
  it('finds any rotation, half turns too', () => {
    fc.assert(
      fc.property(quaternion, (q) => {
        const centre = [0, 1, 2].map((k) => cluster.reduce((sum, v) => sum + v[k]!, 0) / 4);
        const from = cluster.map((v) => v.map((c, k) => c - centre[k]!) as unknown as Vector);
        const turn = new RotationFit();
        const residual = turn.fit(
          Float64Array.from(from.flat()),
          Float64Array.from(from.flatMap((v) => rotated(q, v))),
          4,
        );
        expect(residual).toBeLessThan(1e-6);
        for (const k of [0, 1, 2]) {
          const axis = [0, 1, 2].map((i) => (i === k ? 1 : 0)) as unknown as Vector;
          const turned = rotated(q, axis);
          for (const i of [0, 1, 2]) expect(turn.rotation[3 * i + k]).toBeCloseTo(turned[i]!, 6);
        }
      }),
    );
  });

  it('carries a point with its segment wherever that goes', () => {
    fc.assert(
      fc.property(quaternion, fc.tuple(unit, unit, unit), (q, shift) => {
        const moved = (v: Vector) => rotated(q, v).map((c, k) => c + 3 * shift[k]!) as unknown as Vector;
        const markers = cluster.map((v) => ({ still: v, moving: still(moved(v)) }));
        const { paths, misfit } = carry(markers, [ankle], 1);
        const expected = moved(ankle);
        expect([paths[0]!.x[0], paths[0]!.y[0], paths[0]!.z[0]].map((v, k) => v! - expected[k]!)).toEqual(
          [0, 0, 0].map(() => expect.closeTo(0, 6)),
        );
        expect(misfit[0]).toBeLessThan(1e-6);
      }),
    );
  });

  it('leaves out a marker that is far from its place', () => {
    const markers = cluster.map((v) => ({ still: v, moving: still(v) }));
    const astray = { still: cluster[3]!, moving: still([0.4, 0.3, -0.2]) };
    const { paths } = carry([...markers.slice(0, 3), astray], [ankle], 1);
    expect(paths[0]!.x[0]).toBeCloseTo(ankle[0], 9);
    expect(paths[0]!.y[0]).toBeCloseTo(ankle[1], 9);
  });

  it('is unknown for markers on one line, and for two', () => {
    const line = [0, 1, 2].map((k): Vector => [0, 0.1 * k, 0]);
    for (const markers of [line, cluster.slice(0, 2)]) {
      const { paths } = carry(
        markers.map((v) => ({ still: v, moving: still(v) })),
        [ankle],
        1,
      );
      expect(paths[0]!.x[0]).toBeNaN();
    }
  });
});
