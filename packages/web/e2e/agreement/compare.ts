import { PoseLandmarker } from '@mediapipe/tasks-vision';
import { estimatePose, type Frame, type FrameSource, framesHeld, type PoseNetworks } from '@stridewhy/engine';
import { openVideo } from '@stridewhy/video';
import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny';
import { startNetworks } from '../../src/pose/browser-networks.ts';

export interface Request {
  readonly video: string;
  readonly model: string;
  readonly wasm: { readonly loader: string; readonly binary: string };
  readonly ways: readonly Way[];
}

/** One way of looking at frames. */
export interface Way {
  /** Frames looked at, evenly spread over the clip. */
  readonly looks: number;
  /**
   * Times that each frame is shown. Shown once, both look with their detector. Shown again and again, with long pauses,
   * both follow the body from look to look, and MediaPipe's smoothing, which lags behind a moving body, does nothing.
   */
  readonly shown: number;
}

/** Milliseconds between looks after which MediaPipe's smoothing has let go of what it saw before. */
const longPause = 1_000_000;

/** Per way the distances between our landmarks and MediaPipe's, in lengths of the torso: one per landmark and frame. */
export type Compare = (request: Request) => Promise<readonly (readonly number[])[]>;

const compare: Compare = async (request) => {
  const file = await (await fetch(request.video)).blob();
  const running = await startNetworks('full');
  const distances: (readonly number[])[] = [];
  for (const way of request.ways) distances.push(await compareOneWay(file, request, way, running.networks));
  await running.stop();
  return distances;
};

async function compareOneWay(
  file: Blob,
  { model, wasm }: Request,
  { looks, shown }: Way,
  networks: PoseNetworks,
): Promise<readonly number[]> {
  const opened = await openVideo(new BlobSource(file));
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: wasm.loader, wasmBinaryPath: wasm.binary },
    {
      baseOptions: { modelAssetPath: model, delegate: 'CPU' },
      runningMode: shown === 1 ? 'IMAGE' : 'VIDEO',
      numPoses: 1,
    },
  );
  const [width, height] = opened.frames.size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const pictures = await input.getPrimaryVideoTrack();
  if (context === null || pictures === null) throw new Error('no canvas or no pictures');
  const distances: number[] = [];
  let clock = 0;
  const theirLook = () => {
    clock += longPause;
    return shown === 1 ? landmarker.detect(canvas) : landmarker.detectForVideo(canvas, clock);
  };
  const every = Math.ceil(opened.frames.times.length / looks);
  let index = 0;
  for await (const sample of new VideoSampleSink(pictures).samples()) {
    if (index % every === 0) {
      sample.draw(context, 0, 0, width, height);
      for (let k = 1; k < shown; k++) theirLook();
      const [theirs = []] = theirLook().landmarks;
      const ours = await ourLook(opened.frames, index, shown, networks);
      const torso = torsoOf(ours);
      theirs.forEach(({ x, y }, k) => {
        const distance = Math.hypot(x * width - ours[3 * k]!, y * height - ours[3 * k + 1]!);
        distances.push(distance / torso);
      });
    }
    sample.close();
    index++;
  }
  landmarker.close();
  input.dispose();
  opened.close();
  return distances;
}

/**
 * Our landmarks of one frame, after it was shown that many times: x, y, score. Looks are handed to lanes in turn and each
 * lane follows its own, so that being followed as often takes as many times the looks.
 */
async function ourLook(
  source: FrameSource,
  index: number,
  shown: number,
  networks: PoseNetworks,
): Promise<Float64Array> {
  const looks = shown === 1 ? 1 : shown * framesHeld;
  const held: Frame[] = [];
  for await (const frame of source.frames(index, index + 1)) held.push(frame);
  async function* again(indices: readonly number[]) {
    for (const place of indices) for (const frame of held) yield { ...frame, index: place, time: place / 30 };
  }
  const still: FrameSource = {
    size: source.size,
    times: Float64Array.from({ length: looks }, (_, k) => k / 30),
    keyFrames: [0],
    frames: (from, to) => again(Array.from({ length: to - from }, (_, k) => from + k)),
    pick: again,
  };
  const { track } = await estimatePose(still, networks, { now: () => performance.now() });
  return track.points.slice(-3 * track.landmarks.length);
}

/** From the middle of the shoulders to the middle of the hips. */
function torsoOf(points: Float64Array): number {
  const middle = (a: number, b: number, axis: number) => (points[3 * a + axis]! + points[3 * b + axis]!) / 2;
  return Math.hypot(middle(11, 12, 0) - middle(23, 24, 0), middle(11, 12, 1) - middle(23, 24, 1));
}

Object.assign(window, { compare });
