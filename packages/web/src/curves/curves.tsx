import type { Stride } from '@stridewhy/engine';
import {
  type Answer,
  chartArea,
  chartCss,
  clipOfSide,
  curveCharts,
  healthyAttribution,
  type Side,
} from '@stridewhy/engine';
import { useMemo } from 'react';
import { nearestFrame, timeMapOf } from '../player/time-map.ts';
import { usePlayhead, usePlayheadState } from '../player/use-playhead.ts';
import { strideAt } from './stride-at.ts';
import { SvgPlace } from './svg-place.tsx';
import './curves.css';

/** Joint angles over the stride against healthy runners, with a cursor that follows the clip and leads it. */
export default function Curves({ answer, shown }: { readonly answer: Answer; readonly shown: number }) {
  const charts = useMemo(() => curveCharts(answer), [answer]);
  const legs = (['left', 'right'] as const).filter((side) => clipOfSide(answer.clips)[side] !== null);
  if (charts.length === 0) return null;
  return (
    <section className="curves" aria-labelledby="curves">
      <style href="stridewhy-charts" precedence="default">
        {chartCss}
      </style>
      <h2 id="curves">Angles over one stride</h2>
      <Key legs={legs} />
      <div className="curves-grid">
        {charts.map(({ curve, title, svg }) => (
          <figure key={curve} className="curve card">
            <figcaption>{title}</figcaption>
            <Chart svg={svg} answer={answer} shown={shown} />
          </figure>
        ))}
      </div>
      <p className="quiet small-text">
        {healthyAttribution}. They were measured with markers on the skin. A phone’s hip angle is against the
        trunk and its ankle angle includes the shoe, so compare the shape more than the height.
      </p>
    </section>
  );
}

function Key({ legs }: { readonly legs: readonly Side[] }) {
  return (
    <ul className="curves-key small-text quiet">
      {legs.map((side) => (
        <li key={side}>
          <span className={`swatch ${side}`} /> your {side} leg, mean ± spread
        </li>
      ))}
      <li>
        <span className="swatch healthy" /> nine in ten healthy runners
      </li>
    </ul>
  );
}

function Chart({
  svg,
  answer,
  shown,
}: {
  readonly svg: string;
  readonly answer: Answer;
  readonly shown: number;
}) {
  return (
    <div className="curve-place">
      <SvgPlace svg={svg} />
      <Cursor answer={answer} shown={shown} />
    </div>
  );
}

/** A line at the clip's place in its stride; dragging it moves the clip within that stride. */
function Cursor({ answer, shown }: { readonly answer: Answer; readonly shown: number }) {
  const playhead = usePlayhead();
  const { frame } = usePlayheadState();
  const analysis = answer.clips[shown];
  const timeMap = useMemo(() => analysis && timeMapOf(analysis), [analysis]);
  if (!analysis || !timeMap) return null;
  const stamps = analysis.clip.track.time;
  const strides = (analysis.gait?.strides ?? []).filter(({ side }) => side === analysis.recording?.nearSide);
  const now = timeMap.toTrue(stamps[frame] ?? 0);
  const stride = strideAt(strides, now);
  const percent = stride && stride.start <= now ? (now - stride.start) / (stride.end - stride.start) : null;
  const { width, height, left, right, top, bottom } = chartArea;
  const follow = (event: React.PointerEvent<SVGSVGElement>): void => {
    if (!stride || (event.type === 'pointermove' && event.buttons === 0)) return;
    const { x, width: shownWidth } = event.currentTarget.getBoundingClientRect();
    const share = (((event.clientX - x) / shownWidth) * width - left) / (right - left);
    playhead.seek(frameIn(stride, share, stamps, timeMap.toPresentation));
  };
  return (
    <svg
      className="curve-cursor"
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerDown={follow}
      onPointerMove={follow}
    >
      {percent !== null && percent <= 1 && (
        <line
          x1={left + percent * (right - left)}
          x2={left + percent * (right - left)}
          y1={top}
          y2={bottom}
        />
      )}
    </svg>
  );
}

function frameIn(
  { start, end }: Stride,
  share: number,
  stamps: Float64Array,
  toPresentation: (time: number) => number,
): number {
  const inside = Math.max(0, Math.min(1, share));
  return nearestFrame(stamps, toPresentation(start + inside * (end - start)));
}
