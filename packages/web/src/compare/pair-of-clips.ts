import { type Answer, type ClipAnalysis, clipOfSide, type Side } from '@stridewhy/engine';

/** The clips that show one leg before and after, as indices into their answers. */
export interface PairOfClips {
  readonly side: Side;
  readonly before: number;
  readonly after: number;
}

/** Legs that a camera beside the runner saw both times. */
export function pairsOfClips(before: Answer, after: Answer): readonly PairOfClips[] {
  const [first, second] = [clipOfSide(before.clips), clipOfSide(after.clips)];
  return (['left', 'right'] as const).flatMap((side) => {
    const [one, other] = [first[side], second[side]];
    if (one === null || other === null) return [];
    const beside = [before.clips[one], after.clips[other]].every((clip) => seenFrom(clip, side));
    return beside ? [{ side, before: one, after: other }] : [];
  });
}

function seenFrom(clip: ClipAnalysis | undefined, side: Side): boolean {
  return clip?.recording?.nearSide === side;
}
