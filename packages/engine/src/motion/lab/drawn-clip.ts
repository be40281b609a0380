import type { Clip, Recording } from '../types.ts';
import type { LabTrial } from './types.ts';

/** Pixels per metre of the drawing. */
const zoom = 400;

/** Room around the runner, m. */
const margin = 0.15;

/**
 * A trial as a clip for showing: its joint centres drawn from the runner's right, without perspective. No number is
 * ever read from it. A refused trial has nothing to draw.
 */
export function drawnClip(trial: LabTrial, recording: Recording | null): Clip {
  const names = Object.keys(recording?.points ?? {});
  const box = recording === null ? { left: 0, bottom: 0, width: 1, height: 1 } : boxOf(recording);
  const time = recording === null ? new Float64Array(1) : recording.time;
  const points = new Float64Array(time.length * names.length * 3);
  names.forEach((name, k) => {
    const { x, y } = recording!.points[name]!;
    for (let f = 0; f < time.length; f++) {
      const at = (f * names.length + k) * 3;
      points[at] = (x[f]! - box.left) * zoom;
      points[at + 1] = (box.bottom + box.height - y[f]!) * zoom;
      points[at + 2] = Number.isFinite(x[f]!) ? 1 : 0;
    }
  });
  return {
    source: trial.source,
    kind: 'lab',
    track: {
      size: [Math.ceil(box.width * zoom), Math.ceil(box.height * zoom)],
      landmarks: names,
      time,
      points,
    },
    view: null,
    surface: trial.surface,
    speed: trial.speed,
    runner: trial.runner,
    captureRate: null,
    scene: null,
    knownLength: null,
  };
}

function boxOf({ points }: Recording): { left: number; bottom: number; width: number; height: number } {
  const [low, high] = [
    [Number.POSITIVE_INFINITY, 0],
    [Number.NEGATIVE_INFINITY, 1],
  ];
  for (const { x, y } of Object.values(points)) {
    for (let f = 0; f < x.length; f++) {
      if (!Number.isFinite(x[f]! + y[f]!)) continue;
      low[0] = Math.min(low[0]!, x[f]! - margin);
      low[1] = Math.min(low[1]!, y[f]! - margin);
      high[0] = Math.max(high[0]!, x[f]! + margin);
      high[1] = Math.max(high[1]!, y[f]! + margin);
    }
  }
  return { left: low[0]!, bottom: low[1]!, width: high[0]! - low[0]!, height: high[1]! - low[1]! };
}
