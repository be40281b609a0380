import { analyse, answer, renderReport, toResult } from '@stridewhy/engine';
import { clipFor, sampleRunner, sideCamera, simulateRunner } from '@stridewhy/virtual-runner';
import { type Bench, medianTime } from './figure.ts';

/** Everything after pose, for 20 s at 60 pictures per second. */
export const afterPoseBench: Bench = {
  name: 'after-pose',
  async run() {
    const run = simulateRunner(sampleRunner);
    const clip = clipFor(run, sideCamera, { duration: 20, noise: 0.7, seed: 1 });
    const frames = clip.track.time.length;
    return [
      {
        what: 'landmarks to answer',
        value: medianTime(() => toResult(answer([analyse(clip)]))),
        unit: 'ms',
        goal: 150,
        how: `${frames} pictures, load and attribution included`,
      },
      {
        what: 'answer to report',
        value: medianTime(() => renderReport(answer([analyse(clip)]), [])),
        unit: 'ms',
        goal: 400,
        how: 'analysis and page, without photographs',
      },
    ];
  },
};
