import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  countFilmedHeelRaises,
  countLiveHeelRaises,
  countStepUps,
  liveBody,
  parsePoseFile,
} from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { heelRaiseCases } from '../src/index.ts';
import { liveFrames } from './live-frames.ts';

/**
 * Drawn sets of heel raises as BlazePose saw them: the pose files come from clips drawn by `npm run rendered-heel-raises`,
 * decoded and looked at as any video is. The counts are held against the plan that was drawn.
 */
const leastHeight = 0.05;

describe.each(Object.entries(heelRaiseCases))('drawn heel raises, %s', (name, { plan }) => {
  const file = readFileSync(new URL(`rendered-heel-raises/${name}.pose.json.gz`, import.meta.url));
  const clip = parsePoseFile(gunzipSync(file).toString(), name);
  const found = countFilmedHeelRaises(clip, 'left');
  if (found.kind === 'refused') throw new Error(`${name}: ${found.reason}`);
  const low = plan.findIndex(({ height }) => height < leastHeight);

  it('are each seen, at their time', () => {
    expect(found.set.raises.length).toBe(plan.length);
    for (const [i, { time }] of found.set.raises.entries()) {
      expect(Math.abs(time - plan[i]!.at), `raise ${i + 1}`).toBeLessThan(0.25);
    }
  });

  it('are counted up to the first low one', () => {
    const uneven = found.set.raises.filter(({ onBeat }) => !onBeat).length > 2;
    if (low >= 0) expect(found.set).toMatchObject({ repetitions: low, end: 'height' });
    else if (uneven) expect(found.set.end).toBe('rhythm');
    else expect(found.set).toMatchObject({ repetitions: plan.length, end: 'stopped' });
  });

  it('are counted the same while a session looks on, at a phone’s pace', () => {
    const frames = liveFrames(clip, 2);
    const body = liveBody(frames)!;
    const raises = countLiveHeelRaises(body);
    expect(raises.length).toBe(plan.length);
    expect(raises.map(({ full }) => full)).toEqual(plan.map(({ height }) => height >= leastHeight));
    for (const [i, { time }] of raises.entries()) {
      expect(Math.abs(time - plan[i]!.at), `raise ${i + 1}`).toBeLessThan(0.25);
    }
    expect(countStepUps(body)).toEqual([]);
  });

  it('go up one by one as they are done', () => {
    const frames = liveFrames(clip, 2);
    for (const { at } of plan.slice(1)) {
      const seen = frames.filter(({ time }) => time < at - 0.7);
      const before = plan.filter((raise) => raise.at < at && raise.height >= leastHeight);
      const found = countLiveHeelRaises(liveBody(seen)!);
      expect(found.filter(({ full }) => full).length, `before ${at} s`).toBe(before.length);
    }
  });
});
