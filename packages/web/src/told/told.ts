import type { Facts as EngineFacts, HistoryAnswers, SafetyAnswers, SelfCheck } from '@stridewhy/engine';
import { photoFacts } from '../photos/photo-facts.ts';
import type { TappedPhotos } from '../photos/photo-sets.ts';
import type { Facts } from '../session/types.ts';

/** What the runner answered and tried out, kept on this device as it is given: leaving half-way loses nothing. */
export interface Told {
  readonly safety: SafetyAnswers;
  /** When every safety question was last answered, ms since the epoch; `null`: never. */
  readonly safetyAnswered: number | null;
  readonly history: HistoryAnswers;
  readonly checks: readonly SelfCheck[];
  /** Pictures with their points; absent until the first. */
  readonly photos?: TappedPhotos;
  /** Landmarks of a film of quiet standing (`stridewhy-pose/1`); absent until there is one. */
  readonly standingFilm?: string;
}

export const nothingTold: Told = { safety: {}, safetyAnswered: null, history: {}, checks: [] };

const dayInMs = 86_400_000;

/** Days for which safety answers hold; the engine's `safetyRhythm` says the same (a test holds them together). */
export const safetyDays = 7;

/** True when the safety answers still count. An urgent yes counts until it is taken back. */
export function safetyHolds({ safetyAnswered }: Told, now: number): boolean {
  if (safetyAnswered === null) return true;
  const age = now - safetyAnswered;
  return age >= 0 && age < safetyDays * dayInMs;
}

/** True when anything was told that an answer can be made of. */
export function toldAnything({ told = nothingTold }: Facts): boolean {
  return (
    [told.safety, told.history, told.photos ?? {}].some((answers) => Object.keys(answers).length > 0) ||
    told.checks.length > 0 ||
    told.standingFilm !== undefined
  );
}

/** What was told as the engine takes it, but the standing film, which only the engine can read. Answers that are a week old are asked again and do not count meanwhile. */
export function engineFacts({ height, mass, told = nothingTold }: Facts, now: number): EngineFacts {
  const asked = Object.keys(told.safety).length > 0;
  return {
    height,
    mass,
    safety: asked ? (safetyHolds(told, now) ? told.safety : {}) : null,
    history: told.history,
    checks: told.checks,
    standingFilm: null,
    ...photoFacts(told.photos ?? {}),
  };
}
