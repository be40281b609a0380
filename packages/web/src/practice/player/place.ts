import type { CountedSet, Day, DrillId, Feel } from '@stridewhy/engine';
import type { Step } from './script.ts';

/** Where a session is. Written down as it goes, so that a reload, a call or a locked screen loses nothing. */
export interface Place {
  readonly day: Day;
  /** Which script it belongs to; another plan starts anew. */
  readonly script: string;
  /** Index of the step. */
  readonly step: number;
  /** s into the step. */
  readonly seconds: number;
  readonly feels: Readonly<Partial<Record<DrillId, Feel>>>;
  /** s, of hummed breaths heard. */
  readonly hums: readonly number[];
  /** What the camera counted, by index of the step. */
  readonly counted: Readonly<Partial<Record<number, CountedSet>>>;
}

const key = 'stridewhy-session';

/** Tells scripts apart. */
export function scriptName(steps: readonly Step[]): string {
  return steps.map(({ drill, kind, seconds }) => `${drill}${kind[0]}${seconds}`).join(' ');
}

/** The place that was left today in this very script, else its beginning. */
export function startingPlace(kept: Place | null, steps: readonly Step[], day: Day): Place {
  const script = scriptName(steps);
  const same = kept !== null && kept.day === day && kept.script === script && kept.step <= steps.length;
  return same ? kept : { day, script, step: 0, seconds: 0, feels: {}, hums: [], counted: {} };
}

/** The place after some time; steps that are over are passed. Ends behind the last step. */
export function moved(place: Place, steps: readonly Step[], seconds: number): Place {
  let { step } = place;
  let into = place.seconds + seconds;
  for (let now = steps[step]; now !== undefined && into >= now.seconds; now = steps[step]) {
    into -= now.seconds;
    step++;
  }
  return { ...place, step, seconds: step >= steps.length ? 0 : into };
}

export function keptPlace(): Place | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : placeOf(JSON.parse(text));
  } catch {
    return null;
  }
}

export function keepPlace(place: Place | null): void {
  try {
    if (place === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Storage is switched off: the session holds until the page is closed.
  }
}

function placeOf(value: unknown): Place | null {
  const place = value as Place | null;
  const whole =
    typeof place?.day === 'string' &&
    typeof place.script === 'string' &&
    Number.isInteger(place.step) &&
    place.step >= 0 &&
    Number.isFinite(place.seconds) &&
    place.seconds >= 0 &&
    typeof place.feels === 'object' &&
    Array.isArray(place.hums) &&
    typeof place.counted === 'object';
  return whole ? place : null;
}
