import { type Answer, type ClipAnalysis, clipOfSide, type Side } from '@stridewhy/engine';

/** The clips that show one leg before and after, as indices into their answers. */
export interface PairOfClips {
  readonly side: Side;
  readonly before: number;
  readonly after: number;
}

/** Legs that a camera beside the runner, or motion capture, saw both times. */
export function pairsOfClips(before: Answer, after: Answer): readonly PairOfClips[] {
  const [first, second] = [clipOfSide(before.clips), clipOfSide(after.clips)];
  return (['left', 'right'] as const).flatMap((side) => {
    const [one, other] = [first[side], second[side]];
    if (one === null || other === null) return [];
    const both = [before.clips[one], after.clips[other]];
    const comparable = both.every((clip) => seenFrom(clip, side)) || both.every(isTrial);
    return comparable ? [{ side, before: one, after: other }] : [];
  });
}

function seenFrom(clip: ClipAnalysis | undefined, side: Side): boolean {
  return clip?.recording?.nearSide === side;
}

/** Motion capture is drawn from the right with both legs, whichever is nearer. */
function isTrial(clip: ClipAnalysis | undefined): boolean {
  return clip?.clip.kind === 'lab';
}
