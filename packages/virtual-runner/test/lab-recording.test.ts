import { analyse, joinTrials, labFile, parseC3d, serialiseC3d } from '@stridewhy/engine';
import { describe, expect, test } from 'vitest';
import {
  type LabSession,
  labRecording,
  simulateRunner,
  standingFigure,
  type VirtualRun,
} from '../src/index.ts';

const session: LabSession = { duration: 8, rate: 150, samplesPerFrame: 2 };
const file = (run: VirtualRun, source: string, duration = session.duration) =>
  labFile({ kind: 'c3d', c3d: parseC3d(serialiseC3d(labRecording(run, { ...session, duration }))) }, source);

describe('the virtual runner in a laboratory', () => {
  const run = simulateRunner();
  const { trials } = joinTrials(
    [file(run, 'run.c3d'), file(simulateRunner(standingFigure), 'still.c3d', 1)],
    null,
  );
  const analysis = analyse({ ...trials[0]!, runner: { height: run.knobs.height, mass: run.knobs.mass } });

  test('the standing trial is recognised', () => {
    expect(trials.map(({ source, standing }) => [source, standing !== null])).toEqual([['run.c3d', true]]);
  });

  test('the engine finds knees and ankles where they are in the plane of the run, to two millimetres', () => {
    const { points, time } = analysis.recording!;
    for (const frame of [10, 333, 777]) {
      const figure = run.figure(time[frame]!);
      for (const side of ['left', 'right'] as const) {
        for (const joint of ['knee', 'ankle'] as const) {
          const { x, y } = points[`${side}_${joint}`]!;
          const off = Math.hypot(x[frame]! - figure[side][joint].x, y[frame]! - figure[side][joint].y);
          expect(off).toBeLessThan(0.002);
        }
      }
    }
  });

  // The markers' middle across the ball of the foot lies 5 mm outside its own line.
  test.each([-6, 5, 18])('the toes point %s° out within two degrees', (toeOut) => {
    const { trials: turned } = joinTrials(
      [file(simulateRunner({ toeOut }), 'run.c3d'), file(simulateRunner(standingFigure), 'still.c3d', 1)],
      null,
    );
    const found = analyse(turned[0]!).measures.filter(({ id }) => id === 'F4');
    expect(found.map(({ side }) => side)).toEqual(['left', 'right']);
    for (const one of found) {
      expect(one.kind === 'measured' && Math.abs(one.value - toeOut)).toBeLessThan(2);
    }
  });

  test('contacts and force are the runner’s own', () => {
    const truth = run.contacts(0.5, 7);
    const found = analysis.gait!.contacts.filter(
      ({ initialContact }) => initialContact > 0.4 && initialContact < 6.9,
    );
    expect(found.map(({ side }) => side)).toEqual(truth.map(({ side }) => side));
    const late = found.map(({ initialContact }, k) => initialContact - truth[k]!.initialContact);
    expect(Math.max(...late.map(Math.abs))).toBeLessThan(0.008);
    expect(analysis.load!.legs.left!.basis).toBe('measured');
    const peak = (Math.PI / 2) * (0.5 / run.knobs.dutyFactor);
    expect(analysis.load!.legs.left!.peakGroundForce.value / peak).toBeCloseTo(1, 1);
  });

  test('the rest of a contact that the recording cuts off belongs to its own foot', () => {
    // Ends in the middle of a right contact: that foot lands half a stride after the left one.
    const cut = (3.5 + run.knobs.dutyFactor / 2) * run.stride;
    const files = [file(run, 'cut.c3d', cut), file(simulateRunner(standingFigure), 'still.c3d', 1)];
    const { forces } = analyse(joinTrials(files, null).trials[0]!).recording!;
    expect(forces!.right.fy.at(-10)! / (run.knobs.mass * 9.81)).toBeGreaterThan(1.5);
    expect(Math.abs(forces!.left.fy.at(-10)!)).toBeLessThan(1);
    expect(forces!.contacts.at(-1)!.side).toBe('left');
  });
});
