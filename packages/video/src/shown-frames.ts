import { type FrameSource, StridewhyError } from '@stridewhy/engine';
import { EncodedPacketSink, type Input, type InputVideoTrack } from 'mediabunny';
import { cutShort, tooLarge } from './video-errors.ts';

/** Longest clip taken, frames: ten minutes at 60 a second. Bounds time and memory. */
const mostFrames = 36_000;

/** Fewer pictures hold no motion: a photo, a live photo's still, a recording that failed. */
const fewestFrames = 4;

/** A container's header may round its duration or count a sound that goes on; a file cut short misses more. */
const missing = { seconds: 0.5, share: 0.1 } as const;

/**
 * When the shown frames are presented, s, strictly increasing, and which of them are key frames.
 * @throws StridewhyError when there is no motion to see, when there is too much of it, or when the file ends too soon.
 */
export async function shownFrames(
  input: Input,
  track: InputVideoTrack,
): Promise<Pick<FrameSource, 'times' | 'keyFrames'>> {
  const sink = new EncodedPacketSink(track);
  const times: number[] = [];
  const keyTimes = new Set<number>();
  for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
    // Pictures before zero are there for decoding only: an edit list cuts them.
    if (packet.timestamp < 0) continue;
    times.push(packet.timestamp);
    if (packet.type === 'key') keyTimes.add(packet.timestamp);
    if (times.length > mostFrames) {
      throw tooLarge(`more than ${mostFrames} pictures`, 'Cut it to a minute or two.');
    }
  }
  const sorted = Float64Array.from(times).sort();
  const distinct = sorted.filter((time, i) => i === 0 || time > sorted[i - 1]!);
  if (distinct.length < fewestFrames) throw tooFew(distinct.length);
  // The table of pictures may stand whole at the start of a file whose end is missing.
  if ((await sink.getPacket(Number.POSITIVE_INFINITY)) === null || (await endsTooSoon(input)))
    throw cutShort();
  const keyFrames = [...distinct.keys()].filter((index) => keyTimes.has(distinct[index]!));
  return { times: distinct, keyFrames };
}

async function endsTooSoon(input: Input): Promise<boolean> {
  const stated = await input.getDurationFromMetadata();
  if (stated === null) return false;
  const lost = stated - (await input.computeDuration());
  return lost > missing.seconds && lost > missing.share * stated;
}

function tooFew(pictures: number): StridewhyError {
  const held = ['no pictures', 'only one picture'][pictures] ?? `only ${pictures} pictures`;
  return new StridewhyError(
    'unreadable-file',
    `The video holds ${held}.`,
    'Choose a video with at least ten seconds of running.',
  );
}
