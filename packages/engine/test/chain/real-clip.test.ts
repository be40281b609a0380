import { describe, expect, test } from 'vitest';
import { analyseBody } from '../../src/body/index.ts';
import { type Measured, measureClip } from '../../src/chain/index.ts';
import { analyseGait } from '../../src/gait/index.ts';
import { type Clip, parseRtmposeFile, toRecording } from '../../src/motion/index.ts';
import { healthyCurves, type MeasureId } from '../../src/reference/index.ts';
import { sharedFile } from '../body/lab-files.ts';

const file = sharedFile('video/treadmill-side.rtmpose.json');

function analysed(clip: Clip) {
  const cleaned = toRecording(clip);
  if (cleaned.kind === 'refused') throw new Error(cleaned.quality.map((note) => note.code).join());
  const gait = analyseGait(cleaned.recording);
  const body = analyseBody(cleaned.recording, gait);
  const measures = measureClip(cleaned.recording, gait, body);
  return { body, measures, recording: cleaned.recording };
}

/** The same pictures seen in a mirror: the runner's left leg becomes a right one. */
function mirrored(clip: Clip): Clip {
  const { track } = clip;
  const points = track.points.map((value, i) => (i % 3 === 0 ? track.size[0] - value : value));
  const other = (name: string) =>
    name.replace(/^(left|right)_/, (prefix) => (prefix === 'left_' ? 'right_' : 'left_'));
  return { ...clip, view: 'side-right', track: { ...track, points, landmarks: track.landmarks.map(other) } };
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (v: readonly number[]) => v.reduce((x, y) => x + y) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return product(a, ma, b, mb) / Math.sqrt(product(a, ma, a, ma) * product(b, mb, b, mb));
}

describe.skipIf(file === null)('a real runner at 30 pictures a second', () => {
  const clip = file === null ? null : parseRtmposeFile(file, 'treadmill-side');
  const { body, measures, recording } = clip === null ? ({} as ReturnType<typeof analysed>) : analysed(clip);

  test('moves like other runners: curves of the near leg have the healthy shape', () => {
    for (const [joint, least] of [
      ['hipFlexion', 0.97],
      ['kneeFlexion', 0.97],
      ['ankleDorsiflexion', 0.85],
    ] as const) {
      const curve = body.curves.left![joint]!;
      expect(curve.strides).toBeGreaterThanOrEqual(14);
      expect(correlation([...curve.meanDeg], healthyCurves[joint].meanDeg), joint).toBeGreaterThan(least);
    }
    expect(body.legs.right).toBeNull();
  });

  test('keeps angles and refuses times and metres', () => {
    const refused = measures.flatMap((m) => (m.kind === 'refused' ? [[m.id, m.reason] as const] : []));
    expect(Object.fromEntries(refused)).toEqual({
      contactTime: 'frame-rate-too-low',
      flightTime: 'frame-rate-too-low',
      dutyFactor: 'frame-rate-too-low',
      G4c: 'frame-rate-too-low',
      G4d: 'frame-rate-too-low',
      strideLength: 'speed-unknown',
      verticalOscillation: 'height-unknown',
    });
    expect(recording.timeBase.kind).toBe('coarse');
  });

  test('is the same runner in a mirror', () => {
    const twin = analysed(mirrored(clip!));
    expect(twin.recording.nearSide).toBe('right');
    const measured = measures.filter((m): m is Measured => m.kind === 'measured');
    for (const m of measured) {
      const other = twin.measures.find((t) => t.id === (m.id as MeasureId)) as Measured;
      expect(other.value, m.id).toBeCloseTo(m.value, 6);
      expect(other.side, m.id).toBe(m.side === null ? null : 'right');
    }
  });
});
