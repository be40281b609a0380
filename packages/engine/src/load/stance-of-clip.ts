import { type Body, type LegAngles, type Path, valueAt } from '../body/index.ts';
import type { Gait, Stride } from '../gait/index.ts';
import { lowpass, mean, median, type Recording } from '../motion/index.ts';
import type { Side } from '../pose/index.ts';
import { assumedHeight, filterCutoffs, loadErrors, stancePoints, stanceRules } from '../reference/index.ts';
import { type ContactTime, contactTime, stepHarmonic, type Trunk } from './contact-time.ts';
import { foreAftScale } from './fore-aft-of-motion.ts';
import { type MetricScale, metricScale } from './metric-scale.ts';
import { motionShapeOf } from './motion-shape.ts';
import { rollingFoot } from './rolling-foot.ts';
import { commonForeAft } from './stance-model.ts';
import type { Course, FootCourse, Stance } from './stance-types.ts';

/** One leg's mean contact read from a clip, and how well. */
export interface ClipStance {
  readonly stance: Stance;
  readonly contact: ContactTime;
  readonly scale: MetricScale;
  /** Relative standard error of the foot's lever from its landmarks. */
  readonly footError: number;
  readonly strides: number;
}

/** Mean contact of one leg; `null` when its foot was not seen or its times cannot be told. */
export function stanceOfClip(recording: Recording, gait: Gait, body: Body, side: Side): ClipStance | null {
  const strides = gait.strides.filter((stride) => stride.side === side);
  const angles = body.legs[side];
  if (strides.length === 0 || angles === null || gait.cadence === null) return null;
  const stepTime = 60 / gait.cadence.value;
  const scale = metricScale(recording, side, strides);
  const shank = scale.factor * shankLength(recording, side);
  const seen = footOfClip(recording, side, strides, scale.factor, shank);
  if (seen === null) return null;
  const trunk = trunkOf(recording, body);
  const amplitude = trunk === null ? null : stepHarmonic(trunk.path.y, recording, strides);
  const contact = contactTime({
    events: gait.contactTime[side],
    bounce:
      trunk === null || amplitude === null
        ? null
        : { amplitude: scale.factor * amplitude, kind: trunk.kind, error: scale.relativeError },
    speed: recording.speed,
    stepTime,
    frameRate: recording.frameRate,
  });
  if (contact === null) return null;
  const timing = { contactTime: contact.value, stepTime };
  const speed = recording.speed ?? scale.groundSpeed ?? stanceRules.unknownSpeed;
  const reach = landingReach(recording, body, side, strides, scale.factor);
  const whole = trunk?.kind === 'wholeBody' ? trunk.path : null;
  return {
    stance: {
      ...timing,
      speed,
      slope: 0,
      footStrikeAngleDeg: landingAngle(angles, recording, strides),
      reach,
      foot: seen.foot,
      shape: whole && motionShapeOf(whole.y, scale.factor, recording, strides, timing),
      foreAftScale: whole
        ? foreAftScale(whole.x, scale.factor, recording, strides, commonForeAft({ speed, reach }), timing)
        : 1,
      ankleDeg: angleCourse(angles.ankleDorsiflexion, recording, strides),
      kneeDeg: angleCourse(angles.kneeFlexion, recording, strides),
      height: recording.runner.height ?? scale.factor * assumedHeight.mean,
      shank,
    },
    contact,
    scale,
    footError: seen.error,
    strides: strides.length,
  };
}

/** Whole body, trunk or hips: what comes nearest to the centre of mass. */
function trunkOf({ points }: Recording, body: Body): Trunk | null {
  const all = (names: readonly string[]) =>
    names.flatMap((name) => [points[`left_${name}`] ?? [], points[`right_${name}`] ?? []].flat());
  const hips = all(['hip']);
  const [hip] = hips;
  if (hip === undefined) return null;
  if (body.centreOfMass !== null && all(['wrist', 'elbow', 'ear']).length >= 4) {
    return { path: body.centreOfMass, kind: 'wholeBody' };
  }
  const shoulders = all(['shoulder']);
  const seen = [...hips, ...shoulders];
  const y = hip.y.map((_, i) => seen.reduce((sum, point) => sum + point.y[i]!, 0) / seen.length);
  return { path: { x: hip.x, y }, kind: shoulders.length > 0 ? 'trunk' : 'hips' };
}

function shankLength({ points }: Recording, side: Side): number {
  const [knee, ankle] = [points[`${side}_knee`], points[`${side}_ankle`]];
  if (knee === undefined || ankle === undefined) return Number.NaN;
  return median(knee.x.map((x, i) => Math.hypot(ankle.x[i]! - x, ankle.y[i]! - knee.y[i]!)));
}

/**
 * The foot's size and where its ankle sits, from the flat foot; how it then rolls and rises is taken from the typical
 * foot, because landmarks jump when the legs cross. Markers on metatarsal heads or toe tips are told apart by the
 * foot's length; landmarks that no skeleton could have give way to a foot that goes with the shank.
 */
function footOfClip(
  recording: Recording,
  side: Side,
  strides: readonly Stride[],
  factor: number,
  shank: number,
): SeenFoot | null {
  const [heel, ankle, toe] = ['heel', 'ankle', 'foot_index'].map((part) =>
    smoothed(recording, `${side}_${part}`),
  );
  if (!heel || !ankle || !toe) return null;
  const flat = (values: Float64Array) => factor * flatMedian(values, recording, strides);
  const length = flat(toe.x.map((x, i) => Math.hypot(x - heel.x[i]!, toe.y[i]! - heel.y[i]!)));
  const ankleAhead = flat(ankle.x.map((x, i) => x - heel.x[i]!));
  if (!(length > 0) || !Number.isFinite(ankleAhead + shank)) return null;
  const { metatarsals, toeTips, metatarsalShare, footOfShank } = stanceRules;
  const fits = ({ ankle: [low, high], shank: [short, long] }: typeof metatarsals | typeof toeTips) =>
    ankleAhead > low * length &&
    ankleAhead < high * length &&
    length > short * shank &&
    length < long * shank;
  if (fits(metatarsals)) return { foot: rollingFoot(length, ankleAhead), error: loadErrors.landmarks };
  if (fits(toeTips)) {
    return { foot: rollingFoot(metatarsalShare * length, ankleAhead), error: loadErrors.landmarks };
  }
  return { foot: rollingFoot(footOfShank * shank), error: loadErrors.footSize };
}

interface SeenFoot {
  readonly foot: FootCourse;
  /** Relative standard error of its lever. */
  readonly error: number;
}

function flatMedian(values: Float64Array, recording: Recording, strides: readonly Stride[]): number {
  const [from, to] = stanceRules.flatFoot;
  const moments = [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * (to - from));
  return median(
    strides.flatMap(({ start, toeOff }) =>
      moments.map((moment) => valueAt(values, recording, start + moment * (toeOff - start))),
    ),
  );
}

function smoothed({ points, sampleRate }: Recording, name: string): Path | null {
  const point = points[name];
  if (point === undefined) return null;
  const smooth = (values: Float64Array) => lowpass(values, filterCutoffs.foot, sampleRate);
  return { x: smooth(point.x), y: smooth(point.y) };
}

function angleCourse(angle: Float64Array, recording: Recording, strides: readonly Stride[]): Course {
  return stanceCourse(angle, recording, strides).map((value) => (value * 180) / Math.PI);
}

/** Mean over strides at each moment of contact; strides in which a moment is unknown do not count there. */
function stanceCourse(values: Float64Array, recording: Recording, strides: readonly Stride[]): Course {
  return Float64Array.from({ length: stancePoints }, (_, i) => {
    const share = i / (stancePoints - 1);
    return mean(
      strides.map(({ start, toeOff }) => valueAt(values, recording, start + share * (toeOff - start))),
    );
  });
}

function landingAngle({ foot }: LegAngles, recording: Recording, strides: readonly Stride[]): number {
  return (mean(strides.map(({ start }) => valueAt(foot, recording, start))) * 180) / Math.PI;
}

/** Ankle ahead of the centre of mass at landing, m; the template's own where the centre is unknown. */
function landingReach(
  recording: Recording,
  body: Body,
  side: Side,
  strides: readonly Stride[],
  factor: number,
): number {
  const ankle = recording.points[`${side}_ankle`];
  const centre = body.centreOfMass;
  if (ankle === undefined || centre === null) return stanceRules.templateReach;
  return (
    factor *
    mean(strides.map(({ start }) => valueAt(ankle.x, recording, start) - valueAt(centre.x, recording, start)))
  );
}
