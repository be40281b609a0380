import type { Gait } from '../gait/index.ts';
import { median, type Recording, type Trajectory } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';

const joints = ['knee', 'ankle', 'heel', 'foot_index'] as const;

/**
 * The recording with the far leg's gaps filled: where a side camera lost it behind the near leg or the treadmill's
 * console, it takes the near leg's place half a stride away, hung on its own hip, since in steady running one leg
 * repeats the other. For the centre of mass alone, in which a leg is a sixth of the body (de Leva 1996); never for
 * angles.
 */
export function withFarLeg(recording: Recording, gait: Gait): Recording {
  const near = recording.nearSide;
  const period = median(
    gait.strides.filter(({ side }) => side === near).map(({ start, end }) => end - start),
  );
  if (near === null || !(period > 0)) return recording;
  const shift = (period / 2) * recording.sampleRate;
  const filled = joints.flatMap((joint) => {
    const seen = recording.points[`${opposite(near)}_${joint}`];
    const twin = standIn(recording, near, joint, shift);
    if (twin === null) return [];
    return [[`${opposite(near)}_${joint}`, seen === undefined ? twin : merged(seen, twin)] as const];
  });
  return { ...recording, points: { ...recording.points, ...Object.fromEntries(filled) } };
}

function opposite(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The near leg's point about its hip, half a stride later (earlier at the clip's end), about the far hip now. */
function standIn(
  { points }: Recording,
  near: Side,
  joint: (typeof joints)[number],
  shift: number,
): Trajectory | null {
  const point = points[`${near}_${joint}`];
  const hip = points[`${near}_hip`];
  const farHip = points[`${opposite(near)}_hip`] ?? hip;
  if (point === undefined || hip === undefined || farHip === undefined) return null;
  const along = (axis: 'x' | 'y') => {
    const aboutHip = point[axis].map((value, i) => value - hip[axis][i]!);
    return farHip[axis].map((value, i) => {
      const later = between(aboutHip, i + shift);
      return value + (Number.isFinite(later) ? later : between(aboutHip, i - shift));
    });
  };
  return { x: along('x'), y: along('y'), z: null };
}

function between(values: Float64Array, at: number): number {
  const i = Math.floor(at);
  const [a = Number.NaN, b = Number.NaN] = [values[i], values[i + 1]];
  return a + (at - i) * (b - a);
}

function merged(seen: Trajectory, twin: Trajectory): Trajectory {
  const known = (i: number) => Number.isFinite(seen.x[i]! + seen.y[i]!);
  return {
    x: seen.x.map((value, i) => (known(i) ? value : twin.x[i]!)),
    y: seen.y.map((value, i) => (known(i) ? value : twin.y[i]!)),
    z: seen.z,
  };
}
