import type { PoseTrack } from '../pose/index.ts';
import { type Markup, markup, type Part } from './html/markup.ts';
import type { DrawnAngle, KeyMoment } from './key-moments.ts';
import { shown } from './numbers.ts';
import type { ClipAnalysis, KeyFrame } from './types.ts';
import { words } from './words.ts';

/** A point in the upright picture, pixels, y down. */
type Point = readonly [number, number];

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const angleNames: Readonly<Record<DrawnAngle, string>> = {
  shank: 'shin',
  foot: 'foot',
  trunkLean: 'trunk',
  thigh: 'thigh',
  kneeFlexion: 'knee',
};

/** Room around the runner, as a share of the runner's height in the picture. */
const margin = 0.12;

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
${bones(body, unit)}
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

function landmark(track: PoseTrack, frame: number, name: string): Point | null {
  const index = track.landmarks.indexOf(name);
  const offset = (frame * track.landmarks.length + index) * 3;
  const x = track.points[offset] ?? Number.NaN;
  const y = track.points[offset + 1] ?? Number.NaN;
  return index >= 0 && Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
}

function middle(a: Point | null, b: Point | null): Point | null {
  return a && b ? [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] : null;
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
function armsOf(
  name: DrawnAngle,
  body: BodyInPicture,
  vertical: Point,
): readonly [Point, Point, Point] | null {
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
  const reference = along(vertex, against, reach);
  const radius = reach * 0.6;
  const [start, stop] = [along(vertex, against, radius), along(vertex, limb, radius)];
  const sweep = against[0] * limb[1] - against[1] * limb[0] > 0 ? 1 : 0;
  const label = labelPlace(vertex, limb, against, reach, unit, box);
  return markup`${line('against', vertex, reference, unit)}
<path class="arc" stroke-width="${px(unit * 0.6)}" d="M${px(start[0])} ${px(start[1])}A${px(radius)} ${px(radius)} 0 0 ${sweep} ${px(stop[0])} ${px(stop[1])}"/>
<text class="angle" font-size="${px(unit * 4.6)}" stroke-width="${px(unit * 1.1)}" text-anchor="${label.anchor}" x="${px(label.at[0])}" y="${px(label.at[1])}">${angleNames[name]} ${shown(deg, 0)}°</text>`;
}

/** Beside the reference line's tip, on the side away from the limb, inside the crop. */
function labelPlace(vertex: Point, limb: Point, against: Point, reach: number, unit: number, box: Box) {
  const tip = along(vertex, against, reach);
  const left = limb[0] > against[0];
  const room = unit * 22;
  const anchor = (left && tip[0] - room > box.x) || tip[0] + room > box.x + box.width ? 'end' : 'start';
  const x = tip[0] + (anchor === 'end' ? -1.5 : 1.5) * unit;
  const y = Math.min(Math.max(tip[1], box.y + unit * 5), box.y + box.height - unit * 2);
  return { anchor, at: [x, y] as Point };
}

function line(kind: 'bone' | 'against', a: Point, b: Point, unit: number): Markup {
  const width = kind === 'bone' ? unit * 0.9 : unit * 0.5;
  return markup`<line class="${kind}" stroke-width="${px(width)}" x1="${px(a[0])}" y1="${px(a[1])}" x2="${px(b[0])}" y2="${px(b[1])}"/>`;
}

/** Unit vector of true "up" in the picture: the camera may have been tilted. */
function up({ recording }: ClipAnalysis): Point {
  const tilt = recording?.horizon ?? 0;
  return [Math.sin(tilt), -Math.cos(tilt)];
}

/** Level direction, perpendicular to `vertical`, pointing from heel to toe. */
function levelTowards(vertical: Point, heel: Point, toe: Point): Point {
  const forward = (toe[0] - heel[0]) * -vertical[1] + (toe[1] - heel[1]) * vertical[0] > 0 ? 1 : -1;
  return [-vertical[1] * forward, vertical[0] * forward];
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function along(from: Point, [dx, dy]: Point, distance: number): Point {
  return [from[0] + dx * distance, from[1] + dy * distance];
}

/** A crop around the runner at this moment, as large as the largest of all moments needs. */
function cropOf(track: PoseTrack, moment: KeyMoment, moments: readonly KeyMoment[]): Box {
  const boxes = moments.map(({ frame }) => extent(track, frame));
  const height = Math.max(...boxes.map((box) => box.height)) * (1 + 2 * margin);
  const width = Math.max(height * 0.6, Math.max(...boxes.map((box) => box.width)) + height * margin * 2);
  const own = extent(track, moment.frame);
  return {
    x: own.x + own.width / 2 - width / 2,
    y: own.y + own.height / 2 - height / 2,
    width,
    height,
  };
}

function extent(track: PoseTrack, frame: number): Box {
  const points = track.landmarks.flatMap((name) => landmark(track, frame, name) ?? []);
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  if (xs.length === 0) return { x: 0, y: 0, width: track.size[0], height: track.size[1] };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(1, Math.max(...ys) - y) };
}

function px(value: number): string {
  return value.toFixed(1);
}

/** Style for {@link momentPicture}. */
export const momentCss = `
.moment{display:block;width:100%;height:auto;background:var(--picture,#e9ecef);border-radius:8px}
.moment .bone{stroke:#fff;stroke-linecap:round}
.moment.bare .bone{stroke:var(--muted,#565d66)}
.moment .against{stroke:#f5b800;stroke-dasharray:3 3;stroke-linecap:round}
.moment .joint{fill:#0b62a8;stroke:#fff}
.moment .arc{fill:none;stroke:#f5b800}
.moment .angle{fill:#fff;stroke:#000;paint-order:stroke;font-family:system-ui,sans-serif;font-weight:700}
`;
