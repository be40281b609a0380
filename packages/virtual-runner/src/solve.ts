import { type MassPath, massPath } from './centre-of-mass.ts';
import { basis, type Coefficients, evaluate, fit, hump, ramp } from './curve.ts';
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
const mostRounds = 14;
const width = 2 * harmonics + 1;
const unknowns = 3 * width + 2;
const heightAt = 3 * width;
const heelAt = heightAt + 1;

/** How closely each wish is followed: its allowed deviation, rad or m. */
const allowed = {
  stance: 12 * radians,
  swing: 1.2 * radians,
  push: 3 * radians,
  ankle: 1.2 * radians,
  strike: 0.1 * radians,
  overstride: 0.002,
  contact: 0.001,
  clearance: 0.004,
  /** Of a harmonic of order `harmonics`; grows for lower ones. */
  wiggle: 0.06 * radians,
} as const;

/**
 * Solves one runner's motion by Gauss–Newton steps. A change of hip extension is counted from the runner without it,
 * whose thigh the moving belt has already drawn back.
 */
export function solveMotion(knobs: RunnerKnobs, body: Proportions): Solution {
  if (knobs.gait === 'stand') return standStill(knobs, body);
  if (knobs.hipExtension === 0) return solve(knobs, body, null);
  const without = solve({ ...knobs, hipExtension: 0 }, body, null);
  return solve(knobs, body, evaluate(without.thigh, knobs.dutyFactor) - knobs.hipExtension * radians);
}

function standStill(knobs: RunnerKnobs, body: Proportions): Solution {
  const pose = targetPose(knobs, 0);
  const path = massPath(knobs);
  return {
    thigh: Float64Array.of(pose.thigh),
    knee: Float64Array.of(pose.knee),
    foot: Float64Array.of(pose.foot),
    height: -place(body, knobs, 0, path, pose, pose).heelSole.y,
    heelAhead: 0,
    massPath: path,
  };
}

/** @param thighAtToeOff rad, to be met; `null`: as it comes */
function solve(knobs: RunnerKnobs, body: Proportions, thighAtToeOff: number | null): Solution {
  let state = start(knobs, body);
  const task: Task = { knobs, body, path: massPath(knobs), thighAtToeOff };
  let off = Number.POSITIVE_INFINITY;
  for (let round = 0; round < mostRounds; round++) {
    state = improve(state, task);
    const before = off;
    off = cost(state, task);
    if (off > 0.995 * before) break;
  }
  return {
    thigh: state.slice(0, width),
    knee: state.slice(width, 2 * width),
    foot: state.slice(2 * width, 3 * width),
    height: state[heightAt]!,
    heelAhead: state[heelAt]!,
    massPath: task.path,
  };
}

interface Task {
  readonly knobs: RunnerKnobs;
  readonly body: Proportions;
  readonly path: MassPath;
  readonly thighAtToeOff: number | null;
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

function improve(state: Float64Array, task: Task): Float64Array {
  const { knobs, body, path } = task;
  const equations = normalEquations(unknowns);
  for (let i = 0; i < samples; i++) {
    const phase = i / samples;
    const near = basis(phase, harmonics);
    const far = basis(phase + 0.5, harmonics);
    const local = localAngles(state, phase);
    const points = (angles: Local) => place(body, knobs, phase, path, legOf(angles, 0), legOf(angles, 3));
    const here = points(local);
    for (const wish of wishes(task, phase, state, here)) {
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
  const candidates = shares.map((share) => state.map((value, k) => value + share * change[k]!));
  const costs = candidates.map((candidate) => cost(candidate, task));
  return candidates[costs.indexOf(Math.min(...costs))]!;
}

/** Shares of a Gauss–Newton step that are tried: feet that touch or leave the belt make the full one overshoot. */
const shares = [1, 0.5, 0.25, 0.1];

/** Sum of squares of all wishes. */
function cost(state: Float64Array, task: Task): number {
  const { knobs, body, path } = task;
  let sum = roughness(state);
  for (let i = 0; i < samples; i++) {
    const phase = i / samples;
    const local = localAngles(state, phase);
    const here = place(body, knobs, phase, path, legOf(local, 0), legOf(local, 3));
    for (const wish of wishes(task, phase, state, here)) {
      sum += (wish.off(here, local) / wish.allowed) ** 2;
    }
  }
  return sum;
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

function wishes(task: Task, phase: number, state: Float64Array, here: StancePoints): readonly Wish[] {
  const { knobs, body, thighAtToeOff } = task;
  const target = targetPose(knobs, phase);
  const angle = { height: 0, heel: 0, allowed: angleAllowed(knobs, phase) };
  const list: Wish[] = [
    { ...angle, off: (_, q) => q[0] - target.thigh },
    { ...angle, allowed: kneeAllowed(knobs, phase), off: (_, q) => q[1] - target.knee },
    { ...angle, off: (_, q) => q[2] - target.foot },
  ];
  list.push(...contactWishes(knobs, body, phase, state), ...clearanceWishes(knobs, phase, state, here));
  if (phase === 0) {
    const strike = strikeAngles[knobs.footstrike] * radians;
    list.push({ height: 0, heel: 0, allowed: allowed.strike, off: (_, q) => q[2] - strike });
    list.push({ height: 0, heel: 0, allowed: allowed.overstride, off: (p) => p.ankle.x - knobs.overstride });
  }
  if (thighAtToeOff !== null && Math.abs(phase - knobs.dutyFactor) < 0.6 / samples) {
    list.push({ height: 0, heel: 0, allowed: allowed.strike, off: (_, q) => q[0] - thighAtToeOff });
  }
  const share = hump(phase / knobs.dutyFactor / 2, 0.26, 0.15);
  if (share > 0) {
    const bend = targetAnkle(knobs, phase);
    list.push({
      height: 0,
      heel: 0,
      allowed: allowed.ankle / share,
      off: (_, q) => q[2] + q[1] - q[0] - bend,
    });
  }
  return list;
}

/** Looser in stance, where the belt rules, than in swing; no step between them. */
function angleAllowed({ dutyFactor }: RunnerKnobs, phase: number): number {
  const swing = Math.min(ramp(phase, dutyFactor, dutyFactor + 0.15), 1 - ramp(phase, 0.85, 1));
  return allowed.stance + swing * (allowed.swing - allowed.stance);
}

/** The knee is held closer from heel rise to toe-off: there hip, knee and ankle can share the push in many ways. */
function kneeAllowed(knobs: RunnerKnobs, phase: number): number {
  const { dutyFactor } = knobs;
  const push = ramp(phase, 0.5 * dutyFactor, 0.65 * dutyFactor);
  const loose = angleAllowed(knobs, phase);
  return loose + push * (Math.min(allowed.push, loose) - loose);
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
      const row = new Float64Array(unknowns);
      row[index * width + k] = 1;
      equations.add(row, -state[index * width + k]!, wiggleWeight(k));
    }
  }
}

function roughness(state: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < 3; index++) {
    for (let k = 1; k < width; k++) sum += (state[index * width + k]! * wiggleWeight(k)) ** 2;
  }
  return sum;
}

function wiggleWeight(k: number): number {
  const order = Math.ceil(k / 2);
  return (order / harmonics) ** 3 / allowed.wiggle;
}
