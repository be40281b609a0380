import type { PoseTrack, Side } from '@stridewhy/engine';
import { middle, type Point, pointOf } from '../player/landmarks.ts';
import { limbs } from '../player/limbs.ts';
import type { Move } from './ghost.ts';

/** The side of the body next to the camera as lines, with trunk and head. */
export function Skeleton({
  track,
  frame,
  side,
  unit,
  move,
  ghost,
}: {
  readonly track: PoseTrack;
  readonly frame: number;
  readonly side: Side;
  /** A hundredth of the picture's height, pixels. */
  readonly unit: number;
  /** Where the points are drawn; `null`: where they are. */
  readonly move: Move | null;
  /** Drawn as the earlier one. */
  readonly ghost: boolean;
}) {
  const at = (name: string): Point | null => {
    const point = pointOf(track, frame, name);
    return point && move ? move(point) : point;
  };
  const shoulders = middle(at('left_shoulder'), at('right_shoulder'));
  const hips = middle(at('left_hip'), at('right_hip'));
  const head = middle(at('left_ear'), at('right_ear')) ?? at('nose');
  const bones = [
    ['trunk', shoulders, hips],
    ...limbs.map(([from, to]) => [`${from} ${to}`, at(`${side}_${from}`), at(`${side}_${to}`)] as const),
  ] as const;
  return (
    <g className={ghost ? 'bones near ghost' : 'bones near'}>
      {bones.map(
        ([name, from, to]) =>
          from && to && <line key={name} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />,
      )}
      {head && <circle className="skull" cx={head[0]} cy={head[1]} r={unit * 3.4} />}
    </g>
  );
}
