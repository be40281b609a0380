/** A progress line on a terminal; nothing at all when the stream is not one. */
export interface Progress {
  /** Share of `label`'s work done, 0–1. */
  readonly update: (label: string, fraction: number) => void;
  /** Clears the line so that other text can be written. */
  readonly clear: () => void;
}

/** Least time between two redraws, ms. */
const redraw = 100;

/** Shows how far the work is and the time left, judged from the pace so far. */
export function terminalProgress(stream: NodeJS.WriteStream, now: () => number = Date.now): Progress {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  let current = '';
  let start = 0;
  let last = Number.NEGATIVE_INFINITY;
  return {
    update(label, fraction) {
      const time = now();
      if (label !== current) {
        current = label;
        start = time;
      } else if (time - last < redraw) return;
      last = time;
      const share = Math.min(1, Math.max(0, fraction));
      const left = share > 0.02 ? ` · ${timeLeft(((time - start) / 1000) * (1 / share - 1))} left` : '';
      const room = Math.max(10, stream.columns - 24);
      const name = label.length > room ? `${label.slice(0, room - 1)}…` : label;
      stream.write(`\r\u001b[K${name}  ${Math.floor(share * 100)} %${left}`);
    },
    clear() {
      stream.write('\r\u001b[K');
      current = '';
    },
  };
}

/** "8 s", "2 min": rough on purpose. */
export function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
