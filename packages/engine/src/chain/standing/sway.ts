import { centreOfMass, sidePoint } from '../../body/index.ts';
import { mean, type Recording, standardDeviation } from '../../motion/index.ts';
import { gravity } from '../../reference/index.ts';
import { judgeCheck } from '../checks/judge-check.ts';
import type { Measured } from '../types.ts';

/** What counts as standing still, SD in m (choice: quiet stance sways by 1 cm, a step moves a foot by 50). */
const stillness = { seconds: 4, sway: 0.05 } as const;

/** The network's hip sits 2–4 cm off the joint, and ankle and head have their own offsets: cm, 95 % (choice). */
const landmarkError = 2;

const z95 = 1.96;

/**
 * S1 and S2 as the mean over a film of quiet standing; `null` when it shows no four seconds of somebody standing still
 * with head, trunk and both legs in the picture.
 */
export function measureSway(recording: Recording): readonly Measured[] | null {
  const centre = centreOfMass(recording);
  const left = sidePoint(recording, 'left', 'ankle');
  const right = sidePoint(recording, 'right', 'ankle');
  const seconds = (recording.time.at(-1) ?? 0) - (recording.time[0] ?? 0);
  if (centre === null || left === null || right === null || seconds < stillness.seconds) return null;
  const ahead = Array.from(centre.x, (x, i) => x - (left.x[i]! + right.x[i]!) / 2).filter(Number.isFinite);
  const paths = [centre.x, centre.y, left.x, left.y, right.x, right.y];
  if (ahead.length < centre.x.length / 2 || paths.some((path) => spread(path) > stillness.sway)) return null;
  if (recording.scale.source === 'assumed') return [];
  const metres = mean(ahead);
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
