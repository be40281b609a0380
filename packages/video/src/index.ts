export { captureRateFrom } from './capture-rate.ts';
export { contentHash } from './content-hash.ts';
export { findPose, type RunningNetworks } from './find-pose.ts';
export {
  type NetworkRequest,
  type NetworkResponse,
  type NetworkWorker,
  pooledNetworks,
} from './network-pool.ts';
export { type OpenVideo, openVideo } from './open-video.ts';
export { type PoseModel, poseKey } from './pose-model.ts';
