import { type FrameSource, StridewhyError } from '@stridewhy/engine';
import {
  ALL_FORMATS,
  EncodedPacketSink,
  Input,
  type InputVideoTrack,
  type Source,
  type VideoSample,
  VideoSampleSink,
} from 'mediabunny';
import { captureRateFrom } from './capture-rate.ts';
import { FrameCopier } from './sample-to-frame.ts';

/** A readable video. */
export interface OpenVideo {
  readonly frames: FrameSource;
  /** Hz, as the container's metadata says; `null` when it does not. */
  readonly captureRate: number | null;
  /** Frees the file and the decoder. */
  close(): void;
}

/** Longest clip taken, frames: ten minutes at 60 a second. Bounds time and memory. */
const MOST_FRAMES = 36_000;

/** Largest side of a picture taken, pixels. */
const LARGEST_SIDE = 8192;

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
    throw error instanceof StridewhyError ? error : unreadable(error);
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
  const track = await input.getPrimaryVideoTrack();
  if (track === null) {
    throw new StridewhyError(
      'no-video-track',
      'The file has sound but no pictures.',
      'Choose the video itself.',
    );
  }
  await checkDecodable(track);
  const { times, keyFrames } = await shownFrames(track);
  const size = [await track.getDisplayWidth(), await track.getDisplayHeight()] as const;
  if (Math.max(...size) > LARGEST_SIDE)
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

async function checkDecodable(track: InputVideoTrack): Promise<void> {
  if (await track.canDecode()) return;
  const codec = (await track.getCodec())?.toUpperCase() ?? 'an unknown format';
  throw new StridewhyError(
    'undecodable-video',
    `The pictures are stored as ${codec}, which cannot be read here.`,
    'Set the phone’s camera to “Most compatible” (H.264), or convert the clip to H.264 MP4.',
  );
}

/** When the shown frames are presented, s, strictly increasing, and which of them are key frames. */
async function shownFrames(track: InputVideoTrack): Promise<Pick<FrameSource, 'times' | 'keyFrames'>> {
  const times: number[] = [];
  const keyTimes = new Set<number>();
  for await (const { timestamp, type } of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    // Pictures before zero are there for decoding only: an edit list cuts them.
    if (timestamp < 0) continue;
    times.push(timestamp);
    if (type === 'key') keyTimes.add(timestamp);
    if (times.length > MOST_FRAMES)
      throw tooLarge(`more than ${MOST_FRAMES} pictures`, 'Cut it to a minute or two.');
  }
  const sorted = Float64Array.from(times).sort();
  const distinct = sorted.filter((time, i) => i === 0 || time > sorted[i - 1]!);
  if (distinct.length === 0) {
    throw new StridewhyError(
      'unreadable-file',
      'The video holds no pictures.',
      'Copy it again from the phone.',
    );
  }
  const keyFrames = [...distinct.keys()].filter((index) => keyTimes.has(distinct[index]!));
  return { times: distinct, keyFrames };
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
    throw error instanceof StridewhyError ? error : unreadable(error);
  }
}

function unreadable(cause: unknown): StridewhyError {
  return new StridewhyError(
    'unreadable-file',
    'The video is damaged or cut short.',
    'Copy it again from the phone, or film again.',
    { cause },
  );
}

function tooLarge(what: string, remedy: string): StridewhyError {
  return new StridewhyError('unsupported-file', `The video is too large: ${what}.`, remedy);
}
