export { captureRateFrom } from './capture-rate.ts';
export {
  type NetworkRequest,
  type NetworkResponse,
  type NetworkWorker,
  pooledNetworks,
} from './network-pool.ts';
export { type OpenVideo, openVideo } from './open-video.ts';
