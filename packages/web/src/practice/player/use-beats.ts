import { beatsBetween } from '@stridewhy/engine';
import { useEffect } from 'react';
import { beep, sound } from './device.ts';

/** Sounds are planned so many seconds ahead, so that a busy page does not stumble. */
const ahead = 0.3;

/** Plays a beat. @param cadence beats a minute */
export function useBeats(playing: boolean, cadence: number): void {
  useEffect(() => {
    if (!playing) return;
    const start = sound().currentTime + 0.1;
    let planned = start;
    const timer = setInterval(() => {
      const until = sound().currentTime + ahead;
      for (const time of beatsBetween(cadence, start, planned, until)) beep(880, time);
      planned = Math.max(planned, until);
    }, 100);
    return () => clearInterval(timer);
  }, [playing, cadence]);
}
