import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RearPicture } from '../../src/pose/rear/picture.ts';
import { type Waist, waistIn } from '../../src/pose/rear/waist.ts';
import { heelRules } from '../../src/reference/index.ts';

type Colour = readonly [number, number, number];

const { side, size } = heelRules.crop;
const trunk = side / size;
const [magenta, shorts, shirt]: readonly Colour[] = [
  [224, 25, 156],
  [34, 48, 74],
  [217, 89, 59],
];

interface Drawing {
  /** How far the right sticker lies below the left one, deg. */
  readonly tilt: number;
  /** Between the stickers, m of a trunk of 0.49 m. */
  readonly apart: number;
  readonly worn: readonly ('left' | 'right')[];
  readonly colours: readonly [Colour, Colour];
}

/** Shirt over shorts with a waistband that tilts, and stickers on it one pixel soft. */
function draw(drawing: Partial<Drawing>): RearPicture {
  const { tilt, apart, worn, colours } = {
    tilt: 0,
    apart: 0.16,
    worn: ['left', 'right'] as const,
    colours: [magenta!, magenta!] as const,
    ...drawing,
  };
  const rgb = new Float32Array(side * side * 3);
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const half = ((apart / 0.49) * trunk) / 2;
  const radius = (0.009 / 0.49) * trunk;
  const middle = side / 2;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const at = 3 * (y * side + x);
      const below = (y - middle) * cos - (x - middle) * sin;
      rgb.set(below > -0.05 * trunk ? shorts! : shirt!, at);
      for (const name of worn) {
        const to = name === 'left' ? -half : half;
        const off = Math.hypot(x - middle - to * cos, y - middle - to * sin);
        const cover = Math.min(1, Math.max(0, radius - off + 0.5));
        for (let c = 0; c < 3; c++) {
          rgb[at + c] = rgb[at + c]! * (1 - cover) + colours[name === 'left' ? 0 : 1][c]! * cover;
        }
      }
    }
  }
  return { side, rgb, trunk, column: middle, row: middle };
}

function tiltOf(waist: Waist | null): number {
  if (waist === null) return Number.NaN;
  const { left, right } = waist;
  return (180 / Math.PI) * Math.atan2(right[1] - left[1], right[0] - left[0]);
}

describe('two stickers on the waistband', () => {
  it('give the pelvis’ tilt within half a degree, however far apart they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -15, max: 15 }),
        fc.double({ min: 0.1, max: 0.22, noNaN: true }),
        (tilt, apart) => {
          expect(Math.abs(tiltOf(waistIn(draw({ tilt, apart }))) - tilt)).toBeLessThan(0.5);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are not made up of one, of two colours, or where none are worn', () => {
    expect(waistIn(draw({ worn: [] }))).toBeNull();
    expect(waistIn(draw({ worn: ['left'] }))).toBeNull();
    expect(waistIn(draw({ colours: [magenta!, [40, 200, 60]] }))).toBeNull();
  });

  it('are not taken for two that lie together, or one far above the other', () => {
    expect(waistIn(draw({ apart: 0.04 }))).toBeNull();
    expect(waistIn(draw({ tilt: 40 }))).toBeNull();
  });
});
