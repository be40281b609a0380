import type { Recording } from '../motion/index.ts';
import { deLeva, type SegmentInertia } from '../reference/index.ts';
import { between, midPoint, sidePoint } from './points.ts';
import type { Path } from './types.ts';

interface Part {
  readonly inertia: SegmentInertia;
  readonly centre: Path | null;
}

/**
 * Whole-body centre of mass, m, unfiltered: de Leva's segments (sex unknown: mean of both) on the landmarks' endpoints.
 * Hidden arms, hands, feet or head leave their mass out and the rest is renormalised. `null` without the trunk or
 * without both legs. NaN in frames where a segment in use is unknown.
 */
export function centreOfMass(recording: Recording): Path | null {
  const core = [trunk(recording), ...legs(recording)];
  if (core.some((part) => part.centre === null)) return null;
  return weightedMean([...core, ...extremities(recording)]);
}

const segments = deLeva.unknown;

function trunk(recording: Recording): Part {
  return segment(segments.trunk, midPoint(recording, 'shoulder'), midPoint(recording, 'hip'));
}

function legs(recording: Recording): readonly Part[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const at = (joint: string) => sidePoint(recording, side, joint);
    return [segment(segments.thigh, at('hip'), at('knee')), segment(segments.shank, at('knee'), at('ankle'))];
  });
}

function extremities(recording: Recording): readonly Part[] {
  const limbs = (['left', 'right'] as const).flatMap((side) => {
    const at = (joint: string) => sidePoint(recording, side, joint);
    return [
      segment(segments.foot, at('heel'), at('foot_index')),
      segment(segments.upperArm, at('shoulder'), at('elbow')),
      segment(segments.forearm, at('elbow'), at('wrist')),
      segment(segments.hand, at('wrist'), at('index')),
    ];
  });
  // The ears lie at the head's centre of mass.
  return [{ inertia: segments.head, centre: midPoint(recording, 'ear') }, ...limbs];
}

function segment(inertia: SegmentInertia, first: Path | null, second: Path | null): Part {
  const centre = first === null || second === null ? null : between(first, second, inertia.centre);
  return { inertia, centre };
}

function weightedMean(parts: readonly Part[]): Path {
  const frames = parts[0]?.centre?.x.length ?? 0;
  const mean = { x: new Float64Array(frames), y: new Float64Array(frames) };
  const seen = parts.filter((part) => part.centre !== null);
  const mass = seen.reduce((total, part) => total + part.inertia.mass, 0);
  for (const { inertia, centre } of seen) {
    if (centre === null) continue;
    const share = inertia.mass / mass;
    for (let i = 0; i < frames; i++) {
      mean.x[i]! += share * centre.x[i]!;
      mean.y[i]! += share * centre.y[i]!;
    }
  }
  return mean;
}
