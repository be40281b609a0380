import type { Block } from '@stridewhy/engine';

/** The drills of a block, in a sentence. */
export const blockNames: Readonly<Record<Block, string>> = {
  stack: 'the stack drills',
  feet: 'the foot drills',
  glutes: 'the hip drills',
  stride: 'quicker steps',
  capacity: 'heel raises',
  load: 'the load reset',
};
