import { PoseLandmarker } from '@mediapipe/tasks-vision';
import { ALL_FORMATS, BlobSource, Input, VideoSampleSink } from 'mediabunny';
import { findVideoPose } from '../../src/pose/find-video-pose.ts';

/** Distances between our landmarks and MediaPipe's, in lengths of the torso: one per landmark and frame. */
export type Compare = (
  video: string,
  model: string,
  wasm: { readonly loader: string; readonly binary: string },
  every: number,
) => Promise<readonly number[]>;

const compare: Compare = async (video, model, wasm, every) => {
  const file = await (await fetch(video)).blob();
  const { track } = await findVideoPose(file, {
    model: 'full',
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  // One picture at a time: its smoothing over a video would lag behind.
  const landmarker = await PoseLandmarker.createFromOptions(
    { wasmLoaderPath: wasm.loader, wasmBinaryPath: wasm.binary },
    { baseOptions: { modelAssetPath: model, delegate: 'CPU' }, runningMode: 'IMAGE', numPoses: 1 },
  );
  const [width, height] = track.size;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  const input = new Input({ source: new BlobSource(file), formats: ALL_FORMATS });
  const pictures = await input.getPrimaryVideoTrack();
  if (context === null || pictures === null) throw new Error('no canvas or no pictures');
  const distances: number[] = [];
  let index = 0;
  for await (const sample of new VideoSampleSink(pictures).samples()) {
    if (index % every === 0) {
      sample.draw(context, 0, 0, width, height);
      const [theirs] = landmarker.detect(canvas).landmarks;
      const ours = track.points.subarray(index * 99, index * 99 + 99);
      const torso = torsoOf(ours);
      theirs?.forEach(({ x, y }, k) => {
        const distance = Math.hypot(x * width - ours[3 * k]!, y * height - ours[3 * k + 1]!);
        distances.push(distance / torso);
      });
    }
    sample.close();
    index++;
  }
  landmarker.close();
  input.dispose();
  return distances;
};

/** From the middle of the shoulders to the middle of the hips. */
function torsoOf(points: Float64Array): number {
  const middle = (a: number, b: number, axis: number) => (points[3 * a + axis]! + points[3 * b + axis]!) / 2;
  return Math.hypot(middle(11, 12, 0) - middle(23, 24, 0), middle(11, 12, 1) - middle(23, 24, 1));
}

Object.assign(window, { compare });
