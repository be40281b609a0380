import type { Pixel } from '@stridewhy/engine';
import { type PointerEvent, useRef } from 'react';

/** Screen pixels of the magnifier's side, and how many of them one picture pixel takes. */
const side = 168;
const zoom = 3;

/** The surroundings of a point, enlarged. The picture can be dragged under its cross, where no finger hides it. */
export function Magnifier({
  url,
  size,
  at,
  onMove,
}: {
  readonly url: string;
  readonly size: Pixel;
  readonly at: Pixel;
  readonly onMove: (to: Pixel, done: boolean) => void;
}) {
  const grabbed = useRef<{ readonly point: Pixel; readonly at: Pixel } | null>(null);
  const dragged = ({ clientX, clientY }: PointerEvent): Pixel | null => {
    if (grabbed.current === null) return null;
    const { point, at: start } = grabbed.current;
    return [start[0] - (clientX - point[0]) / zoom, start[1] - (clientY - point[1]) / zoom];
  };
  const drag = (event: PointerEvent, done: boolean): void => {
    const to = dragged(event);
    if (done) grabbed.current = null;
    if (to) onMove(to, done);
  };
  return (
    <div
      className="magnifier"
      style={{
        width: side,
        height: side,
        backgroundImage: `url(${url})`,
        backgroundSize: `${size[0] * zoom}px ${size[1] * zoom}px`,
        backgroundPosition: `${side / 2 - at[0] * zoom}px ${side / 2 - at[1] * zoom}px`,
      }}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grabbed.current = { point: [event.clientX, event.clientY], at };
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => drag(event, true)}
      onPointerCancel={() => {
        grabbed.current = null;
      }}
    />
  );
}
