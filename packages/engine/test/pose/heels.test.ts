import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineIn } from '../../src/pose/rear/edges.ts';
import type { Line, RearPicture } from '../../src/pose/rear/picture.ts';
import { openHeelReader } from '../../src/pose/rear/read-heels.ts';
import { stickersIn } from '../../src/pose/rear/stickers.ts';
import { heelRules, landmarkNames } from '../../src/reference/index.ts';

type Colour = readonly [number, number, number];

const { side, size, heelAt } = heelRules.crop;
const trunk = side / size;
const [column, row] = [side / 2, heelAt * side];
const [skin, sole, shoe, belt, magenta]: readonly Colour[] = [
  [197, 140, 109],
  [240, 238, 230],
  [70, 74, 80],
  [120, 125, 122],
  [224, 25, 156],
];

interface Drawing {
  /** Lean of heel and shank to the right, deg. */
  readonly heel: number;
  readonly shank: number;
  /** `null`: none are worn. */
  readonly stickers: Colour | null;
  readonly ground: Colour;
}

const plain: Drawing = { heel: 0, shank: 0, stickers: magenta!, ground: belt! };

/** A shank and a shoe from behind, each leaning as told about a point between them, each edge one pixel soft. */
function draw(drawing: Partial<Drawing>): RearPicture {
  const { heel, shank, stickers, ground } = { ...plain, ...drawing };
  const rgb = new Float32Array(side * side * 3);
  const joint = row - 0.13 * trunk;
  const paint = (at: number, colour: Colour, cover: number) => {
    for (let c = 0; c < 3; c++) rgb[at + c] = rgb[at + c]! * (1 - cover) + colour[c]! * cover;
  };
  const dots = (up: readonly number[], lean: number) =>
    up.map((distance) => [
      column + distance * trunk * Math.sin((lean * Math.PI) / 180),
      joint - distance * trunk * Math.cos((lean * Math.PI) / 180),
    ]);
  const worn = [...dots([-0.12, -0.04], heel), ...dots([0.1, 0.28], shank)];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = 3 * (y * side + x);
      paint(at, ground, 1);
      const lean = Math.tan(((y < joint ? shank : heel) * Math.PI) / 180);
      const off = Math.abs(x - column - lean * (joint - y));
      const within = (half: number) => Math.min(1, Math.max(0, half * trunk - off + 0.5));
      if (y < joint) paint(at, skin!, within(0.075));
      else if (y < row + 0.01 * trunk) paint(at, shoe!, within(0.062));
      else if (y < row + 0.06 * trunk) paint(at, sole!, within(0.07));
      if (stickers === null) continue;
      for (const [cx, cy] of worn) {
        paint(at, stickers, Math.min(1, Math.max(0, 0.018 * trunk - Math.hypot(x - cx!, y - cy!) + 0.5)));
      }
    }
  }
  return { side, rgb, trunk, column, row };
}

function leanOf(line: Line | null): number {
  if (line === null) return Number.NaN;
  const { upper, lower } = line;
  return (180 / Math.PI) * Math.atan2(upper[0] - lower[0], lower[1] - upper[1]);
}

/** Mean over a square of (2 · reach + 1)² pixels. */
function blurred(picture: RearPicture, reach: number): RearPicture {
  const rgb = new Float32Array(picture.rgb.length);
  const inside = (value: number) => Math.min(side - 1, Math.max(0, value));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let dy = -reach; dy <= reach; dy++) {
          for (let dx = -reach; dx <= reach; dx++) {
            sum += picture.rgb[3 * (inside(y + dy) * side + inside(x + dx)) + c]!;
          }
        }
        rgb[3 * (y * side + x) + c] = sum / (2 * reach + 1) ** 2;
      }
    }
  }
  return { ...picture, rgb };
}

function noisy(picture: RearPicture, amount: number, seed: number): RearPicture {
  let state = seed;
  const random = () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32 - 0.5;
  };
  return {
    ...picture,
    rgb: picture.rgb.map((value) => Math.min(255, Math.max(0, value + 2 * amount * random()))),
  };
}

const lean = fc.integer({ min: -15, max: 15 });

describe('stickers on heel and shank', () => {
  it('give the lean of both within a degree, whatever they are', () => {
    fc.assert(
      fc.property(lean, lean, (heel, shank) => {
        const found = stickersIn(draw({ heel, shank }));
        expect(Math.abs(leanOf(found.heel) - heel)).toBeLessThan(1);
        expect(Math.abs(leanOf(found.shank) - shank)).toBeLessThan(0.5);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['green', [40, 200, 60]],
    ['blue', [30, 90, 230]],
    ['yellow', [240, 220, 20]],
    ['red', [220, 30, 30]],
  ] as const)('may be %s', (_, stickers) => {
    const { heel, shank } = stickersIn(draw({ heel: 7, shank: -3, stickers }));
    expect(Math.abs(leanOf(heel) - 7)).toBeLessThan(1);
    expect(Math.abs(leanOf(shank) + 3)).toBeLessThan(1);
  });

  it('are found in noise and when a little out of focus', () => {
    for (const picture of [noisy(draw({ heel: 6 }), 25, 3), blurred(draw({ heel: 6 }), 1)]) {
      expect(Math.abs(leanOf(stickersIn(picture).heel) - 6)).toBeLessThan(2);
    }
  });

  it('are not made up where none are worn', () => {
    fc.assert(
      fc.property(lean, fc.integer({ min: 1, max: 1000 }), (heel, seed) => {
        expect(stickersIn(noisy(draw({ heel, stickers: null }), 15, seed)).heel).toBeNull();
      }),
      {
        numRuns: 10,
        // Specks of skin at the edge of the leg.
        examples: [
          [0, 710],
          [10, 180],
        ],
      },
    );
  });

  it('are told from other vivid things around', () => {
    const picture = draw({ heel: 5, shank: 1 });
    const stripe = (x0: number, x1: number, y0: number, y1: number, colour: Colour) => {
      for (let y = y0; y < y1; y++) {
        for (let x = x0; x < x1; x++) picture.rgb.set(colour, 3 * (y * side + x));
      }
    };
    stripe(2, 30, 10, 14, [20, 220, 40]);
    stripe(10, 20, 120, 155, magenta!);
    stripe(140, 150, 30, 40, [20, 220, 40]);
    expect(Math.abs(leanOf(stickersIn(picture).heel) - 5)).toBeLessThan(0.75);
  });

  it('are not taken for two on the heel when only one is there', () => {
    const picture = draw({ stickers: null });
    for (let y = 0; y < 7; y++)
      for (let x = 0; x < 7; x++) picture.rgb.set(magenta!, 3 * ((row + y) * side + column + x));
    expect(stickersIn(picture).heel).toBeNull();
  });
});

describe('the outline of heel and shank', () => {
  // The heel is 19 rows high: an edge that is told to half a pixel at both ends leaves 2 degrees to its middle.
  it('gives the lean of both within 2 degrees where edges are clear, far against each other as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 10 }), fc.integer({ min: -5, max: 5 }), (heel, shank) => {
        const { lines } = outlineIn(draw({ heel, shank, stickers: null }));
        expect(Math.abs(leanOf(lines?.shank ?? null) - shank)).toBeLessThan(1);
        expect(Math.abs(leanOf(lines?.heel ?? null) - heel)).toBeLessThan(2);
      }),
      {
        numRuns: 20,
        examples: [
          [-10, 5],
          [10, -5],
        ],
      },
    );
  });

  it('is not told before a ground of the shoe’s and the skin’s own colour', () => {
    const grey: Colour = [70, 74, 80];
    const picture = draw({ stickers: null, ground: grey });
    expect(outlineIn(picture).trouble).toBe('no-contrast');
  });

  it('is not told when it is smeared', () => {
    expect(outlineIn(blurred(draw({ stickers: null }), 6)).lines).toBeNull();
  });
});

describe('reading heels in a film', () => {
  const film = { width: 400, height: 600, data: new Uint8Array(400 * 600 * 4).fill(120), stride: 1600 };
  const frame = { picture: { kind: 'rgba', ...film }, rotation: 0, flip: false, time: 0, index: 0 } as const;
  /** Shoulders and hips as wide apart as told, pixels; trunk of 150. */
  const points = (wide: number) => {
    const all = new Float64Array(landmarkNames.length * 3).fill(1);
    const put = (name: string, x: number, y: number) => all.set([x, y, 1], 3 * landmarkNames.indexOf(name));
    for (const [name, sign] of [
      ['left', -1],
      ['right', 1],
    ] as const) {
      put(`${name}_shoulder`, 200 + (sign * wide) / 2, 100);
      put(`${name}_hip`, 200 + (sign * wide) / 4, 250);
      put(`${name}_ankle`, 200 + sign * 20, 500);
      put(`${name}_heel`, 200 + sign * 20, 520);
    }
    return all;
  };

  it('is left out when the runner is seen from the side or from the front', () => {
    for (const wide of [10, -100]) {
      const reader = openHeelReader(1);
      reader.read(frame, points(wide));
      expect(reader.found()).toBeNull();
    }
  });

  it('says what hid the outline: an even picture has no contrast', () => {
    const reader = openHeelReader(1);
    reader.read(frame, points(100));
    expect(Array.from(reader.found()!.trouble)).toEqual([3, 3]);
    expect(reader.found()!.lines.every(Number.isNaN)).toBe(true);
  });
});
