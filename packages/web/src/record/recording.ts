import {
  BufferTarget,
  getFirstEncodableVideoCodec,
  MediaStreamVideoTrackSource,
  Mp4OutputFormat,
  Output,
  Quality,
} from 'mediabunny';

/** Bits per second: sharp feet at 720p60. */
const bitRate = 8_000_000;

/** Seconds between pictures that stand alone: the clip is stepped through picture by picture. */
const keyFrameInterval = 0.5;

/** A recording under way. */
export interface Recording {
  /** Ends it. @returns the video, each picture with the time at which the camera took it. */
  finish(): Promise<Blob>;
  /** Ends it and throws it away. */
  cancel(): Promise<void>;
}

/**
 * Records a camera's pictures as they come: none is made up or left out to reach an even rate.
 * @throws DOMException `NotSupportedError` where the browser cannot encode video.
 */
export async function startRecording(stream: MediaStream): Promise<Recording> {
  const [track] = stream.getVideoTracks();
  const format = new Mp4OutputFormat({ fastStart: 'in-memory' });
  const { width = 1280, height = 720 } = track?.getSettings() ?? {};
  const quality = new Quality({ bitrate: bitRate });
  const codec = await getFirstEncodableVideoCodec(format.getSupportedVideoCodecs(), {
    width,
    height,
    quality,
  });
  if (track === undefined || codec === null) {
    throw new DOMException('No encoder for the camera’s pictures', 'NotSupportedError');
  }
  const target = new BufferTarget();
  const output = new Output({ format, target });
  const source = new MediaStreamVideoTrackSource(
    track,
    { codec, quality, keyFrameInterval, sizeChangeBehavior: 'contain' },
    { frameRate: null },
  );
  output.addVideoTrack(source);
  await output.start();
  return {
    async finish() {
      await output.finalize();
      return new Blob([target.buffer ?? new ArrayBuffer(0)], { type: 'video/mp4' });
    },
    cancel: () => output.cancel(),
  };
}
