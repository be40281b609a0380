import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { analyse, type ClipAnalysis, type PoseTrack, parsePoseFile } from '@stridewhy/engine';
import { describe, expect, it } from 'vitest';
import { caseDuration, cases, simulateRunner, truthOf } from '../src/index.ts';

const degree = Math.PI / 180;

/** A track as a phone that is rolled about the line of sight would have given it. */
function rolled(track: PoseTrack, roll: number): PoseTrack {
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  const [cx, cy] = [track.size[0] / 2, track.size[1] / 2];
  const turned = (values: Float64Array) => {
    const moved = values.slice();
    for (let k = 0; k < moved.length; k += 3) {
      const [x, y] = [values[k]! - cx, values[k + 1]! - cy];
      moved[k] = cx + cos * x - sin * y;
      moved[k + 1] = cy + sin * x + cos * y;
    }
    return moved;
  };
  const { shoe } = track;
  return {
    ...track,
    points: turned(track.points),
    ...(shoe === undefined ? {} : { shoe: { ...shoe, places: turned(shoe.places) } }),
  };
}

/** Trunk lean and foot angle at landing, deg. */
function told({ measures }: ClipAnalysis): readonly [number, number] {
  const value = (id: string) => {
    const found = measures.find((measure) => measure.id === id);
    if (found?.kind !== 'measured') throw new Error(`${id} was not measured.`);
    return found.value;
  };
  return [value('S10'), value('F5')];
}

describe.each(['healthy', 'forefoot', 'midfoot', 'trunk-lean', 'overstride'])('%s, filmed askew', (name) => {
  const file = readFileSync(new URL(`rendered/${name}.full.pose.json.gz`, import.meta.url));
  const clip = parsePoseFile(gunzipSync(file).toString(), name);
  const truth = truthOf(simulateRunner(cases[name]!.knobs), caseDuration);
  const level = analyse(clip);

  it('is levelled by the shoe that the belt carries: lean within 3°, the landing as from a level phone', () => {
    expect(level.recording?.horizon).toBe(0);
    for (const roll of [-3.5, -2.8, 2.8, 3.5]) {
      const askew = analyse({ ...clip, track: rolled(clip.track, roll * degree) });
      const [lean, landing] = told(askew);
      expect(Math.abs(lean - truth.trunkLean)).toBeLessThanOrEqual(3);
      expect(Math.abs(landing - told(level)[1])).toBeLessThanOrEqual(1.5);
    }
  });
});
