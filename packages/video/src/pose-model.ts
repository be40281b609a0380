/** BlazePose's three sizes: the larger, the slower and the surer. */
export type PoseModel = 'lite' | 'full' | 'heavy';

/** Raised whenever the same pictures would give other landmarks. */
const version = 6;

/** Name under which a video's landmarks are kept: its content, the model and our version decide. */
export function poseKey(contentHash: string, model: PoseModel): string {
  return `${contentHash}-${model}-${version}`;
}
