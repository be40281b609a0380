import { BufferTarget, CanvasSource, Mp4OutputFormat, Output } from 'mediabunny';
import { type Camera, type RunnerKnobs, simulateRunner } from '../../src/index.ts';
import { createRunnerScene } from '../../src/scene/index.ts';

/** What the script that opens this page may call. */
export interface Stage {
  /** One picture as a PNG data URL. */
  still(knobs: Partial<RunnerKnobs>, camera: Camera, time: number): string;
  /** A clip as base64. */
  film(knobs: Partial<RunnerKnobs>, camera: Camera, options: FilmOptions): Promise<string>;
}

export interface FilmOptions {
  /** Presentation times, s. */
  readonly times: readonly number[];
  /** bits per second */
  readonly bitrate: number;
}

declare global {
  interface Window {
    stage: Stage;
  }
}

const canvas = document.querySelector('canvas');
if (canvas === null) throw new Error('The page has no canvas.');

window.stage = {
  still: (knobs, camera, time) => {
    const scene = createRunnerScene(canvas, simulateRunner(knobs), camera);
    scene.renderAt(time);
    const picture = canvas.toDataURL('image/png');
    scene.dispose();
    return picture;
  },
  film: async (knobs, camera, { times, bitrate }) => {
    const scene = createRunnerScene(canvas, simulateRunner(knobs), camera);
    const target = new BufferTarget();
    const output = new Output({ format: new Mp4OutputFormat({ fastStart: 'in-memory' }), target });
    const source = new CanvasSource(canvas, { codec: await codec(camera), bitrate, keyFrameInterval: 3 });
    output.addVideoTrack(source);
    await output.start();
    for (const [i, time] of times.entries()) {
      scene.renderAt(time);
      await source.add(time, (times[i + 1] ?? time + 1 / 60) - time);
    }
    await output.finalize();
    scene.dispose();
    return base64(new Uint8Array(target.buffer ?? new ArrayBuffer(0)));
  },
};

/** H.264 plays everywhere; builds of Chromium without its encoder write VP9. */
async function codec(camera: Camera): Promise<'avc' | 'vp9'> {
  const { supported } = await VideoEncoder.isConfigSupported({
    codec: 'avc1.640028',
    width: camera.size[0],
    height: camera.size[1],
  });
  return supported === true ? 'avc' : 'vp9';
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) {
    text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  }
  return btoa(text);
}
