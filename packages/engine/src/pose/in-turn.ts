import { tracking } from '../reference/index.ts';
import type { Frame } from './frame.ts';

/** Later frames that may be asked for while one is still worked on: a source keeps a frame good that long. */
export const framesHeld: number = tracking.lanes;

/**
 * Hands frames to the lanes in turn. All lanes work at once, each on one frame at a time, and `work` begins in the order
 * of the frames. The first failure stops the handing out and is thrown when all lanes have come to rest.
 *
 * @param lanes at most `framesHeld`
 */
export async function inTurn<Lane>(
  lanes: readonly Lane[],
  frames: AsyncIterable<Frame>,
  work: (lane: Lane, frame: Frame) => Promise<void>,
): Promise<void> {
  const busy = lanes.map(() => Promise.resolve());
  const failures: unknown[] = [];
  let next = 0;
  for await (const frame of frames) {
    const turn = next++ % lanes.length;
    await busy[turn];
    if (failures.length > 0) break;
    busy[turn] = work(lanes[turn]!, frame).catch((reason: unknown) => {
      failures.push(reason);
    });
  }
  await Promise.all(busy);
  if (failures.length > 0) throw failures[0];
}
