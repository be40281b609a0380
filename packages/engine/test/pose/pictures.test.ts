import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, YuvPicture } from '../../src/pose/frame.ts';
import { openThumbnailer, sceneChange } from '../../src/pose/scene.ts';
import { warp } from '../../src/pose/warp.ts';

/** A picture from its brightness, 0–255, at stored pixel centres. */
function picture(width: number, height: number, light: (x: number, y: number) => number): YuvPicture {
  const y = Uint8Array.from({ length: width * height }, (_, i) => light(i % width, Math.floor(i / width)));
  const chroma = new Uint8Array(Math.ceil(width / 2) * Math.ceil(height / 2)).fill(128);
  return {
    kind: 'yuv420',
    width,
    height,
    y,
    u: chroma,
    v: chroma,
    yStride: width,
    uvStride: Math.ceil(width / 2),
    uvStep: 1,
    colour: { matrix: 'bt709', fullRange: true },
  };
}

function frame(of: YuvPicture, rotation: Frame['rotation'] = 0, flip = false): Frame {
  return { picture: of, rotation, flip, time: 0, index: 0 };
}

const options = { side: 8, black: 0, white: 255, border: 'replicate' } as const;

describe('warp', () => {
  it('samples a slope where the region says, turned as it says', () => {
    const slope = picture(200, 200, (x, y) => (x + y) / 2);
    fc.assert(
      fc.property(
        fc.double({ min: 80, max: 120, noNaN: true }),
        fc.double({ min: 80, max: 120, noNaN: true }),
        fc.double({ min: 20, max: 60, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (x, y, size, rotation) => {
          const out = new Float32Array(8 * 8 * 3);
          warp(frame(slope), { x, y, size, rotation }, options, out);
          for (const [i, j] of [
            [0, 0],
            [7, 2],
            [3, 6],
          ] as const) {
            const u = (i / 8 - 0.5) * size;
            const v = (j / 8 - 0.5) * size;
            const at = [
              x + u * Math.cos(rotation) - v * Math.sin(rotation),
              y + u * Math.sin(rotation) + v * Math.cos(rotation),
            ] as const;
            // The slope is stored in whole grey levels.
            expect(Math.abs(out[(j * 8 + i) * 3]! - (at[0] + at[1]) / 2)).toBeLessThan(0.6);
          }
        },
      ),
    );
  });

  it('shows the picture upright for each turn and mirror that the file can ask for', () => {
    // Brightest at the stored top left.
    const corner = picture(40, 20, (x, y) => (x < 20 && y < 10 ? 255 : 0));
    const brightest = (rotation: Frame['rotation'], flip: boolean) => {
      const out = new Float32Array(8 * 8 * 3);
      const [width, height] = rotation % 180 === 0 ? [40, 20] : [20, 40];
      warp(
        frame(corner, rotation, flip),
        { x: width / 2, y: height / 2, size: 20, rotation: 0 },
        options,
        out,
      );
      const at = (i: number, j: number) => out[(j * 8 + i) * 3]! > 128;
      return `${at(1, 1) || at(1, 6) ? 'left' : 'right'}`;
    };
    expect([0, 90, 180, 270].map((turn) => brightest(turn as Frame['rotation'], false))).toEqual([
      'left',
      'right',
      'right',
      'left',
    ]);
    expect(brightest(0, true)).toBe('right');
  });

  it('gives the colours that the standards’ own test values say', () => {
    // BT.709, limited range: 75 % colour bars (SMPTE RP 219): yellow is Y 168, Cb 44, Cr 136.
    const yellow: YuvPicture = {
      ...picture(4, 4, () => 168),
      u: new Uint8Array(4).fill(44),
      v: new Uint8Array(4).fill(136),
      colour: { matrix: 'bt709', fullRange: false },
    };
    const out = new Float32Array(8 * 8 * 3);
    warp(frame(yellow), { x: 2, y: 2, size: 2, rotation: 0 }, options, out);
    const [red, green, blue] = out;
    expect(Math.abs(red! - 191)).toBeLessThan(2);
    expect(Math.abs(green! - 191)).toBeLessThan(2);
    expect(blue!).toBeLessThan(2);
  });

  it('paints black outside where bars are asked for', () => {
    const out = new Float32Array(8 * 8 * 3);
    const bars = { ...options, black: -1, white: 1, border: 'black' } as const;
    warp(frame(picture(16, 8, () => 255)), { x: 8, y: 4, size: 16, rotation: 0 }, bars, out);
    expect(out[0]).toBe(-1);
    expect(out[(4 * 8 + 4) * 3]).toBeCloseTo(1, 5);
  });
});

/** Texture that is nowhere the same, grey levels. */
const texture = (x: number, y: number) =>
  128 + 50 * Math.sin(x / 9 + Math.sin(y / 31)) + 50 * Math.sin(y / 11 + x / 47);

describe('the watch on the background', () => {
  it('measures a shift of the camera to a fifth of its copy’s pixel', () => {
    for (const [dx, dy] of [
      [4, 0],
      [0, -3],
      [3, 3],
    ] as const) {
      const shrink = openThumbnailer();
      const before = shrink(frame(picture(640, 360, texture)));
      const after = shrink(frame(picture(640, 360, (x, y) => texture(x - dx, y - dy))));
      const change = sceneChange(before, after, null);
      expect(change.cut).toBe(false);
      expect(Math.abs(change.shiftX - dx)).toBeLessThan(1);
      expect(Math.abs(change.shiftY - dy)).toBeLessThan(1);
    }
  });

  it('does not take a belt or a runner that move for a moving camera', () => {
    const shrink = openThumbnailer();
    const scene = (move: number) =>
      picture(640, 360, (x, y) => (y > 280 ? texture(x + move, y) : texture(x, y)));
    const person = Float64Array.of(280, 100, 1, 360, 260, 1);
    const change = sceneChange(shrink(frame(scene(0))), shrink(frame(scene(9))), person);
    expect(Math.hypot(change.shiftX, change.shiftY)).toBeLessThan(0.5);
  });

  it('sees the camera move beside a runner who fills an upright picture from top to bottom', () => {
    const shrink = openThumbnailer();
    const body = Float64Array.of(200, 30, 1, 280, 610, 1, Number.NaN, Number.NaN, 0);
    const scene = (move: number, step: number) =>
      picture(480, 640, (x, y) => (x > 160 && x < 320 ? texture(x - step, y) : texture(x - move, y)));
    const change = sceneChange(shrink(frame(scene(0, 0))), shrink(frame(scene(5, -9))), body);
    expect(Math.abs(change.shiftX - 5)).toBeLessThan(1);
    expect(Math.abs(change.shiftY)).toBeLessThan(1);
  });

  it('tells a cut', () => {
    const shrink = openThumbnailer();
    const one = shrink(frame(picture(640, 360, (x) => (x < 320 ? 20 : 220))));
    const other = shrink(frame(picture(640, 360, (x) => (x < 320 ? 220 : 20))));
    expect(sceneChange(one, other, null).cut).toBe(true);
  });

  it('tells a cut behind a runner who fills the picture, and none from exposure, tremor or a runner who moves', () => {
    const shrink = openThumbnailer();
    const filling = Float64Array.of(0, 0, 1, 640, 360, 1);
    const scene = (paint: (x: number, y: number) => number) => shrink(frame(picture(640, 360, paint)));
    const body = (at: number) => (x: number, y: number) =>
      Math.hypot((x - at) / 90, (y - 180) / 170) < 1 ? 30 : texture(x, y);
    const before = scene(body(300));
    expect(
      sceneChange(
        before,
        scene((x, y) => body(300)(639 - x, y)),
        filling,
      ).cut,
    ).toBe(true);
    expect(
      sceneChange(
        before,
        scene(() => 0),
        filling,
      ).cut,
    ).toBe(true);
    expect(sceneChange(before, scene(body(310)), filling).cut).toBe(false);
    expect(
      sceneChange(
        before,
        scene((x, y) => 60 + body(300)(x, y) / 2),
        filling,
      ).cut,
    ).toBe(false);
    expect(
      sceneChange(
        before,
        scene((x, y) => body(300)(x + 9, y - 7)),
        filling,
      ).cut,
    ).toBe(false);
  });

  it('copies afresh when the shape of the frames changes', () => {
    const shrink = openThumbnailer();
    shrink(frame(picture(640, 360, texture)));
    const turned = shrink(
      frame(
        picture(640, 360, (x) => (x < 320 ? 0 : 255)),
        90,
      ),
    );
    expect([turned.width, turned.height]).toEqual([72, 128]);
    // Stored left lies on top after a quarter turn clockwise.
    expect(turned.grey[10 * 72 + 36]).toBe(0);
    expect(turned.grey[118 * 72 + 36]).toBe(255);
  });
});
