import { type ClipAnalysis, loadedLegs } from '@stridewhy/engine';
import { useMemo } from 'react';
import { nearSideOf } from '../player/angles.ts';
import { type Point, pointOf } from '../player/landmarks.ts';
import { contactShare } from './contact-share.ts';

/** Drawn length of one body weight, in shank lengths: three body weights stay inside the picture. Choice. */
const bodyWeight = 0.55;

/** The ground's force on the near foot as an arrow from under it, estimated; nothing while the foot is in the air. */
export function ForceArrow({
  analysis,
  frame,
  time,
  unit,
}: {
  readonly analysis: ClipAnalysis;
  readonly frame: number;
  /** True time, s. */
  readonly time: number;
  readonly unit: number;
}) {
  const side = nearSideOf(analysis);
  const leg = useMemo(
    () => loadedLegs({ clips: [analysis], findings: null }).find((one) => one.side === side) ?? null,
    [analysis, side],
  );
  if (side === null || !leg?.estimate || !analysis.recording) return null;
  const share = contactShare(analysis, side, time);
  const { track } = analysis.clip;
  const [heel, toe, knee, ankle] = ['heel', 'foot_index', 'knee', 'ankle'].map((name) =>
    pointOf(track, frame, `${side}_${name}`),
  );
  if (share === null || !heel || !toe || !knee || !ankle) return null;
  const { curves, stance } = leg.estimate;
  const at = (course: Float64Array) => course[Math.round(share * (course.length - 1))] ?? 0;
  const along = Math.min(
    1,
    Math.max(0, (at(stance.foot.ankleAhead) + at(curves.lever)) / stance.foot.length),
  );
  const foot: Point = [heel[0] + along * (toe[0] - heel[0]), heel[1] + along * (toe[1] - heel[1])];
  const scale = bodyWeight * Math.hypot(knee[0] - ankle[0], knee[1] - ankle[1]);
  const tip: Point = [
    foot[0] + analysis.recording.facing * at(curves.foreAft) * scale,
    foot[1] - at(curves.vertical) * scale,
  ];
  return (
    <g className="force-arrow">
      <line x1={foot[0]} y1={foot[1]} x2={tip[0]} y2={tip[1]} />
      <path d={head(foot, tip, unit * 3)} />
    </g>
  );
}

/** Triangle at the arrow's tip. */
function head([x0, y0]: Point, [x1, y1]: Point, size: number): string {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [dx, dy] = [(x1 - x0) / length, (y1 - y0) / length];
  const base: Point = [x1 - dx * size, y1 - dy * size];
  const half = size * 0.5;
  return `M${x1} ${y1}L${base[0] - dy * half} ${base[1] + dx * half}L${base[0] + dy * half} ${base[1] - dx * half}Z`;
}
