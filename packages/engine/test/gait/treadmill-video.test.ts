import { describe, expect, it } from 'vitest';
import { analyseGait, type Gait } from '../../src/gait/index.ts';
import {
  type Clip,
  parsePoseFile,
  parseRtmposeFile,
  type Recording,
  serialisePoseFile,
  toRecording,
} from '../../src/motion/index.ts';
import { hasRecordings, readText } from './laboratory.ts';

describe.skipIf(!hasRecordings)('a real treadmill clip, landmarks by RTMPose', () => {
  const clip = hasRecordings ? parseRtmposeFile(readText('video/treadmill-side.rtmpose.json'), 'side') : null;

  it('is a runner seen from the left who runs to the picture’s left', () => {
    const { recording } = analysed(clip!);
    expect(recording.nearSide).toBe('left');
    expect(recording.facing).toBe(-1);
    expect(recording.surface).toBe('treadmill');
  });

  it('has the cadence counted from the pixels: 168.9 ± 1 steps/min', () => {
    const { gait } = analysed(clip!);
    expect(Math.abs(gait.cadence!.value - 168.9)).toBeLessThan(1);
    expect(gait.strides.length).toBeGreaterThanOrEqual(14);
    expect(gait.strides.every(({ side }) => side === 'left')).toBe(true);
  });

  it('keeps running’s invariants', () => {
    const { gait } = analysed(clip!);
    for (const { start, toeOff, end } of gait.strides) {
      const share = (toeOff - start) / (end - start);
      expect(share).toBeGreaterThan(0.22);
      expect(share).toBeLessThan(0.5);
    }
    expect(gait.quality.map(({ severity }) => severity)).not.toContain('refusal');
  });

  it('is too coarse for times at 30 frames a second', () => {
    const { gait, recording } = analysed(clip!);
    expect(gait.timeBase.kind).toBe('coarse');
    expect(recording.quality.map(({ code }) => code)).toContain('frame-rate-low');
    expect(gait.contactTime).toEqual({ left: null, right: null });
    expect(gait.dutyFactor.left).toBeNull();
  });

  it('says the same mirrored and through a pose file', () => {
    const { gait } = analysed(clip!);
    const mirrored = analysed(mirror(clip!));
    expect(mirrored.recording.nearSide).toBe('right');
    expect(mirrored.gait.cadence!.value).toBeCloseTo(gait.cadence!.value, 9);
    const again = analysed(parsePoseFile(serialisePoseFile(clip!), 'again'));
    expect(again.gait.cadence!.value).toBeCloseTo(gait.cadence!.value, 1);
  });
});

function analysed(clip: Clip): { recording: Recording; gait: Gait } {
  const cleaned = toRecording(clip);
  if (cleaned.kind === 'refused') throw new Error('refused');
  return { recording: cleaned.recording, gait: analyseGait(cleaned.recording) };
}

function mirror(clip: Clip): Clip {
  const { landmarks, points, size } = clip.track;
  const swapped = landmarks.map((name) =>
    name.startsWith('left_') ? name.replace('left_', 'right_') : name.replace('right_', 'left_'),
  );
  return {
    ...clip,
    view: null,
    track: {
      ...clip.track,
      landmarks: swapped,
      points: points.map((v, i) => (i % 3 === 0 ? size[0] - v : v)),
    },
  };
}
