import { describe, expect, it } from 'vitest';
import { onShoe, type Trajectory } from '../../src/motion/index.ts';

/** A shoe that slides and turns, and a point that lies 5 cm ahead of its place and 8 cm above it. */
const frames = 60;
const pitch = Float64Array.from({ length: frames }, (_, i) => 0.6 * Math.sin(i / 7));
const at = path((i) => [0.02 * i, 0.03 * Math.sin(i / 11)]);
const truth = path((i) => [
  at.x[i]! + 0.05 * Math.cos(pitch[i]!) - 0.08 * Math.sin(pitch[i]!),
  at.y[i]! + 0.05 * Math.sin(pitch[i]!) + 0.08 * Math.cos(pitch[i]!),
]);

function path(place: (i: number) => readonly [number, number]): Trajectory {
  const column = (k: 0 | 1) => Float64Array.from({ length: frames }, (_, i) => place(i)[k]);
  return { x: column(0), y: column(1), z: null };
}

/** Drawn 3 cm back in every fifth frame. */
const marked = path((i) => [truth.x[i]! - (i % 5 === 0 ? 0.03 : 0), truth.y[i]!]);

const known = (from: number, to: number) => {
  const cut = (values: Float64Array) => values.map((v, i) => (i >= from && i < to ? v : Number.NaN));
  return { at: { x: cut(at.x), y: cut(at.y), z: null }, pitch: cut(pitch) };
};

describe('a point on the followed shoe', () => {
  it('lies where the shoe carries it, wherever its mark strayed', () => {
    const { x, y } = onShoe(marked, { at, pitch });
    for (let i = 0; i < frames; i++) {
      expect(x[i]).toBeCloseTo(truth.x[i]!, 6);
      expect(y[i]).toBeCloseTo(truth.y[i]!, 6);
    }
  });

  it('joins on without a jump where the shoe is lost: the mark, shifted as before', () => {
    const { x } = onShoe(marked, known(10, 31));
    expect(x[30]).toBeCloseTo(truth.x[30]!, 6);
    for (const i of [31, 32, 33, 34]) expect(x[i]! - marked.x[i]!).toBeCloseTo(0.03, 6);
  });

  it('is the mark itself where the shoe was never seen', () => {
    expect(onShoe(marked, known(0, 0))).toEqual(marked);
  });
});
