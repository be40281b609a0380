import { type MassPath, massPath } from './centre-of-mass.ts';
import { basis, type Coefficients, evaluate, fit } from './curve.ts';
import type { RunnerKnobs } from './knobs.ts';
import { normalEquations } from './least-squares.ts';
import type { LegPose } from './leg.ts';
import { place, type StancePoints } from './place.ts';
import type { Proportions } from './proportions.ts';
import { contactWindows, strikeAngles, targetAnkle, targetPose } from './targets.ts';
import { radians } from './vector.ts';

/** The motion closest to its targets that keeps the stance foot on the belt. Angles are Fourier series of phase, rad. */
export interface Solution {
  readonly thigh: Coefficients;
  readonly knee: Coefficients;
  readonly foot: Coefficients;
  /** Mean height of the centre of mass path's start, m. */
  readonly height: number;
  /** Place of the heel on the belt at initial contact, ahead of the centre of mass path's start, m. */
  readonly heelAhead: number;
  readonly massPath: MassPath;
}

const harmonics = 18;
const samples = 144;
const rounds = 10;
const width = 2 * harmonics + 1;
const unknowns = 3 * width + 2;
const heightAt = 3 * width;
const heelAt = heightAt + 1;

/** How closely each wish is followed: its allowed deviation, rad or m. */
const allowed = {
  stance: 4 * radians,
  swing: 2 * radians,
  ankle: 1 * radians,
  strike: 0.1 * radians,
  overstride: 0.001,
  contact: 0.001,
  clearance: 0.004,
  /** Of a harmonic of order `harmonics`; grows for lower ones. */
  wiggle: 0.25 * radians,
} as const;

/** Solves one runner's motion by Gauss–Newton steps. */
export function solveMotion(knobs: RunnerKnobs, body: Proportions): Solution {
  let state = start(knobs, body);
  const path = massPath(knobs);
  for (let round = 0; round < rounds; round++) state = improve(state, knobs, body, path);
  return {
    thigh: state.slice(0, width),
    knee: state.slice(width, 2 * width),
    foot: state.slice(2 * width, 3 * width),
    height: state[heightAt]!,
    heelAhead: state[heelAt]!,
    massPath: path,
  };
}

type Local = readonly [number, number, number, number, number, number];

/** One wish at one phase: how far off, and how it changes with both legs' angles, height and heel place. */
interface Wish {
  readonly off: (points: StancePoints, local: Local) => number;
  readonly height: number;
  readonly heel: number;
  readonly allowed: number;
}

function start(knobs: RunnerKnobs, body: Proportions): Float64Array {
  const state = new Float64Array(unknowns);
  const targets = Array.from({ length: samples }, (_, i) => targetPose(knobs, i / samples));
  state.set(
    fit(
      targets.map((pose) => pose.thigh),
      harmonics,
    ),
    0,
  );
  state.set(
    fit(
      targets.map((pose) => pose.knee),
      harmonics,
    ),
    width,
  );
  state.set(
    fit(
      targets.map((pose) => pose.foot),
      harmonics,
    ),
    2 * width,
  );
  state[heightAt] = 0.58 * knobs.height;
  state[heelAt] = knobs.overstride + body.foot.heelX;
  return state;
}

function improve(state: Float64Array, knobs: RunnerKnobs, body: Proportions, path: MassPath): Float64Array {
  const equations = normalEquations(unknowns);
  for (let i = 0; i < samples; i++) {
    const phase = i / samples;
    const near = basis(phase, harmonics);
    const far = basis(phase + 0.5, harmonics);
    const local = localAngles(state, phase);
    const points = (angles: Local) => place(body, knobs, phase, path, legOf(angles, 0), legOf(angles, 3));
    const here = points(local);
    for (const wish of wishes(knobs, body, phase, state, here)) {
      const off = wish.off(here, local);
      const row = new Float64Array(unknowns);
      for (let v = 0; v < 6; v++) {
        const moved = local.map((value, k) => (k === v ? value + step : value)) as unknown as Local;
        const slope = (wish.off(points(moved), moved) - off) / step;
        if (slope === 0) continue;
        const wave = v < 3 ? near : far;
        for (let k = 0; k < width; k++) row[(v % 3) * width + k]! += slope * wave[k]!;
      }
      row[heightAt] = wish.height;
      row[heelAt] = wish.heel;
      equations.add(row, -off, 1 / wish.allowed);
    }
  }
  addSmoothness(equations, state);
  const change = equations.solve();
  return state.map((value, k) => value + change[k]!);
}

const step = 1e-6;

function localAngles(state: Float64Array, phase: number): Local {
  const read = (index: number, at: number) =>
    evaluate(state.subarray(index * width, (index + 1) * width), at);
  const other = phase + 0.5;
  return [read(0, phase), read(1, phase), read(2, phase), read(0, other), read(1, other), read(2, other)];
}

function legOf(angles: Local, from: 0 | 3): LegPose {
  return { thigh: angles[from], knee: angles[from + 1]!, foot: angles[from + 2]! };
}

function wishes(
  knobs: RunnerKnobs,
  body: Proportions,
  phase: number,
  state: Float64Array,
  here: StancePoints,
): readonly Wish[] {
  const target = targetPose(knobs, phase);
  const angle = { height: 0, heel: 0, allowed: phase < knobs.dutyFactor ? allowed.stance : allowed.swing };
  const list: Wish[] = [
    { ...angle, off: (_, q) => q[0] - target.thigh },
    { ...angle, off: (_, q) => q[1] - target.knee },
    { ...angle, off: (_, q) => q[2] - target.foot },
  ];
  if (knobs.gait === 'stand') return list;
  list.push(...contactWishes(knobs, body, phase, state), ...clearanceWishes(knobs, phase, state, here));
  if (phase === 0) {
    const strike = strikeAngles[knobs.footstrike] * radians;
    list.push({ height: 0, heel: 0, allowed: allowed.strike, off: (_, q) => q[2] - strike });
    list.push({ height: 0, heel: 0, allowed: allowed.overstride, off: (p) => p.ankle.x - knobs.overstride });
  }
  const stance = phase / knobs.dutyFactor;
  if (stance >= 0.3 && stance <= 0.75) {
    const bend = targetAnkle(knobs, phase);
    list.push({ height: 0, heel: 0, allowed: allowed.ankle, off: (_, q) => q[2] + q[1] - q[0] - bend });
  }
  return list;
}

/** Heel and ball stay where they landed on the moving belt. */
function contactWishes(
  knobs: RunnerKnobs,
  body: Proportions,
  phase: number,
  state: Float64Array,
): readonly Wish[] {
  const windows = contactWindows(knobs);
  const stance = phase / knobs.dutyFactor;
  const beltAt = state[heelAt]! - knobs.speed * phase * (120 / knobs.cadence);
  const soleLength = body.foot.ballX - body.foot.heelX;
  const height = state[heightAt]!;
  const still = (pick: (points: StancePoints) => { x: number; y: number }, x: number): Wish[] => [
    { height: 0, heel: -1, allowed: allowed.contact, off: (p) => pick(p).x - x },
    { height: 1, heel: 0, allowed: allowed.contact, off: (p) => pick(p).y + height },
  ];
  const list: Wish[] = [];
  if (stance >= windows.heelFrom && stance <= windows.heelTo) list.push(...still((p) => p.heelSole, beltAt));
  if (stance >= windows.ballFrom && stance <= windows.ballTo) {
    list.push(...still((p) => p.ballSole, beltAt + soleLength));
  }
  if (stance >= windows.toeFrom && stance <= 1) {
    list.push(...still((p) => p.toeTip, beltAt + soleLength + body.foot.toeX - body.foot.ballX));
  }
  return list;
}

/** Where the foot would sink into the belt, or scuff in swing, it is asked to rise. */
function clearanceWishes(
  knobs: RunnerKnobs,
  phase: number,
  state: Float64Array,
  here: StancePoints,
): readonly Wish[] {
  const height = state[heightAt]!;
  const swing = (phase - knobs.dutyFactor) / (1 - knobs.dutyFactor);
  const wanted = swing > 0 ? 0.03 * Math.sin(Math.PI * swing) ** 2 : 0;
  const picks = [
    (p: StancePoints) => p.heelSole.y,
    (p: StancePoints) => p.ballSole.y,
    (p: StancePoints) => p.toeTip.y,
  ];
  return picks
    .filter((pick) => pick(here) + height < wanted)
    .map((pick) => ({
      height: 1,
      heel: 0,
      allowed: allowed.clearance,
      off: (p: StancePoints) => pick(p) + height - wanted,
    }));
}

/** Keeps high harmonics small. */
function addSmoothness(equations: ReturnType<typeof normalEquations>, state: Float64Array): void {
  for (let index = 0; index < 3; index++) {
    for (let k = 1; k < width; k++) {
      const order = Math.ceil(k / 2);
      const row = new Float64Array(unknowns);
      row[index * width + k] = 1;
      equations.add(row, -state[index * width + k]!, (order / harmonics) ** 3 / allowed.wiggle);
    }
  }
}
