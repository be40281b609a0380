import type { ClipAnalysis, Side } from '@stridewhy/engine';
import { middle, type Point, pointOf } from './landmarks.ts';

export type ShownAngle = 'kneeFlexion' | 'ankleDorsiflexion' | 'hipFlexion' | 'trunkLean' | 'shank';

export const angleNames: Readonly<Record<ShownAngle, string>> = {
  kneeFlexion: 'Knee',
  ankleDorsiflexion: 'Ankle',
  hipFlexion: 'Hip',
  trunkLean: 'Trunk',
  shank: 'Shin',
};

/** An angle as it lies in the picture: at `vertex`, from the direction `against` to the direction `limb`. */
export interface DrawnAngle {
  readonly vertex: Point;
  readonly limb: Point;
  readonly against: Point;
}

/** The leg the camera sees best; `null` for a clip without numbers. */
export function nearSideOf({ recording, gait }: ClipAnalysis): Side | null {
  if (recording === null) return null;
  return recording.nearSide ?? gait?.strides[0]?.side ?? null;
}

/** The angle's value at a true time, deg; `null` where it is not known. */
export function angleAt(analysis: ClipAnalysis, name: ShownAngle, time: number): number | null {
  const { body, recording } = analysis;
  const side = nearSideOf(analysis);
  if (body === null || recording === null || side === null) return null;
  const series = name === 'trunkLean' ? body.trunkLean : body.legs[side]?.[name];
  const rad = series?.[Math.round(time * recording.sampleRate)];
  return rad === undefined || !Number.isFinite(rad) ? null : (rad * 180) / Math.PI;
}

/** Where to draw the angle in a frame; `null` when a landmark it needs was not seen. */
export function drawnAngle(analysis: ClipAnalysis, name: ShownAngle, frame: number): DrawnAngle | null {
  const { track } = analysis.clip;
  const side = nearSideOf(analysis);
  if (side === null) return null;
  const near = (part: string): Point | null => pointOf(track, frame, `${side}_${part}`);
  const both = (part: string): Point | null =>
    middle(pointOf(track, frame, `left_${part}`), pointOf(track, frame, `right_${part}`));
  const tilt = analysis.recording?.horizon ?? 0;
  const up: Point = [Math.sin(tilt), -Math.cos(tilt)];
  switch (name) {
    case 'kneeFlexion':
      return between(near('knee'), near('ankle'), continued(near('hip'), near('knee')));
    case 'ankleDorsiflexion':
      return between(near('ankle'), near('foot_index'), towards(near('ankle'), near('knee')));
    case 'hipFlexion':
      return between(near('hip'), near('knee'), continued(both('shoulder'), both('hip')));
    case 'trunkLean':
      return between(both('hip'), both('shoulder'), up);
    case 'shank':
      return between(near('ankle'), near('knee'), up);
  }
}

function between(vertex: Point | null, end: Point | null, against: Point | null): DrawnAngle | null {
  const limb = towards(vertex, end);
  return vertex && limb && against ? { vertex, limb, against } : null;
}

/** Unit vector from `a` to `b`. */
function towards(a: Point | null, b: Point | null): Point | null {
  if (!a || !b) return null;
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  return [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** The direction a limb from `a` to `b` would go on in. */
function continued(a: Point | null, b: Point | null): Point | null {
  return towards(a, b);
}
