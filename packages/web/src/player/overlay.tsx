import type { ClipAnalysis } from '@stridewhy/engine';
import { ForceArrow } from '../load/force-arrow.tsx';
import { angleAt, angleNames, type DrawnAngle, drawnAngle, nearSideOf, type ShownAngle } from './angles.ts';
import { type Box, middle, type Point, pointOf } from './landmarks.ts';
import { limbs } from './limbs.ts';
import type { TimeMap } from './time-map.ts';
import { usePlayheadState } from './use-playhead.ts';

const joints = ['hip', 'knee', 'ankle', 'heel', 'foot_index'] as const;

/** The landmarks of the present frame as a skeleton: near leg strong, far side faint, the chosen angle at its joint. */
export function Overlay({
  analysis,
  box,
  angle,
  timeMap,
}: {
  readonly analysis: ClipAnalysis;
  /** Part of the picture shown, pixels. */
  readonly box: Box;
  readonly angle: ShownAngle | null;
  readonly timeMap: TimeMap;
}) {
  const { frame } = usePlayheadState();
  const { track } = analysis.clip;
  const near = nearSideOf(analysis) ?? 'left';
  const far = near === 'left' ? 'right' : 'left';
  const unit = box.height / 100;
  const at = (name: string): Point | null => pointOf(track, frame, name);
  const trunk = [
    middle(at('left_shoulder'), at('right_shoulder')),
    middle(at('left_hip'), at('right_hip')),
  ] as const;
  const head = middle(at('left_ear'), at('right_ear')) ?? at('nose');
  const drawn = angle && drawnAngle(analysis, angle, frame);
  const deg = angle && angleAt(analysis, angle, timeMap.toTrue(track.time[frame] ?? 0));
  return (
    <svg
      className="overlay-figure"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      aria-hidden="true"
      style={{ '--unit': unit } as React.CSSProperties}
    >
      <g className="bones far">
        {limbs.map(([from, to]) => (
          <Bone key={`${from} ${to}`} from={at(`${far}_${from}`)} to={at(`${far}_${to}`)} />
        ))}
      </g>
      <g className="bones near">
        <Bone from={trunk[0]} to={trunk[1]} />
        {limbs.map(([from, to]) => (
          <Bone key={`${from} ${to}`} from={at(`${near}_${from}`)} to={at(`${near}_${to}`)} />
        ))}
        {head && <circle className="skull" cx={head[0]} cy={head[1]} r={unit * 3.4} />}
        {joints.map((name) => {
          const point = at(`${near}_${name}`);
          return point && <circle key={name} className="joint" cx={point[0]} cy={point[1]} r={unit * 1.1} />;
        })}
      </g>
      <ForceArrow
        analysis={analysis}
        frame={frame}
        time={timeMap.toTrue(track.time[frame] ?? 0)}
        unit={unit}
      />
      {drawn && deg !== null && (
        <AngleMark drawn={drawn} unit={unit} text={`${angleNames[angle]} ${Math.round(deg)}°`} box={box} />
      )}
    </svg>
  );
}

function Bone({ from, to }: { readonly from: Point | null; readonly to: Point | null }) {
  return from && to && <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}

function AngleMark({
  drawn: { vertex, limb, against },
  unit,
  text,
  box,
}: {
  readonly drawn: DrawnAngle;
  readonly unit: number;
  readonly text: string;
  readonly box: Box;
}) {
  const reach = unit * 15;
  const radius = unit * 10;
  const along = ([dx, dy]: Point, distance: number): Point => [
    vertex[0] + dx * distance,
    vertex[1] + dy * distance,
  ];
  const [start, stop, tip] = [along(against, radius), along(limb, radius), along(against, reach)];
  const sweep = against[0] * limb[1] - against[1] * limb[0] > 0 ? 1 : 0;
  const [gap, textWidth] = [unit * 13, unit * 32];
  const outwards = vertex[0] >= box.x + box.width / 2;
  const right = outwards
    ? vertex[0] + gap + textWidth < box.x + box.width
    : vertex[0] - gap - textWidth < box.x;
  return (
    <g>
      <line className="angle-against" x1={vertex[0]} y1={vertex[1]} x2={tip[0]} y2={tip[1]} />
      <path
        className="angle-arc"
        d={`M${start[0]} ${start[1]}A${radius} ${radius} 0 0 ${sweep} ${stop[0]} ${stop[1]}`}
      />
      <text
        className="angle-text"
        x={vertex[0] + (right ? gap : -gap)}
        y={vertex[1] - unit * 2}
        fontSize={unit * 5.4}
        textAnchor={right ? 'start' : 'end'}
      >
        {text}
      </text>
    </g>
  );
}
