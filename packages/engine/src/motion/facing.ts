import type { Side } from '../pose/index.ts';
import { pictureLimits } from '../reference/index.ts';
import { type Landmark, type Landmarks, middle, sideLandmark } from './landmarks.ts';
import { mean, median } from './statistics.ts';

/**
 * Which way the runner runs in the picture, decided once for the whole clip: +1 to the right, −1 to the left. Votes,
 * each in pixels: toes ahead of heels, knees ahead of the line hip–ankle, nose ahead of ears.
 */
export function findFacing(landmarks: Landmarks): 1 | -1 {
  let votes = 0;
  for (const side of ['left', 'right'] as const) {
    const at = (part: string) => sideLandmark(landmarks, side, part);
    votes += ahead(at('foot_index'), at('heel'));
    votes += ahead(at('knee'), at('hip')) + ahead(at('knee'), at('ankle'));
  }
  votes += ahead(landmarks.get('nose') ?? null, middle(landmarks, 'ear') ?? landmarks.get('neck') ?? null);
  return votes >= 0 ? 1 : -1;
}

/** Median lead of one landmark over another to the picture's right, pixels; 0 when not seen together. */
function ahead(front: Landmark | null, back: Landmark | null): number {
  if (front === null || back === null) return 0;
  const lead = median(front.x.map((x, i) => x - back.x[i]!));
  return Number.isNaN(lead) ? 0 : lead;
}

/** The side of the runner that the camera sees, and whether the picture shows it the wrong way round. */
export interface NearSide {
  readonly side: Side;
  readonly mirrored: boolean;
}

/**
 * A runner to the picture's right shows the right side. Where the other leg is plainly the better seen one, though, the
 * places were mirrored after the legs had been named: the leg named near is believed.
 */
export function findNearSide(landmarks: Landmarks, facing: 1 | -1): NearSide {
  const [towards, away]: readonly [Side, Side] = facing === 1 ? ['right', 'left'] : ['left', 'right'];
  const score = (side: Side) =>
    mean(
      ['knee', 'ankle', 'heel', 'foot_index'].map((part) =>
        mean(sideLandmark(landmarks, side, part)?.score ?? []),
      ),
    );
  const mirrored = score(away) - score(towards) > pictureLimits.mirroredLead;
  return { side: mirrored ? away : towards, mirrored };
}
