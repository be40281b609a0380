export { grabFrames } from './grab-frames.ts';
export { type LoadedVideo, type LoadVideoOptions, loadVideo } from './load-video.ts';
