import { humRules } from '../../reference/index.ts';
import type { PitchLook } from './pitch-stream.ts';

/** How loud the room is when nobody hums. */
export interface RoomLevel {
  /** Takes the next look. `humming`: a hum may be going on, so the room cannot be heard. */
  hear(look: PitchLook, humming: boolean): void;
  /** dB relative to full scale. */
  level(): number;
}

/**
 * Follows the loudness of the room, but not while a hum may be going on. A tone that goes on longer than any breath (mains,
 * a fan) becomes part of the room.
 */
export function roomLevel(): RoomLevel {
  let level: number = humRules.loudestRoom;
  let since: number | null = null;
  return {
    hear(look, humming) {
      since = humming ? (since ?? look.time) : null;
      if (since !== null && look.time - since <= humRules.longest) return;
      const rising = Math.min(look.level, humRules.loudestRoom) > level;
      level +=
        (Math.min(look.level, humRules.loudestRoom) - level) /
        (rising ? humRules.adapt.up : humRules.adapt.down);
    },
    level: () => level,
  };
}
