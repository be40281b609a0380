import { leanAngle, type Path, thighAngle } from '../../body/index.ts';
import { type HipAndKneeAngles, shareOfPush } from '../../chain/index.ts';
import { lowpass } from '../../motion/index.ts';
import { repRules } from '../../reference/index.ts';
import { type LiveBody, stretches } from './live-body.ts';

/** One rise onto the step. */
export interface StepUp {
  /** When the knee was straight, s. */
  readonly time: number;
  /** Knee extension over hip extension up to then (G4e). */
  readonly kneeToHip: number;
  /** Share of the hip's way that was done by then, % (G4b). */
  readonly hipDone: number;
  /** True when the knee straightened before the hip. */
  readonly kneeFirst: boolean;
}

/** Rises of the stepping leg so far, with who came first, hip or knee: the measures of the push, on a slow rise. */
export function countStepUps(body: LiveBody): readonly StepUp[] {
  const { time } = body;
  const { hipFlexion, kneeFlexion } = anglesOf(body);
  return stretches(hipFlexion, kneeFlexion)
    .filter(([from, to]) => to - from > repRules.sampleRate)
    .flatMap(([from, to]) => {
      const smooth = (angle: Float64Array) =>
        lowpass(angle.slice(from, to), repRules.cutoff, repRules.sampleRate);
      const knee = smooth(kneeFlexion);
      const hip = smooth(hipFlexion).map((angle) => -angle);
      return rises(knee).flatMap((rise) => stepUp(rise, hip, knee, time.subarray(from, to)));
    });
}

/** Of the leg next to the camera, rad, + flexion; the hip's is of the thigh against the trunk. */
function anglesOf({ points, side }: LiveBody): {
  readonly hipFlexion: Float64Array;
  readonly kneeFlexion: Float64Array;
} {
  const of = (part: string): Path => points[`${side}_${part}`]!;
  const thigh = thighAngle(of('hip'), of('knee'));
  const trunk = leanAngle(of('hip'), of('shoulder'));
  const shank = leanAngle(of('ankle'), of('knee'));
  return {
    hipFlexion: thigh.map((angle, i) => angle + trunk[i]!),
    kneeFlexion: thigh.map((angle, i) => angle + shank[i]!),
  };
}

interface Rise {
  /** Index of the most bent knee before it. */
  readonly bent: number;
  /** Index of the straightest knee. */
  readonly top: number;
}

/** Ways of the knee from bent to straight, each at least the smallest; the last one counts once it turns back. */
function rises(knee: Float64Array): readonly Rise[] {
  const found: Rise[] = [];
  let bent = 0;
  let top = 0;
  let rising = false;
  knee.forEach((angle, i) => {
    if (!rising) {
      if (angle >= knee[bent]!) bent = i;
      if (knee[bent]! - angle < repRules.leastKneeWay) return;
      rising = true;
      top = i;
    }
    if (angle < knee[top]!) top = i;
    if (angle - knee[top]! < repRules.leastKneeWay / 2) return;
    found.push({ bent, top });
    rising = false;
    bent = i;
  });
  if (rising && knee.length - 1 - top > repRules.sampleRate / 2) found.push({ bent, top });
  return found;
}

function stepUp(
  { bent, top }: Rise,
  hip: Float64Array,
  knee: Float64Array,
  time: Float64Array,
): readonly StepUp[] {
  const almost = knee[top]! + repRules.kneeLast * (knee[bent]! - knee[top]!);
  const straight = bent + knee.subarray(bent, top + 1).findIndex((angle) => angle <= almost);
  const end = Math.min(hip.length, straight + Math.round(repRules.hipAfter * repRules.sampleRate));
  const way = hip.subarray(bent, end);
  const at = (i: number): HipAndKneeAngles => ({ knee: knee[i]!, hip: hip[i]! });
  const share = shareOfPush(at(bent), at(straight), { least: Math.min(...way), most: Math.max(...way) });
  const [seconds, { kneeToHip, hipDone }] = [time[straight] ?? 0, share];
  // A hip that does not extend at all leaves everything to the knee.
  const kneeFirst = !(kneeToHip > 0 && kneeToHip <= repRules.mostKneeToHip);
  return [{ time: seconds, kneeToHip, hipDone, kneeFirst }];
}
