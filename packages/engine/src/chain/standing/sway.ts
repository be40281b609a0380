import { centreOfMass, sidePoint } from '../../body/index.ts';
import { mean, median, type Recording, standardDeviation } from '../../motion/index.ts';
import { gravity, type QualityNote, type StandingFilmProblem, z95 } from '../../reference/index.ts';
import { judgeCheck } from '../checks/judge-check.ts';
import type { Measured } from '../types.ts';

/**
 * What counts as standing still: seconds; SD in m (choice: quiet stance sways by 1 cm, a step moves a foot by 50); most
 * that one ankle is seen away from the other, m (choice: in perspective ankles side by side lie up to 10 cm apart).
 */
const stillness = { seconds: 4, sway: 0.05, feetApart: 0.2 } as const;

/** The network's hip sits 2–4 cm off the joint, and ankle and head have their own offsets: cm, 95 % (choice). */
const landmarkError = 2;

/** What a film of quiet standing says, or why it says nothing. */
export type StandingFilm =
  | { readonly kind: 'standing'; readonly measures: readonly Measured[] }
  | { readonly kind: 'refused'; readonly reason: StandingFilmProblem };

/** S1 and S2 as the mean over a film of quiet standing; no measures without a scale. */
export function measureStandingFilm(recording: Recording): StandingFilm {
  const refused = (reason: StandingFilmProblem): StandingFilm => ({ kind: 'refused', reason });
  if (recording.view === 'rear' || recording.quality.some(isAslant)) return refused('not-side-on');
  const seconds = (recording.time.at(-1) ?? 0) - (recording.time[0] ?? 0);
  if (seconds < stillness.seconds) return refused('too-short');
  const centre = centreOfMass(recording);
  const left = sidePoint(recording, 'left', 'ankle');
  const right = sidePoint(recording, 'right', 'ankle');
  if (centre === null || left === null || right === null) return refused('out-of-picture');
  const ahead = Array.from(centre.x, (x, i) => x - (left.x[i]! + right.x[i]!) / 2).filter(Number.isFinite);
  if (ahead.length < centre.x.length / 2) return refused('out-of-picture');
  const paths = [centre.x, centre.y, left.x, left.y, right.x, right.y];
  if (paths.some((path) => spread(path) > stillness.sway)) return refused('moving');
  const apart = left.x.map((x, i) => Math.hypot(right.x[i]! - x, right.y[i]! - left.y[i]!));
  if (median(apart.filter(Number.isFinite)) > stillness.feetApart) return refused('one-leg');
  return { kind: 'standing', measures: balance(recording, mean(ahead)) };
}

function isAslant({ code, severity }: QualityNote): boolean {
  return code === 'not-side-on' && severity === 'refusal';
}

/** @param metres centre of mass ahead of the ankles */
function balance(recording: Recording, metres: number): readonly Measured[] {
  if (recording.scale.source === 'assumed') return [];
  const relative = z95 * recording.scale.relativeError * Math.abs(metres);
  return [
    judgeCheck({
      id: 'S1',
      side: null,
      values: [100 * metres],
      extraError: Math.hypot(landmarkError, 100 * relative),
    }),
    judgeCheck({
      id: 'S2',
      side: null,
      values: [(gravity * metres) / 2],
      extraError: (gravity / 2) * Math.hypot(landmarkError / 100, relative),
    }),
  ];
}

function spread(path: Float64Array): number {
  return standardDeviation(Array.from(path).filter(Number.isFinite));
}
