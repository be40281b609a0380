import type { PoseProgress } from '@stridewhy/engine';

/** A progress line on a terminal; nothing at all when the stream is not one. */
export interface Progress {
  readonly update: (label: string, progress: PoseProgress) => void;
  /** Clears the line so that other text can be written. */
  readonly clear: () => void;
}

/** Least time between two redraws, ms. */
const redraw = 100;

/** Shows whose turn it is, the share done and the time left. */
export function terminalProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  let current: string | null = null;
  let last = 0;
  return {
    update(label, { done, total, secondsLeft }) {
      const time = now();
      if (label === current && time - last < redraw) return;
      current = label;
      last = time;
      const percent = Math.floor((100 * done) / Math.max(1, total));
      const left = secondsLeft === null ? '' : ` · ${timeLeft(secondsLeft)} left`;
      const room = Math.max(10, stream.columns - 24);
      const name = label.length > room ? `${label.slice(0, room - 1)}…` : label;
      stream.write(`\r\u001b[K${name}  ${percent} %${left}`);
    },
    clear() {
      if (current !== null) stream.write('\r\u001b[K');
      current = null;
    },
  };
}

/** "8 s", "2 min": rough on purpose. */
function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
