import { analyse, joinTrials, labFile, parseC3d, type Recording, serialiseC3d } from '@stridewhy/engine';
import { labRecording, simulateRunner, standingFigure, type VirtualRun } from '@stridewhy/virtual-runner';
import { describe, expect, test } from 'vitest';
import { forcesAt, forceWords } from '../../src/lab/ground-force.ts';
import { bonesOf, placeAt, surroundings } from '../../src/lab/skeleton.ts';

const run = simulateRunner();

function read(one: VirtualRun, duration: number) {
  const content = labRecording(one, { duration, rate: 150, samplesPerFrame: 2 });
  return labFile({ kind: 'c3d', c3d: parseC3d(serialiseC3d(content)) }, 'virtual.c3d');
}

const { trials } = joinTrials([read(run, 6), read(simulateRunner(standingFigure), 1)], null);
const recording = analyse({ ...trials[0]!, runner: { height: null, mass: run.knobs.mass } })
  .recording as Recording;

describe('the skeleton', () => {
  test('has the bones whose ends were marked: both legs and the pelvis, no arms', () => {
    const names = bonesOf(recording).map(({ from, to }) => `${from} ${to}`);
    expect(names).toContain('left_hip right_hip');
    expect(names).toContain('right_knee right_ankle');
    expect(names.join(' ')).not.toMatch(/elbow|shoulder/u);
  });

  test('the middle of two points lies between them; an unseen point is nowhere', () => {
    const hips = { ...recording.points };
    hips['left_hip'] = { x: Float64Array.of(0), y: Float64Array.of(1), z: Float64Array.of(-0.1) };
    hips['right_hip'] = { x: Float64Array.of(0.2), y: Float64Array.of(1), z: Float64Array.of(0.1) };
    expect(placeAt({ ...recording, points: hips }, 0, 'hip')).toEqual([0.1, 1, 0]);
    hips['left_hip'] = { x: Float64Array.of(Number.NaN), y: Float64Array.of(1), z: Float64Array.of(0) };
    expect(placeAt({ ...recording, points: hips }, 0, 'hip')).toBeNull();
  });

  test('on a belt the view stays, over ground it goes along', () => {
    const moved = Object.entries(recording.points).map(([name, point]) => [
      name,
      { ...point, x: point.x.map((x, f) => x + 0.02 * f) },
    ]);
    expect(surroundings(recording).perFrame).toBeCloseTo(0, 4);
    expect(surroundings({ ...recording, points: Object.fromEntries(moved) }).perFrame).toBeCloseTo(0.02, 4);
  });
});

describe('the force arrows', () => {
  // The runner's left foot stands at whole strides and a duty factor after; the force is half a sine.
  const middle = 3 * run.stride + (run.knobs.dutyFactor * run.stride) / 2;

  test('act under the foot on the ground, with the force of the plate', () => {
    const now = forcesAt(recording, middle);
    expect(now.map(({ side }) => side)).toEqual(['left']);
    const weight = run.knobs.mass * 9.81;
    expect(now[0]!.force[1] / weight).toBeCloseTo((Math.PI / 2) * (0.5 / run.knobs.dutyFactor), 1);
    const { heelSole, toeTip } = run.figure(middle).left;
    expect(now[0]!.x).toBeGreaterThan(heelSole.x);
    expect(now[0]!.x).toBeLessThan(toeTip.x);
    expect(now[0]!.z).toBeCloseTo(heelSole.z, 1);
  });

  test('are told in words: pushed up and braked, then nothing in the air', () => {
    expect(forceWords(recording, middle - 0.05)).toMatch(
      /^Left foot: the ground pushes up with \d+ N, \d\.\d\d body weights, and \d+ N backwards: it brakes\.$/u,
    );
    expect(forceWords(recording, 3 * run.stride - 0.03)).toBe('In the air: no force.');
    expect(forceWords({ ...recording, forces: null }, middle)).toContain('No force plate');
  });
});
