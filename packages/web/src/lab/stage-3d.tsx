import type { ClipAnalysis, Recording } from '@stridewhy/engine';
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { angleAt, angleNames, type ShownAngle } from '../player/angles.ts';
import { usePlayheadState } from '../player/use-playhead.ts';
import { Choice } from '../ui/choice.tsx';
import { forceWords } from './ground-force.ts';
import { type Colours, createStage, type Stage } from './stage-scene.ts';
import './stage-3d.css';

/** Sides to look from, by how far the camera has walked round the runner from their right, degrees. */
const sides = { right: 0, front: 90, left: 180, back: 270 } as const;
type Side = keyof typeof sides;

const sideNames: Readonly<Record<Side, string>> = {
  right: 'Right',
  front: 'Front',
  left: 'Left',
  back: 'Back',
};

/** Degrees that a pixel of dragging turns. Choice. */
const perPixel = 0.5;

/**
 * The skeleton of a motion-capture trial in three dimensions with the plates' force as an arrow, following the
 * playhead; to turn by dragging, by the slider or to one of four sides.
 */
export default function Stage3d({ analysis, ...rest }: Shown) {
  const { recording } = analysis;
  return recording === null ? rest.flat : <Drawn {...rest} analysis={analysis} recording={recording} />;
}

interface Shown {
  readonly analysis: ClipAnalysis;
  readonly angle: ShownAngle;
  /** What is shown where the browser cannot draw in three dimensions. */
  readonly flat: ReactNode;
}

function Drawn({ analysis, recording, angle, flat }: Shown & { readonly recording: Recording }) {
  const { frame } = usePlayheadState();
  const [degrees, setDegrees] = useState(0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const stage = useStage(canvas, recording);
  const time = recording.time[frame] ?? 0;
  useEffect(() => stage?.show(frame, time), [stage, frame, time]);
  useEffect(() => stage?.turn((degrees * Math.PI) / 180), [stage, degrees]);
  const turn = (by: number): void => setDegrees((now) => (((now + by) % 360) + 360) % 360);
  const drag = ({ buttons, movementX }: PointerEvent): void => {
    if (buttons === 1) turn(-movementX * perPixel);
  };
  const deg = angleAt(analysis, angle, time);
  const words = (
    <p id="stage-words" className="stage-words small-text">
      {forceWords(recording, time)} {deg !== null && `${angleNames[angle]} ${Math.round(deg)}°.`}
    </p>
  );
  if (stage === undefined) {
    return (
      <>
        {flat}
        <p className="stage-note small-text quiet">
          This browser cannot draw in three dimensions: here is the skeleton seen from the runner’s right. The
          numbers are the same.
        </p>
        {words}
      </>
    );
  }
  const near = (Object.keys(sides) as Side[]).find((side) => sides[side] === degrees) ?? null;
  return (
    <>
      <div
        className="stage bare stage-3d"
        role="img"
        aria-label={`The runner’s skeleton in three dimensions, ${described(degrees)}`}
        aria-describedby="stage-words"
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
      >
        <canvas ref={canvas} />
      </div>
      {words}
      <div className="stage-turn">
        <Choice
          label="Seen from"
          value={near}
          options={(Object.keys(sides) as Side[]).map((side) => ({ value: side, text: sideNames[side] }))}
          onChange={(side) => setDegrees(sides[side])}
        />
        <input
          type="range"
          aria-label="Turn the view"
          aria-valuetext={described(degrees)}
          min={0}
          max={359}
          value={Math.round(degrees)}
          onChange={(event) => setDegrees(Number(event.target.value))}
        />
      </div>
    </>
  );
}

function described(degrees: number): string {
  const near = (Object.keys(sides) as Side[]).reduce((best, side) =>
    away(degrees, sides[side]) < away(degrees, sides[best]) ? side : best,
  );
  const from = near === 'front' || near === 'back' ? `the ${near}` : `the runner’s ${near}`;
  const off = Math.round(away(degrees, sides[near]));
  return `seen from ${from}${off > 0 ? `, ${off}° off` : ''}`;
}

function away(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}

/** The stage on a canvas, as large as it is and in the theme's colours; `undefined` where there is no WebGL. */
function useStage(
  canvas: React.RefObject<HTMLCanvasElement | null>,
  recording: Recording,
): Stage | null | undefined {
  const [stage, setStage] = useState<Stage | null | undefined>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const made = tryStage(element, recording);
    setStage(made);
    if (made === undefined) return;
    const fit = new ResizeObserver(([entry]) => {
      const { width, height } = entry?.contentRect ?? { width: 0, height: 0 };
      if (width > 0 && height > 0) made.resize(width, height);
    });
    fit.observe(element);
    // The driver may take the drawing away at any time, as phones do when memory runs short.
    const lose = (): void => setStage(undefined);
    element.addEventListener('webglcontextlost', lose);
    return () => {
      element.removeEventListener('webglcontextlost', lose);
      fit.disconnect();
      made.dispose();
    };
  }, [canvas, recording]);
  useEffect(() => {
    const element = canvas.current?.parentElement;
    if (!stage || !element) return;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const paint = (): void => stage.paint(coloursOn(element));
    paint();
    dark.addEventListener('change', paint);
    const chosen = new MutationObserver(paint);
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      dark.removeEventListener('change', paint);
      chosen.disconnect();
    };
  }, [canvas, stage]);
  return stage;
}

function tryStage(canvas: HTMLCanvasElement, recording: Recording): Stage | undefined {
  try {
    return createStage(canvas, recording);
  } catch {
    return undefined;
  }
}

/** The theme's colours as they come out on this element. */
function coloursOn(element: HTMLElement): Colours {
  const probe = element.appendChild(document.createElement('span'));
  const of = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    left: of('left'),
    right: of('right'),
    middle: of('healthy'),
    force: of('warn'),
    ground: of('line-strong'),
  };
  probe.remove();
  return colours;
}
