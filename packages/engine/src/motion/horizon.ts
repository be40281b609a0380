import type { Side } from '../pose/index.ts';
import type { Surface } from './types.ts';

/** Placeholder. */
export function findHorizon(
  _pixels: ReadonlyMap<string, unknown>,
  _nearSide: Side,
  _surface: Surface,
): number {
  return 0;
}
