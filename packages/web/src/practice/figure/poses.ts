import type { DrillId } from '@stridewhy/engine';
import { between, type Figure, figureOf, toeOf } from './body.ts';
import { calfAndRunScenes } from './scenes/calf-and-run.ts';
import { feetScenes } from './scenes/feet.ts';
import { glutesScenes } from './scenes/glutes.ts';
import type { Scene } from './scenes/scene.ts';
import { stackScenes } from './scenes/stack.ts';

export type { Prop, Scene } from './scenes/scene.ts';

/** How each drill is drawn. */
export const scenes: Readonly<Record<DrillId, Scene>> = {
  ...stackScenes,
  ...feetScenes,
  ...glutesScenes,
  ...calfAndRunScenes,
};

/** The figure of a scene, `share` of the way from rest to effort. */
export function figureAt({ rest, effort, planted }: Scene, share: number): Figure {
  const pose = between(rest, effort, share);
  return planted ? figureOf(pose, toeOf(figureOf(rest))) : figureOf(pose);
}
