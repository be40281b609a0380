import { type FrameSource, StridewhyError } from '@stridewhy/engine';
import {
  ALL_FORMATS,
  Input,
  type InputVideoTrack,
  type Source,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny';
import { captureRateFrom } from './capture-rate.ts';
import { FrameCopier } from './sample-to-frame.ts';
import { shownFrames } from './shown-frames.ts';
import { cutShort, tooLarge, undecodable } from './video-errors.ts';

/** A readable video. */
export interface OpenVideo {
  readonly frames: FrameSource;
  /** Hz, as the container's metadata says; `null` when it does not. */
  readonly captureRate: number | null;
  /** Frees the file and the decoder. */
  close(): void;
}

/** Largest side of a picture taken, pixels. */
const largestSide = 8192;

/**
 * Opens a video for reading with its own time stamps, turned upright.
 *
 * @throws StridewhyError `unsupported-file`, `no-video-track`, `undecodable-video` or `unreadable-file`.
 */
export async function openVideo(source: Source): Promise<OpenVideo> {
  const input = new Input({ source, formats: ALL_FORMATS });
  try {
    return await open(input);
  } catch (error) {
    input.dispose();
    throw error instanceof StridewhyError ? error : cutShort(error);
  }
}

async function open(input: Input): Promise<OpenVideo> {
  if (!(await input.canRead())) {
    throw new StridewhyError(
      'unsupported-file',
      'This is not a video that can be read, or the file is cut short.',
      'Choose an MP4, MOV or WebM video; if it is one, copy it again from the phone.',
    );
  }
  const track = await videoTrack(input);
  if (!(await track.canDecode())) {
    throw undecodable((await track.getCodec())?.toUpperCase() ?? 'an unknown format');
  }
  const { times, keyFrames } = await shownFrames(input, track);
  const size = [await track.getDisplayWidth(), await track.getDisplayHeight()] as const;
  if (Math.max(...size) > largestSide)
    throw tooLarge(`${size[0]} × ${size[1]} pixels`, 'Film in 4K or less.');
  const tags = await input.getMetadataTags();
  return {
    frames: {
      size,
      times,
      keyFrames,
      frames: (from, to) => decoded(track, times, from, to),
      pick: (indices) => picked(track, times, indices),
    },
    captureRate: captureRateFrom(tags.raw ?? {}),
    close: () => input.dispose(),
  };
}

async function videoTrack(input: Input): Promise<InputVideoTrack> {
  const track = await input.getPrimaryVideoTrack();
  if (track !== null) return track;
  // Phones write the table of tracks last: a recording that broke off has none.
  if ((await input.getTracks()).length === 0) throw cutShort();
  throw new StridewhyError(
    'no-video-track',
    'The file has sound but no pictures.',
    'Choose the video itself.',
  );
}

async function* decoded(track: InputVideoTrack, times: Float64Array, from: number, to: number) {
  const end = to < times.length ? times[to]! : Number.POSITIVE_INFINITY;
  yield* copied(new VideoSampleSink(track).samples(times[from]!, end), times, from);
}

async function* picked(track: InputVideoTrack, times: Float64Array, indices: readonly number[]) {
  const wanted = indices.map((index) => times[index]!);
  yield* copied(new VideoSampleSink(track).samplesAtTimestamps(wanted), times, 0);
}

/** Samples in order of time as frames, each with its place in `times`. */
async function* copied(samples: AsyncIterable<VideoSample | null>, times: Float64Array, from: number) {
  const copier = new FrameCopier();
  let index = from;
  try {
    for await (const sample of samples) {
      if (sample === null) continue;
      try {
        while (index < times.length - 1 && times[index + 1]! <= sample.timestamp) index++;
        yield await copier.copy(sample, index);
      } finally {
        sample.close();
      }
    }
  } catch (error) {
    throw error instanceof StridewhyError ? error : cutShort(error);
  }
}
