import { type DrillId, drillOf } from '@stridewhy/engine';
import { useEffect, useRef, useState } from 'react';
import { type Figure, type Point, seen } from './body.ts';
import { betweenFeet } from './foot.ts';
import { FootView } from './foot-view.tsx';
import { figureAt, type Prop, type Scene, scenes } from './poses.ts';
import { RunsView } from './runs-view.tsx';
import './figure.css';

/** The second view, deg off the side. */
const turned = 58;

interface Angle {
  readonly name: string;
  readonly turn: number;
}

/** From the side, and from the front or, where something stands in front, from behind. */
function viewsOf(drill: DrillId): readonly Angle[] {
  if (drillOf(drill).dose.rhythm.kind === 'rule') return [{ name: 'run by run', turn: 0 }];
  const side = { name: 'from the side', turn: 0 };
  return scenes[drill].fromBehind
    ? [side, { name: 'from behind, turned', turn: -turned }]
    : [side, { name: 'from the front, turned', turn: turned }];
}

/** A drill in two views, moving in its own rhythm; two still pictures for those who want no motion. */
export function DrillFigure({
  drill,
  single = false,
}: {
  readonly drill: DrillId;
  /** One small still picture. */
  readonly single?: boolean;
}) {
  const calm = useCalm();
  const share = useShare(drill, !calm && !single);
  const { captions, foot } = scenes[drill];
  const name = drillOf(drill).name;
  if (single) return <View drill={drill} share={1} turn={0} label={`${name}. ${captions[1]}`} />;
  if (calm) {
    return (
      <div className="figure-pair">
        {captions.map((caption, end) => (
          <figure key={caption}>
            {viewsOf(drill).map((view) => (
              <View
                key={view.name}
                drill={drill}
                share={end}
                turn={view.turn}
                label={`${name}. ${caption}, ${view.name}`}
              />
            ))}
            {foot && <FootView pose={foot[end] ?? foot[0]} name={`${name}. ${caption}`} />}
            <figcaption>{caption}</figcaption>
          </figure>
        ))}
      </div>
    );
  }
  return (
    <figure className="figure-moving">
      <div className="figure-pair">
        {viewsOf(drill).map((view) => (
          <View
            key={view.name}
            drill={drill}
            share={share}
            turn={view.turn}
            label={`${name}, ${view.name}. ${captions.join('. ')}.`}
          />
        ))}
      </div>
      {foot && <FootView pose={betweenFeet(...foot, share)} name={name} />}
      <figcaption aria-hidden="true">{captions[share < 0.5 ? 0 : 1]}</figcaption>
    </figure>
  );
}

function View({
  drill,
  share,
  turn,
  label,
}: {
  readonly drill: DrillId;
  readonly share: number;
  readonly turn: number;
  readonly label: string;
}) {
  if (drillOf(drill).dose.rhythm.kind === 'rule') return <RunsView share={share} label={label} />;
  const scene: Scene = scenes[drill];
  const figure = figureAt(scene, share);
  const middle = seen([scene.centre, 0, 0], turn)[0];
  const top = heightOf(drill);
  return (
    <svg className="figure" viewBox={`${middle - 64} ${-top} 128 ${top + 6}`} role="img" aria-label={label}>
      <path className="figure-floor" d={`M${middle - 60} 0h120`} />
      {scene.props.map((prop) => (
        <PropBox key={prop.join()} prop={prop} turn={turn} />
      ))}
      <Limb points={figure.legs[1]!.slice(0, 3)} turn={turn} className="far" />
      <Foot points={figure.legs[1]!} turn={turn} className="far" />
      <Limb points={figure.arms[1]!} turn={turn} className="far thin" />
      <Trunk figure={figure} turn={turn} />
      <Limb points={figure.legs[0]!.slice(0, 3)} turn={turn} className="near" />
      <Foot points={figure.legs[0]!} turn={turn} className="near" />
      <Limb points={figure.arms[0]!} turn={turn} className="near thin" />
    </svg>
  );
}

function Limb({
  points,
  turn,
  className,
}: {
  readonly points: readonly Point[];
  readonly turn: number;
  readonly className: string;
}) {
  return <polyline className={`figure-limb ${className}`} points={flat(points, turn)} />;
}

/** Ankle, heel, toe as a wedge. */
function Foot({
  points,
  turn,
  className,
}: {
  readonly points: readonly Point[];
  readonly turn: number;
  readonly className: string;
}) {
  return <polygon className={`figure-foot ${className}`} points={flat(points.slice(2), turn)} />;
}

/** Pelvis as a bar, ribs as an egg that fills with air, head. */
function Trunk({ figure, turn }: { readonly figure: Figure; readonly turn: number }) {
  const [hx, hy] = seen(figure.hip, turn);
  const [wx, wy] = seen(figure.waist, turn);
  const [cx, cy] = seen(figure.chest, turn);
  const [x, y] = seen(figure.head, turn);
  const lean = (Math.atan2(cx - wx, wy - cy) * 180) / Math.PI;
  const side = Math.abs(Math.cos((turn * Math.PI) / 180));
  const width = 7.5 + 2 * (1 - side) + 2.2 * figure.air;
  return (
    <>
      <polyline
        className="figure-limb near"
        points={flat([figure.hip, figure.waist, figure.chest, figure.neck], turn)}
      />
      <polyline className="figure-pelvis" points={`${hx},${hy} ${wx},${wy}`} />
      <polyline
        className="figure-pelvis"
        points={flat(
          figure.legs.map(([hip = figure.hip]) => hip),
          turn,
        )}
      />
      <ellipse
        className="figure-ribs"
        cx={(wx + 1.4 * cx) / 2.4}
        cy={(wy + 1.4 * cy) / 2.4}
        rx={width}
        ry={12}
        transform={`rotate(${lean} ${(wx + 1.4 * cx) / 2.4} ${(wy + 1.4 * cy) / 2.4})`}
      />
      <circle className="figure-head" cx={x} cy={y} r="7" />
    </>
  );
}

function PropBox({ prop: [fromX, toX, fromY, toY], turn }: { readonly prop: Prop; readonly turn: number }) {
  const half = 16;
  const corners = [fromX, toX].flatMap((x) => [-half, half].map((z) => seen([x, 0, z], turn)[0]));
  const left = Math.min(...corners);
  const right = Math.max(...corners);
  return <rect className="figure-prop" x={left} y={-toY} width={right - left} height={toY - fromY} rx="1" />;
}

function flat(points: readonly Point[], turn: number): string {
  return points
    .map((point) =>
      seen(point, turn)
        .map((value) => value.toFixed(2))
        .join(),
    )
    .join(' ');
}

/** Room that the whole movement needs above the floor. */
function heightOf(drill: DrillId): number {
  const scene: Scene = scenes[drill];
  const heads = [0, 1].map((end) => figureAt(scene, end).head[1] + 10);
  return Math.max(56, ...heads, ...scene.props.map(([, , , toY]) => toY + 4));
}

/** Where the movement is, 0 at rest, 1 in effort, as the drill's rhythm has it. */
function useShare(drill: DrillId, moving: boolean): number {
  const [share, setShare] = useState(0);
  const frame = useRef(0);
  useEffect(() => {
    if (!moving) return;
    const start = performance.now();
    const step = (now: number): void => {
      setShare(shareAt(drill, (now - start) / 1000));
      frame.current = requestAnimationFrame(step);
    };
    frame.current = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame.current);
  }, [drill, moving]);
  return share;
}

/** Share of the way from rest to effort, so many seconds into the rhythm. */
export function shareAt(drill: DrillId, seconds: number): number {
  const { rhythm } = drillOf(drill).dose;
  const ease = (x: number): number => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, x)))) / 2;
  const wave = (up: number, hold: number, down: number, pause: number): number => {
    const t = seconds % (up + hold + down + pause);
    if (t < up) return ease(t / up);
    return t < up + hold ? 1 : 1 - ease((t - up - hold) / down);
  };
  switch (rhythm.kind) {
    case 'breaths':
      return wave(rhythm.inhale, 0, rhythm.exhale, rhythm.pause);
    case 'repetitions':
      return wave(rhythm.up, rhythm.hold, rhythm.down, 0);
    case 'holds':
      return wave(1.5, Math.min(3, rhythm.hold), 1.5, 1);
    case 'minutes':
      return wave(0.35, 0, 0.35, 0);
    case 'rule':
      return wave(3, 0, 3, 0);
  }
}

/** True when the person asked for less motion. */
function useCalm(): boolean {
  const query = '(prefers-reduced-motion: reduce)';
  const [calm, setCalm] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const listen = (): void => setCalm(media.matches);
    media.addEventListener('change', listen);
    return () => media.removeEventListener('change', listen);
  }, []);
  return calm;
}
