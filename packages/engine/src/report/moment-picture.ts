import { shown } from '../chain/index.ts';
import type { PoseTrack } from '../pose/index.ts';
import { type Markup, markup, type Part } from './html/markup.ts';
import type { DrawnAngle, KeyMoment } from './key-moments.ts';
import {
  along,
  type Box,
  cropOf,
  direction,
  landmark,
  levelTowards,
  middle,
  type Point,
  up,
} from './picture-geometry.ts';
import type { ClipAnalysis, KeyFrame } from './types.ts';
import { words } from './words.ts';

const angleNames: Readonly<Record<DrawnAngle, string>> = {
  shank: 'shin',
  foot: 'foot',
  trunkLean: 'trunk',
  thigh: 'thigh',
  kneeFlexion: 'knee',
};

/** Size of the angles' labels, in hundredths of the crop's height. */
const fontUnits = 4.6;

/**
 * A moment as an SVG string: the picture (none for a pose file) cropped to the runner, the near leg and the trunk drawn
 * over it, and the moment's angles. `moments` are all moments shown side by side: they share one size of crop.
 */
export function momentPicture(
  analysis: ClipAnalysis,
  moment: KeyMoment,
  moments: readonly KeyMoment[],
  frame: KeyFrame | null,
): string {
  const { track } = analysis.clip;
  const box = cropOf(track, moment, moments);
  const unit = box.height / 100;
  const body = bodyAt(track, moment);
  const [width, height] = track.size;
  const texts = moment.angles.map(({ name, deg }) => `${angleNames[name]} ${shown(deg, 0)}°`);
  const view = [box.x, box.y, box.width, box.height].map((value) => value.toFixed(1)).join(' ');
  return markup`<svg class="${frame && safeImage(frame.image) ? 'moment' : 'moment bare'}" viewBox="${view}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>${words.moment[moment.moment]} of the ${moment.side} foot</title>
<desc>The runner with trunk and ${moment.side} leg drawn. Angles: ${texts.join(', ') || 'none could be drawn'}.</desc>
${frame && safeImage(frame.image) && markup`<image href="${frame.image}" x="0" y="0" width="${width}" height="${height}" preserveAspectRatio="none"/>`}
${faintBones(track, moment.frame, unit)}${bones(body, unit)}
${moment.angles.map(({ name, deg }) => angleMark(name, deg, body, up(analysis), unit, box))}
</svg>`.text;
}

/** Only pictures that carry their own bytes: the page must ask nobody for anything. */
function safeImage(url: string): boolean {
  return /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/u.test(url);
}

interface BodyInPicture {
  readonly shoulder: Point | null;
  readonly pelvis: Point | null;
  readonly hip: Point | null;
  readonly knee: Point | null;
  readonly ankle: Point | null;
  readonly heel: Point | null;
  readonly toe: Point | null;
}

function bodyAt(track: PoseTrack, { frame, side }: KeyMoment): BodyInPicture {
  const at = (name: string): Point | null => landmark(track, frame, name);
  return {
    shoulder: middle(at('left_shoulder'), at('right_shoulder')),
    pelvis: middle(at('left_hip'), at('right_hip')),
    hip: at(`${side}_hip`),
    knee: at(`${side}_knee`),
    ankle: at(`${side}_ankle`),
    heel: at(`${side}_heel`),
    toe: at(`${side}_foot_index`),
  };
}

/** The rest of the body, so that a figure without a picture reads as a runner. */
const faint = (['left', 'right'] as const).flatMap((side) =>
  [
    ...['shoulder', 'elbow', 'wrist'].map((name, index, all) => [name, all[index + 1]] as const),
    ...['hip', 'knee', 'ankle', 'heel', 'foot_index'].map(
      (name, index, all) => [name, all[index + 1]] as const,
    ),
    ['ankle', 'foot_index'] as const,
    ['ear', 'shoulder'] as const,
  ].flatMap(([from, to]) => (to === undefined ? [] : [[`${side}_${from}`, `${side}_${to}`] as const])),
);

function faintBones(track: PoseTrack, frame: number, unit: number): Part {
  return faint.map(([from, to]) => {
    const [a, b] = [landmark(track, frame, from), landmark(track, frame, to)];
    return a && b && line('faint', a, b, unit);
  });
}

function bones(body: BodyInPicture, unit: number): Part {
  const { shoulder, pelvis, hip, knee, ankle, heel, toe } = body;
  const pairs = [
    [shoulder, pelvis],
    [hip, knee],
    [knee, ankle],
    [ankle, heel],
    [heel, toe],
    [toe, ankle],
  ] as const;
  const lines = pairs.map(([a, b]) => a && b && line('bone', a, b, unit));
  const joints = [shoulder, pelvis, hip, knee, ankle, heel, toe].map(
    (joint) =>
      joint &&
      markup`<circle class="joint" cx="${px(joint[0])}" cy="${px(joint[1])}" r="${px(unit * 0.9)}" stroke-width="${px(unit * 0.4)}"/>`,
  );
  return [...lines, ...joints];
}

/** Vertex, the limb's far end and the line it is measured against (a direction from the vertex). */
type Arms = readonly [Point, Point, Point];

function armsOf(name: DrawnAngle, body: BodyInPicture, vertical: Point): Arms | null {
  const { shoulder, pelvis, hip, knee, ankle, heel, toe } = body;
  const from = (vertex: Point | null, end: Point | null, against: Point | null) =>
    vertex && end && against ? ([vertex, end, against] as const) : null;
  const down: Point = [-vertical[0], -vertical[1]];
  switch (name) {
    case 'shank':
      return from(ankle, knee, vertical);
    case 'trunkLean':
      return from(pelvis, shoulder, vertical);
    case 'thigh':
      return from(hip, knee, down);
    case 'foot':
      return from(heel, toe, heel && toe && levelTowards(vertical, heel, toe));
    case 'kneeFlexion':
      return from(knee, ankle, hip && knee && direction(hip, knee));
  }
}

function angleMark(
  name: DrawnAngle,
  deg: number,
  body: BodyInPicture,
  vertical: Point,
  unit: number,
  box: Box,
): Part {
  const arms = armsOf(name, body, vertical);
  if (arms === null) return null;
  const [vertex, end, against] = arms;
  const reach = Math.max(unit * 12, Math.hypot(end[0] - vertex[0], end[1] - vertex[1]) * 0.75);
  const limb = direction(vertex, end);
  const text = `${angleNames[name]} ${shown(deg, 0)}°`;
  const reference = along(vertex, against, reach);
  const radius = reach * 0.6;
  const [start, stop] = [along(vertex, against, radius), along(vertex, limb, radius)];
  const sweep = against[0] * limb[1] - against[1] * limb[0] > 0 ? 1 : 0;
  const label = name === 'foot' ? below(vertex, end, unit, box) : labelPlace(text, arms, reach, unit, box);
  return markup`${line('against', vertex, reference, unit)}
<path class="arc" stroke-width="${px(unit * 0.6)}" d="M${px(start[0])} ${px(start[1])}A${px(radius)} ${px(radius)} 0 0 ${sweep} ${px(stop[0])} ${px(stop[1])}"/>
<text class="angle" font-size="${px(unit * fontUnits)}" stroke-width="${px(unit * 1.1)}" text-anchor="${label.anchor}" x="${px(label.at[0])}" y="${px(label.at[1])}">${text}</text>`;
}

/** Above the reference line's tip, on the side away from the limb, shifted to stay inside the crop. */
function labelPlace(text: string, [vertex, end, against]: Arms, reach: number, unit: number, box: Box) {
  const tip = along(vertex, against, reach);
  const width = text.length * fontUnits * 0.62 * unit;
  const left = direction(vertex, end)[0] > against[0];
  const x = left
    ? Math.max(tip[0] - 1.5 * unit, box.x + width + unit)
    : Math.min(tip[0] + 1.5 * unit, box.x + box.width - width - unit);
  const y = Math.min(Math.max(tip[1] - unit, box.y + unit * 5), box.y + box.height - unit * 2);
  return { anchor: left ? 'end' : 'start', at: [x, y] as Point };
}

/** Under the limb: a foot's label must not hide the foot. */
function below(vertex: Point, end: Point, unit: number, box: Box) {
  const y = Math.min(Math.max(vertex[1], end[1]) + unit * 7, box.y + box.height - unit);
  return { anchor: 'middle', at: [(vertex[0] + end[0]) / 2, y] as Point };
}

function line(kind: 'bone' | 'against' | 'faint', a: Point, b: Point, unit: number): Markup {
  const width = kind === 'bone' ? unit * 0.9 : unit * 0.5;
  return markup`<line class="${kind}" stroke-width="${px(width)}" x1="${px(a[0])}" y1="${px(a[1])}" x2="${px(b[0])}" y2="${px(b[1])}"/>`;
}

function px(value: number): string {
  return value.toFixed(1);
}

/** Style for {@link momentPicture}. */
export const momentCss = `
.moment{display:block;width:100%;height:auto;background:var(--picture,#e9ecef);border-radius:8px}
.moment .bone{stroke:#fff;stroke-linecap:round}
.moment.bare .bone{stroke:var(--muted,#565d66)}
.moment .faint{stroke:#fff;opacity:.45;stroke-linecap:round}
.moment.bare .faint{stroke:var(--muted,#565d66)}
.moment .against{stroke:#f5b800;stroke-dasharray:3 3;stroke-linecap:round}
.moment .joint{fill:#0b62a8;stroke:#fff}
.moment .arc{fill:none;stroke:#f5b800}
.moment .angle{fill:#fff;stroke:#000;paint-order:stroke;font-family:system-ui,sans-serif;font-weight:700}
`;
