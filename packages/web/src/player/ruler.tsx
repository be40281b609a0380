import type { KnownLength } from '@stridewhy/engine';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Box, Point } from './landmarks.ts';

/** Both ends of something in the picture, upright pixels. */
export type Span = Pick<KnownLength, 'from' | 'to'>;

/** Pixels of the picture that an arrow key moves an end by; with Shift held. */
const keySteps = { fine: 1, coarse: 10 } as const;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A line to lay along something in the picture: tap or drag its ends, or move them with the arrow keys. */
export function Ruler({
  box,
  span,
  onMove,
  onPlaced,
}: {
  readonly box: Box;
  readonly span: Span;
  readonly onMove: (span: Span) => void;
  /** The ends are where they should be, for now. */
  readonly onPlaced: (span: Span) => void;
}) {
  const picture = useRef<SVGSVGElement>(null);
  const held = useRef<keyof Span | null>(null);
  const unit = box.height / 100;
  const moved = (end: keyof Span, point: Point): Span => ({ ...span, [end]: inside(box, point) });
  const pointAt = (event: PointerEvent): Point => {
    const toPicture = picture.current?.getScreenCTM()?.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(toPicture);
    return [x, y];
  };
  const take = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointAt(event);
    held.current = distance(point, span.from) <= distance(point, span.to) ? 'from' : 'to';
    onMove(moved(held.current, point));
  };
  const drag = (event: PointerEvent): void => {
    if (held.current) onMove(moved(held.current, pointAt(event)));
  };
  const drop = (event: PointerEvent): void => {
    if (held.current) onPlaced(moved(held.current, pointAt(event)));
    held.current = null;
  };
  const step = (event: KeyboardEvent, end: keyof Span): void => {
    const arrow = arrows[event.key];
    if (arrow === undefined) return;
    event.preventDefault();
    const pixels = event.shiftKey ? keySteps.coarse : keySteps.fine;
    onPlaced(moved(end, [span[end][0] + arrow[0] * pixels, span[end][1] + arrow[1] * pixels]));
  };
  return (
    <svg
      ref={picture}
      className="ruler"
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      style={{ '--unit': unit } as React.CSSProperties}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => {
        held.current = null;
      }}
    >
      <title>Line to lay along something whose length you know</title>
      <line x1={span.from[0]} y1={span.from[1]} x2={span.to[0]} y2={span.to[1]} />
      {(['from', 'to'] as const).map((end) => (
        <g
          key={end}
          className="ruler-end"
          tabIndex={0}
          role="slider"
          aria-label={end === 'from' ? 'First end of the line' : 'Other end of the line'}
          aria-valuemin={Math.round(box.x)}
          aria-valuemax={Math.round(box.x + box.width)}
          aria-valuenow={Math.round(span[end][0])}
          aria-valuetext={`${Math.round(span[end][0])} across, ${Math.round(span[end][1])} down`}
          onKeyDown={(event) => step(event, end)}
        >
          <circle className="ruler-grip" cx={span[end][0]} cy={span[end][1]} r={unit * 5} />
          <circle cx={span[end][0]} cy={span[end][1]} r={unit * 1.4} />
        </g>
      ))}
    </svg>
  );
}

/** A line in the lower middle of the picture, where the feet are. */
export function firstSpan({ x, y, width, height }: Box): Span {
  return { from: [x + width * 0.35, y + height * 0.8], to: [x + width * 0.65, y + height * 0.8] };
}

function inside({ x, y, width, height }: Box, point: Point): Point {
  return [Math.min(x + width, Math.max(x, point[0])), Math.min(y + height, Math.max(y, point[1]))];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
