import type { Frame } from '../../src/pose/frame.ts';
import { landmarkNames } from '../../src/reference/index.ts';

/** A treadmill film of one drawn shoe whose pitch is known in every picture; all lengths in pixels. */
export interface ShoeFilm {
  /** Pitch at landing, deg, + toes up. */
  readonly landing: number;
  /** The runner's way in the picture. */
  readonly facing: 1 | -1;
  /** Brightness of the shoe's parts, 0–255; of all of it, where one number. */
  readonly shoe: number | ((along: number, up: number) => number);
  /** Pictures from which each is a mean, as in a long exposure. */
  readonly exposure: number;
  readonly frameRate: number;
}

/** Dark upper, bright sole, a tab at the heel and laces: lengths along the shoe from its heel, and up from its sole. */
export function trainer(along: number, up: number): number {
  if (up < 5) return 230;
  if (along < 8 && up < 14) return 200;
  if (along > 32 && along < 40 && Math.floor(up / 2) % 2 === 0) return 170;
  return 70 + 0.6 * along;
}

export const plainFilm: ShoeFilm = { landing: 15, facing: -1, shoe: trainer, exposure: 1, frameRate: 60 };

export const ground = 110;
const [width, height] = [320, 220];
const groundAt = 200;
/** The shoe: length, height, and how far from its heel it is drawn up from. */
const [length, thick] = [70, 22];
const trunk = 150;
/** s */
const stride = 0.7;
const strides = 3;
const belt = 400;

/** Pitch over a stride, deg: phases in s. */
function pitchAt(time: number, landing: number): number {
  const phase = ((time % stride) + stride) % stride;
  const course: readonly (readonly [number, number])[] = [
    [0, landing],
    [0.05, 0],
    [0.13, 0],
    [0.18, -8],
    [0.26, -45],
    [0.4, -70],
    [0.55, -20],
    [0.64, landing + 8],
    [0.7, landing],
  ];
  const k = course.findIndex(([at]) => at > phase);
  const [[t0, a0], [t1, a1]] = [course[k - 1]!, course[k]!];
  return a0 + ((phase - t0) / (t1 - t0)) * (a1 - a0);
}

/** Sole's middle: on the belt in stance, swung back through the air. */
function placeAt(time: number): readonly [ahead: number, up: number] {
  const phase = ((time % stride) + stride) % stride;
  const stance = 0.26;
  if (phase < stance) return [50 - belt * phase, 0];
  const share = (phase - stance) / (stride - stance);
  return [50 - belt * stance * (1 - share), 45 * Math.sin(Math.PI * share)];
}

export interface DrawnFrame {
  readonly frame: Frame;
  /** 33 × (x, y, score): heel and toes marked as on a level shoe, a few pixels astray, as a network does. */
  readonly points: Float64Array;
  /** s from the last landing and true pitch there, deg. */
  readonly sinceLanding: number;
  readonly pitch: number;
}

export function drawFilm(given: Partial<ShoeFilm>): readonly DrawnFrame[] {
  const film = { ...plainFilm, ...given };
  return Array.from({ length: Math.floor(strides * stride * film.frameRate) }, (_, index) => {
    const time = index / film.frameRate;
    return {
      frame: {
        picture: { kind: 'rgba', width, height, stride: 4 * width, data: draw(film, time) },
        rotation: 0,
        flip: false,
        time,
        index,
      },
      points: marks(film, time, index),
      sinceLanding: time % stride,
      pitch: pitchAt(time, film.landing),
    };
  });
}

function draw(film: ShoeFilm, time: number): Uint8Array {
  const data = empty.slice();
  const [ahead, up] = placeAt(time);
  const [left, top] = [
    Math.round(width / 2 + film.facing * ahead) - length,
    Math.round(groundAt - up) - length,
  ];
  for (let y = top; y < groundAt; y++) {
    for (let x = left; x < left + 2 * length; x++) {
      let sum = 0;
      for (let k = 0; k < film.exposure; k++) sum += lightAt(film, time + k * 0.012, x, y);
      const at = 4 * (y * width + x);
      data[at] = data[at + 1] = data[at + 2] = Math.round(sum / film.exposure);
    }
  }
  return data;
}

/** Four looks within the pixel soften the edges. */
function lightAt(film: ShoeFilm, time: number, x: number, y: number): number {
  const [ahead, up] = placeAt(time);
  const pitch = (pitchAt(time, film.landing) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(pitch), Math.sin(pitch)];
  // The lowest corner of the sole touches the ground in stance.
  const lift = up + (Math.abs(sin) * length) / 2;
  let sum = 0;
  for (const [i, j] of [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const) {
    const forward = film.facing * (x + i - width / 2) - ahead;
    const above = groundAt - lift - (y + j);
    const [along, over] = [cos * forward + sin * above + length / 2, cos * above - sin * forward];
    const inside = along >= 0 && along <= length && over >= 0 && over <= thick - 0.1 * along;
    if (!inside) sum += behind(y);
    else sum += typeof film.shoe === 'number' ? film.shoe : film.shoe(along, over);
  }
  return sum / 4;
}

/** A wall above a belt. */
function behind(y: number): number {
  return y < groundAt - 40 ? 150 : ground;
}

function marks(film: ShoeFilm, time: number, index: number): Float64Array {
  const points = new Float64Array(landmarkNames.length * 3).fill(1);
  const put = (name: string, x: number, y: number) => points.set([x, y, 1], 3 * landmarkNames.indexOf(name));
  const [ahead, up] = placeAt(time);
  const astray = (k: number) => 3 * Math.sin(7.3 * index + 2.1 * k);
  for (const side of ['left', 'right']) {
    const x = width / 2 + film.facing * ahead;
    const y = groundAt - up - 8;
    put(`${side}_heel`, x - (film.facing * length) / 2 + astray(0), y + astray(1));
    put(`${side}_foot_index`, x + film.facing * 0.4 * length + astray(2), y + astray(3));
    put(`${side}_hip`, width / 2, 20 + trunk);
    put(`${side}_shoulder`, width / 2, 20);
  }
  return points;
}

const empty = Uint8Array.from({ length: width * height * 4 }, (_, i) => behind(Math.floor(i / (4 * width))));
