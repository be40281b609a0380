import type { DrillId } from '@stridewhy/engine';
import { calfAndRunScenes } from './scenes/calf-and-run.ts';
import { feetScenes } from './scenes/feet.ts';
import { glutesScenes } from './scenes/glutes.ts';
import type { Scene } from './scenes/scene.ts';
import { stackScenes } from './scenes/stack.ts';

export type { Prop } from './scenes/scene.ts';

/** How each drill is drawn. */
export const scenes: Readonly<Record<DrillId, Scene>> = {
  ...stackScenes,
  ...feetScenes,
  ...glutesScenes,
  ...calfAndRunScenes,
};
