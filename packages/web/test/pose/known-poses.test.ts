import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentHash, poseKey } from '@stridewhy/video';
import { describe, expect, test } from 'vitest';
import { loadVideo } from '../../../cli/src/video/load-video.ts';
import { offeredClips } from '../../build/offered-clips.ts';
import { readKnownPose, writeKnownPose } from '../../src/pose/known-pose-file.ts';

const samples = fileURLToPath(new URL('../../../virtual-runner/samples/', import.meta.url));
const known = fileURLToPath(new URL('../../src/pose/known/', import.meta.url));

test('landmarks that were written come back, what was not seen included', () => {
  const pose = {
    track: {
      size: [640, 480],
      landmarks: ['nose'],
      time: Float64Array.of(0, 1 / 3),
      points: Float64Array.of(1.25, 2.5, 0.75, Number.NaN, Number.NaN, 0),
      shoe: { side: 'left', places: Float64Array.of(12.5, 30, -0.1234, Number.NaN, Number.NaN, Number.NaN) },
    },
    scene: {
      shiftX: Float64Array.of(0, 0.125),
      shiftY: Float64Array.of(0, -2),
      cut: Uint8Array.of(0, 1),
      people: 1,
    },
    captureRate: 240,
  } as const;
  expect(readKnownPose(JSON.parse(writeKnownPose(pose)))).toEqual(pose);
});

describe('landmarks that come with the app', () => {
  test.each(offeredClips)(
    '%s: are what the pipeline finds in the clip (else run npm run known-poses -w packages/web)',
    async (name) => {
      const key = poseKey(await contentHash(await openAsBlob(`${samples}${name}`)), 'full');
      const path = `${known}${key}.json`;
      expect(existsSync(path), path).toBe(true);
      const kept = readKnownPose(JSON.parse(readFileSync(path, 'utf8')));
      const found = await loadVideo(`${samples}${name}`, {
        model: 'full',
        cache: false,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      expect(kept.track.time).toEqual(found.track.time);
      expect(kept.scene.people).toBe(found.scene.people);
      // Written to 0.01 pixel; processors differ in the last bits of the networks' sums.
      const apart = found.track.points.map((value, k) =>
        k % 3 === 2 || Number.isNaN(value)
          ? 0
          : Math.abs(value - (kept.track.points[k] ?? Number.POSITIVE_INFINITY)),
      );
      expect(Math.max(...apart)).toBeLessThan(0.5);
      expect(kept.track.shoe?.side).toBe(found.track.shoe?.side);
      found.track.shoe?.places.forEach((value, k) => {
        const known = kept.track.shoe?.places[k] ?? Number.NaN;
        if (Number.isFinite(value + known))
          expect(Math.abs(value - known)).toBeLessThan(k % 3 === 2 ? 0.02 : 0.5);
      });
    },
  );
});
