import { type Answer, loadChartArea, type Side } from '@stridewhy/engine';
import { useMemo } from 'react';
import { timeMapOf } from '../player/time-map.ts';
import { usePlayheadState } from '../player/use-playhead.ts';
import { contactShare } from './contact-share.ts';

/** A line at the clip's place in its contact, over a load chart. */
export function ContactCursor({
  answer,
  shown,
  side,
}: {
  readonly answer: Answer;
  readonly shown: number;
  readonly side: Side;
}) {
  const { frame } = usePlayheadState();
  const analysis = answer.clips[shown];
  const timeMap = useMemo(() => analysis && timeMapOf(analysis), [analysis]);
  if (!analysis || !timeMap) return null;
  const share = contactShare(analysis, side, timeMap.toTrue(analysis.clip.track.time[frame] ?? 0));
  const { width, height, left, right, top, bottom } = loadChartArea;
  if (share === null) return null;
  const x = left + share * (right - left);
  return (
    <svg className="load-cursor" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={x} x2={x} y1={top} y2={bottom} />
    </svg>
  );
}
