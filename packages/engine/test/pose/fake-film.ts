import type { Detection } from '../../src/pose/detect.ts';
import type { Frame, FrameSource } from '../../src/pose/frame.ts';
import { framesHeld } from '../../src/pose/in-turn.ts';
import type { Eye } from '../../src/pose/networks.ts';
import { overlap, type Region } from '../../src/pose/region.ts';
import { landmarkNames } from '../../src/reference/index.ts';

/** Somebody in a film of which everything is known. */
export interface Actor {
  /** Where they are in a frame; `null` when they are not in the picture. */
  readonly region: (frame: number) => Region | null;
  /** Horizontal distance between the ankles, pixels. */
  readonly gap: (frame: number) => number;
  /** Frames in which no network finds them by looking closely. */
  readonly blurred?: (frame: number) => boolean;
  /** Frames in which the detector overlooks them. */
  readonly overlooked?: (frame: number) => boolean;
}

/** What the film saw being asked for. */
export interface Film extends FrameSource {
  /** Frames handed out, in order. */
  readonly served: number[];
  /** Frames used after they had gone bad. */
  readonly stale: number[];
  touch(frame: Frame): void;
}

const grey = { kind: 'rgba', width: 64, height: 36, data: new Uint8Array(64 * 36 * 4), stride: 256 } as const;

/** A film that keeps each frame good only as long as a source must. */
export function film(frames: number, options: { keyFrames?: readonly number[] } = {}): Film {
  const served: number[] = [];
  const stale: number[] = [];
  let reading: number[] = [];
  async function* read(indices: readonly number[]) {
    reading = [];
    for (const index of indices) {
      await Promise.resolve();
      served.push(index);
      reading.push(index);
      yield { picture: grey, rotation: 0, flip: false, time: index / 60, index } as const;
    }
  }
  return {
    size: [640, 360],
    times: Float64Array.from({ length: frames }, (_, i) => i / 60),
    keyFrames: options.keyFrames ?? [0],
    frames: (from, to) => read(Array.from({ length: to - from }, (_, i) => from + i)),
    pick: (indices) => read(indices),
    served,
    stale,
    touch: ({ index }) => {
      if (!reading.slice(-framesHeld - 1).includes(index)) stale.push(index);
    },
  };
}

/** An eye that sees the actors as they are, after a delay of some turns of the event loop. */
export function eyeOn(source: Film, actors: readonly Actor[], delay: () => number = () => 0): Eye {
  const wait = async (): Promise<void> => {
    for (let turns = delay(); turns > 0; turns--) await new Promise((done) => setImmediate(done));
  };
  return {
    async detect(frame) {
      source.touch(frame);
      const seen = actors.flatMap(({ region, overlooked }): Detection[] => {
        const at = region(frame.index);
        return at === null || overlooked?.(frame.index)
          ? []
          : [{ score: 0.9, region: at, box: [0, 0, 1, 1] }];
      });
      await wait();
      return seen;
    },
    async landmarks(frame, region) {
      source.touch(frame);
      const near = actors.find(({ region: place, blurred }) => {
        const at = place(frame.index);
        return at !== null && overlap(at, region) > 0.4 && !blurred?.(frame.index);
      });
      await wait();
      const at = near?.region(frame.index) ?? null;
      return near && at ? { points: landmarksAt(at, near.gap(frame.index)), region: at } : null;
    },
  };
}

function landmarksAt({ x, y }: Region, gap: number): Float64Array {
  const points = new Float64Array(landmarkNames.length * 3);
  landmarkNames.forEach((name, i) => {
    const side = name.startsWith('left') ? 0.5 : name.startsWith('right') ? -0.5 : 0;
    points.set([x + side * gap, y, 1], 3 * i);
  });
  return points;
}

export function square(x: number, y = 180, size = 200): Region {
  return { x, y, size, rotation: 0 };
}
