import type { Clip } from '@stridewhy/engine';
import type { ClipFacts, Facts } from './types.ts';

/** The clip with what the runner said; what they did not say stays as the file has it. */
export function withFacts(clip: Clip, facts: Facts, own: ClipFacts): Clip {
  return {
    ...clip,
    view: own.view ?? clip.view,
    captureRate: own.captureRate ?? clip.captureRate,
    knownLength: own.knownLength ?? clip.knownLength,
    surface: facts.surface ?? clip.surface,
    speed: facts.speed ?? clip.speed,
    runner: { height: facts.height ?? clip.runner.height, mass: facts.mass ?? clip.runner.mass },
  };
}
