import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/body/index.ts';
import { type GroundForce, inverseDynamics, type LegPaths } from '../../src/load/index.ts';
import { deLeva } from '../../src/reference/index.ts';

const g = 9.80665;
const mass = 70;
const rate = 1000;
const table = deLeva.male;

function path(samples: number, at: (t: number) => readonly [number, number]): Path {
  const points = Array.from({ length: samples }, (_, i) => at(i / rate));
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
}

function noForce(samples: number): GroundForce {
  const zeros = new Float64Array(samples);
  return { fx: zeros, fy: zeros, copX: new Float64Array(samples).fill(Number.NaN) };
}

describe('standing still on one vertical leg', () => {
  const samples = 50;
  const at = (x: number, y: number) => path(samples, () => [x, y]);
  const legs: LegPaths = {
    hip: at(0, 0.9),
    knee: at(0, 0.5),
    ankle: at(0, 0.08),
    heel: at(-0.05, 0),
    toe: at(0.2, 0),
  };
  const fy = new Float64Array(samples).fill(mass * g);
  const fx = new Float64Array(samples).fill(30);
  const copX = new Float64Array(samples).fill(0.05);
  const moments = inverseDynamics(legs, { fx, fy, copX }, table, mass, rate);
  const footMoment = table.foot.mass * mass * g * (-0.05 + 0.25 * table.foot.centre);

  it('balances m·g·d, the fore-aft force over the ankle’s height and the foot’s own weight', () => {
    expect(moments.ankle[25]).toBeCloseTo(mass * g * 0.05 + 30 * 0.08 - footMoment, 9);
  });

  it('loads knee and hip in flexion by the force that passes in front of them', () => {
    const behind = mass * g * 0.05 - footMoment;
    expect(moments.knee[25]).toBeCloseTo(-(behind + 30 * 0.5), 9);
    expect(moments.hip[25]).toBeCloseTo(behind + 30 * 0.9, 9);
  });
});

describe('a leg swinging from a fixed hip', () => {
  const samples = 2001;
  const [thighLength, shankLength] = [0.42, 0.43];
  // Anticlockwise angles from hanging straight down.
  const thigh = (t: number) => 0.5 * Math.sin(6 * t);
  const shank = (t: number) => 0.3 * Math.sin(6 * t + 0.8) - 0.6 * Math.cos(4 * t);
  const foot = (t: number) => shank(t) + 0.4 * Math.sin(5 * t);
  const kneeAt = (t: number) =>
    [thighLength * Math.sin(thigh(t)), -thighLength * Math.cos(thigh(t))] as const;
  const ankleAt = (t: number) => {
    const [x, y] = kneeAt(t);
    return [x + shankLength * Math.sin(shank(t)), y - shankLength * Math.cos(shank(t))] as const;
  };
  const onFoot = (t: number, forward: number, down: number) => {
    const [x, y] = ankleAt(t);
    const [c, s] = [Math.cos(foot(t)), Math.sin(foot(t))];
    return [x + c * forward + s * down, y + s * forward - c * down] as const;
  };
  const legs: LegPaths = {
    hip: path(samples, () => [0, 0]),
    knee: path(samples, kneeAt),
    ankle: path(samples, ankleAt),
    heel: path(samples, (t) => onFoot(t, -0.05, 0.08)),
    toe: path(samples, (t) => onFoot(t, 0.2, 0.08)),
  };
  const moments = inverseDynamics(legs, noForce(samples), table, mass, rate);

  const slope = (f: (t: number) => number, t: number) => (f(t + 1e-5) - f(t - 1e-5)) / 2e-5;

  function energy(t: number): number {
    const segments = [
      { inertia: table.thigh, angle: thigh, length: thighLength, from: () => [0, 0] as const, to: kneeAt },
      { inertia: table.shank, angle: shank, length: shankLength, from: kneeAt, to: ankleAt },
      {
        inertia: table.foot,
        angle: foot,
        length: 0.25,
        from: (s: number) => onFoot(s, -0.05, 0.08),
        to: (s: number) => onFoot(s, 0.2, 0.08),
      },
    ];
    return segments.reduce((sum, { inertia, angle, length, from, to }) => {
      const m = inertia.mass * mass;
      const centre = (axis: 0 | 1) => (s: number) =>
        from(s)[axis] + inertia.centre * (to(s)[axis] - from(s)[axis]);
      const kinetic =
        0.5 * m * (slope(centre(0), t) ** 2 + slope(centre(1), t) ** 2) +
        0.5 * m * (inertia.gyration * length) ** 2 * slope(angle, t) ** 2;
      return sum + kinetic + m * g * centre(1)(t);
    }, 0);
  }

  it('does the work of its joints: the change of mechanical energy', () => {
    const [first, last] = [200, 1800];
    let work = 0;
    for (let i = first; i < last; i++) {
      const t = (i + 0.5) / rate;
      const at = (moment: Float64Array) => (moment[i]! + moment[i + 1]!) / 2;
      const power =
        -at(moments.hip) * slope(thigh, t) +
        at(moments.knee) * (slope(shank, t) - slope(thigh, t)) -
        at(moments.ankle) * (slope(foot, t) - slope(shank, t));
      work += power / rate;
    }
    const change = energy(last / rate) - energy(first / rate);
    expect(Math.abs(change)).toBeGreaterThan(1);
    expect(work).toBeCloseTo(change, 2);
  });
});
