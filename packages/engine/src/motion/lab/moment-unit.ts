import { forceRules } from '../../reference/index.ts';
import type { Wrench } from './plate-zero.ts';

/** A unit of moment with what to say about it. */
export interface MomentUnit {
  /** N·m per unit of the file. */
  readonly scale: number;
  /** In words. */
  readonly words: string;
}

/** The plate's surface seen from its sensors, plate axes, m. */
export interface PlateSurface {
  readonly halfX: number;
  readonly halfY: number;
  /** Middle of the surface against the sensors. */
  readonly middle: readonly [x: number, y: number];
}

/** Units in which files have moments although they say another: thousandfold, as said, a thousandth. */
const mistakes = [1000, 1, 0.001] as const;

/**
 * The unit of a plate's moments. Files often state none or a wrong one. Feet tread on plates all over: of the units
 * that leave the centre of pressure on the plate the largest is true, as smaller ones leave it in the plate's middle.
 *
 * @param wrench moments in the file's unit
 * @param stated the channels' unit as the file has it, `''` for none
 * @param length metres per unit of the file's lengths; moments are in newtons times these where no unit is stated
 */
export function momentUnit(
  wrench: Wrench,
  surface: PlateSurface,
  stated: string,
  length: number,
): MomentUnit {
  const said = statedScale(stated);
  const expected = said ?? length;
  const factor = mistakes.find((one) => liesOnPlate(wrench, surface, one * expected));
  if (factor === undefined) {
    return {
      scale: expected,
      words: `No unit of moment leaves the centre of pressure on the plate; ${unitName(expected)} is taken.`,
    };
  }
  const scale = factor * expected;
  const doubt =
    said === null
      ? ', found from the plate’s edges'
      : factor === 1
        ? ''
        : `, although the file says ${stated}`;
  return { scale, words: `Moments are in ${unitName(scale)}${doubt}.` };
}

function statedScale(unit: string): number | null {
  const name = unit.toLowerCase().replace(/[\s.·*-]/gu, '');
  return name === 'nmm' ? 0.001 : name === 'nm' ? 1 : null;
}

function unitName(scale: number): string {
  const known = [
    [1, 'N·m'],
    [0.01, 'N·cm'],
    [0.001, 'N·mm'],
  ] as const;
  return known.find(([size]) => size === scale)?.[1] ?? `units of ${Number(scale.toPrecision(3))} N·m`;
}

function liesOnPlate(
  [, , fz, mx, my]: Wrench,
  { halfX, halfY, middle: [x, y] }: PlateSurface,
  scale: number,
): boolean {
  let [loaded, on] = [0, 0];
  for (let i = 0; i < fz.length; i++) {
    if (Math.abs(fz[i]!) < forceRules.centreOfPressure) continue;
    loaded++;
    const [px, py] = [(-scale * my[i]!) / fz[i]!, (scale * mx[i]!) / fz[i]!];
    if (Math.abs(px - x) <= halfX && Math.abs(py - y) <= halfY) on++;
  }
  return on >= forceRules.onPlate * loaded;
}
