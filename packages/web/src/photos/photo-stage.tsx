import { type Pixel, plumbLines, type Upright } from '@stridewhy/engine';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { type Grip, isLineEnd, lineEnds, placeOf } from './editing.ts';
import { standingPhoto } from './photo-facts.ts';
import type { PhotoSet, TappedPhoto } from './photo-sets.ts';
import { textOf } from './point-text.ts';

/** Pixels of the picture that an arrow key moves a point by; with Shift held. */
const keySteps = { fine: 1, coarse: 10 } as const;

const arrows: Readonly<Record<string, Pixel>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture with its points to drag, and the plumb lines they make. */
export function PhotoStage({
  url,
  photo,
  set,
  current,
  onCurrent,
  onMove,
}: {
  readonly url: string;
  readonly photo: TappedPhoto;
  readonly set: PhotoSet;
  readonly current: Grip;
  readonly onCurrent: (grip: Grip) => void;
  readonly onMove: (grip: Grip, to: Pixel, done: boolean) => void;
}) {
  const picture = useRef<SVGSVGElement>(null);
  const held = useRef<{ readonly grip: Grip; readonly offset: Pixel } | null>(null);
  const [width, height] = photo.size;
  const unit = Math.max(width, height) / 100;
  const pointAt = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Pixel => {
    const inverse = picture.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(inverse);
    return [x, y];
  };
  const take = (event: PointerEvent<SVGGElement>, grip: Grip, at: Pixel): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    const [x, y] = pointAt(event);
    held.current = { grip, offset: [at[0] - x, at[1] - y] };
    onCurrent(grip);
  };
  const drag = (event: PointerEvent, done: boolean): void => {
    event.stopPropagation();
    if (held.current === null) return;
    const { grip, offset } = held.current;
    const [x, y] = pointAt(event);
    if (done) held.current = null;
    onMove(grip, [x + offset[0], y + offset[1]], done);
  };
  const step = (event: KeyboardEvent, grip: Grip, at: Pixel): void => {
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const pixels = event.shiftKey ? keySteps.coarse : keySteps.fine;
    onMove(grip, [at[0] + arrow[0] * pixels, at[1] + arrow[1] * pixels], true);
  };
  const lines = set.view === 'side' ? plumbLines(standingPhoto(photo)) : null;
  const grips: readonly Grip[] = [...set.points, ...lineEnds(photo)];
  return (
    <div className="photo-stage">
      <img src={url} alt="" width={width} height={height} />
      <svg
        ref={picture}
        viewBox={`0 0 ${width} ${height}`}
        style={{ '--unit': unit } as React.CSSProperties}
        onPointerUp={(event) => onMove(current, pointAt(event), true)}
      >
        <title>Your picture with its points</title>
        {lines && <Line className="photo-plumb" line={lines.ankle} />}
        {lines?.centre && <Line className="photo-centre" line={lines.centre} />}
        {photo.plumb && <Line className="photo-frame" line={photo.plumb} />}
        {photo.ruler && <Line className="photo-ruler" line={[photo.ruler.from, photo.ruler.to]} />}
        {grips.map((grip) => {
          const at = placeOf(photo, grip);
          return (
            at && (
              <g
                key={grip}
                className={`photo-point${grip === current ? ' current' : ''}${isPlaced(photo, grip) ? ' placed' : ''}`}
                tabIndex={0}
                role="slider"
                aria-label={textOf(set, grip).name}
                aria-valuemin={0}
                aria-valuemax={width}
                aria-valuenow={Math.round(at[0])}
                aria-valuetext={`${Math.round(at[0])} across, ${Math.round(at[1])} down, ${isPlaced(photo, grip) ? 'in place' : 'not placed yet'}`}
                onFocus={() => onCurrent(grip)}
                onKeyDown={(event) => step(event, grip, at)}
                onPointerDown={(event) => take(event, grip, at)}
                onPointerMove={(event) => drag(event, false)}
                onPointerUp={(event) => drag(event, true)}
                onPointerCancel={() => {
                  held.current = null;
                }}
              >
                <circle className="photo-grip" cx={at[0]} cy={at[1]} r={unit * 2.6} />
                <circle className="photo-dot" cx={at[0]} cy={at[1]} r={unit * 0.7} />
              </g>
            )
          );
        })}
      </svg>
    </div>
  );
}

function Line({ className, line: [from, to] }: { readonly className: string; readonly line: Upright }) {
  return <line className={className} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />;
}

function isPlaced(photo: TappedPhoto, grip: Grip): boolean {
  return isLineEnd(grip) || photo.placed.includes(grip);
}
