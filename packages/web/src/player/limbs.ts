/** Lines of a leg and an arm from landmark to landmark, as every skeleton draws them. */
export const limbs = [
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'heel'],
  ['heel', 'foot_index'],
  ['foot_index', 'ankle'],
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
] as const;
