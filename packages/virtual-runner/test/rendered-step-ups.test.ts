import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { countLiveHeelRaises, countStepUps, liveBody, parsePoseFile } from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { stepUpCase } from '../src/index.ts';
import { liveFrames } from './live-frames.ts';

/**
 * A drawn set of step-ups as BlazePose saw it (`npm run rendered-step-ups`), held against the plan that was drawn: in some
 * the hip comes up with the knee, in others after it.
 */
describe('drawn step-ups', () => {
  const file = readFileSync(new URL('rendered-step-ups/step-ups.pose.json.gz', import.meta.url));
  const frames = liveFrames(parsePoseFile(gunzipSync(file).toString(), 'step-ups'), 1);
  const { plan } = stepUpCase;

  it('are each counted, with who came first', () => {
    const found = countStepUps(liveBody(frames)!);
    expect(found.map(({ kneeFirst }) => kneeFirst)).toEqual(plan.map(({ hipLate }) => hipLate > 0));
  });

  it('go up one by one as they are done', () => {
    for (const { at } of plan.slice(1)) {
      const seen = frames.filter(({ time }) => time < at);
      expect(countStepUps(liveBody(seen)!).length, `before ${at} s`).toBe(
        plan.filter((step) => step.at < at).length,
      );
    }
  });

  it('are no heel raises', () => {
    expect(countLiveHeelRaises(liveBody(frames)!)).toEqual([]);
  });
});
