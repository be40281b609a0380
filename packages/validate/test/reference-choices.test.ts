import { analyse, parseMot } from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { bmcTrial, hasRecordings, readText } from '../../engine/test/lab-recordings.ts';
import { choiceSteps } from '../src/reference-choices.ts';
import { rms } from '../src/statistics.ts';

describe.skipIf(!hasRecordings)('moments with the reference’s own choices', () => {
  it('are the supplied ones within 0.2 N·m/kg at ankle, knee and hip', () => {
    const trial = bmcTrial();
    const tables = ['ik_output_run.mot', 'inverse_dynamics.sto'].map((name) =>
      parseMot(readText(`mocap/bmc-overground-run/${name}`)),
    );
    const recording = analyse(trial).recording!;
    for (const { matched, filtered, ahead } of choiceSteps({
      recording,
      tables,
      start: trial.markers.time[0]!,
    })) {
      // 10 mm of lever under the mean force of a contact that fills some 0.7 of a step: 9.81 / 0.73 × 0.01 N·m/kg.
      const hip = (curves: typeof matched) => curves.find(({ joint }) => joint === 'hip')!.error.offset;
      expect(Math.abs(Math.abs(hip(ahead) - hip(filtered)) - 0.13)).toBeLessThan(0.03);
      expect(matched.map(({ joint }) => joint)).toEqual(['ankle', 'knee', 'hip']);
      for (const { error } of matched) expect(rms(error)).toBeLessThan(0.2);
    }
  });
});
