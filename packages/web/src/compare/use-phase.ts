import { useEffect, useRef, useState } from 'react';

/** One playhead for two clips. */
export interface PhaseHead {
  /** Strides since the first, the rest is the share of the stride. */
  readonly phase: number;
  readonly playing: boolean;
  readonly seek: (phase: number) => void;
  readonly toggle: () => void;
}

/**
 * A playhead over `strides` strides that starts again at its end.
 *
 * @param strideSeconds how long a stride takes on the screen
 */
export function usePhase(strides: number, strideSeconds: number): PhaseHead {
  const [phase, setPhase] = useState(0);
  const [playing, setPlaying] = useState(false);
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (!playing) return;
    let timer = requestAnimationFrame(function turn(now) {
      const passed = before.current === null ? 0 : (now - before.current) / 1000;
      before.current = now;
      setPhase((at) => (at + passed / strideSeconds) % strides);
      timer = requestAnimationFrame(turn);
    });
    return () => {
      cancelAnimationFrame(timer);
      before.current = null;
    };
  }, [playing, strides, strideSeconds]);
  return {
    phase: Math.min(phase, strides),
    playing,
    seek(to) {
      setPlaying(false);
      setPhase(to);
    },
    toggle: () => setPlaying(!playing),
  };
}
