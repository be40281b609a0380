export { type EstimatedPose, estimatePose, type PoseOptions, type PoseProgress } from './estimate-pose.ts';
export { type Follower, followPerson } from './follow.ts';
export {
  type Frame,
  type FrameSource,
  type Picture,
  type RgbaPicture,
  uprightSize,
  type YuvColour,
  type YuvPicture,
} from './frame.ts';
export { framesHeld } from './in-turn.ts';
export type { DetectorOutput, Network, PoseNetworks } from './networks.ts';
export { type Region, wholePicture } from './region.ts';
export type { LandmarkNetworkOutput } from './sharpen.ts';
export type * from './types.ts';
export { heelLines, heelTroubles } from './types.ts';
export { type WarpOptions, warp } from './warp.ts';
