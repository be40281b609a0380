import {
  analyse,
  type ClipAnalysis,
  type Contact,
  type Gait,
  type LegLoad,
  mean,
  type Recording,
  type Side,
  strikePattern,
} from '@stridewhy/engine';
import { scatterOf } from './measured-noise.ts';
import { type CurveError, curveError, type ErrorStatistics, errorStatistics } from './statistics.ts';
import { film, type LabMotion, zoom } from './virtual-phone.ts';

export interface Setting {
  /** Side of the runner that the phone sees. */
  readonly seen: Side;
  /** Hz */
  readonly frameRate: number;
  readonly noise: boolean;
  readonly surface: 'treadmill' | 'overground';
}

/** The phone's answer beside the laboratory's. */
export interface PhoneResult {
  readonly setting: Setting;
  /** Why there is no answer; `null` when there is. */
  readonly refusal: string | null;
  /** s */
  readonly initialContact: ErrorStatistics | null;
  readonly toeOff: ErrorStatistics | null;
  /** Contacts of the laboratory that the phone saw whole, and how many it found. */
  readonly contacts: { readonly there: number; readonly found: number };
  /** steps/min, found minus true. */
  readonly cadence: number | null;
  /** s, found minus true. */
  readonly contactTime: number | null;
  /** deg */
  readonly knee: CurveError | null;
  readonly ankle: CurveError | null;
  readonly strikeAgrees: boolean | null;
  readonly ankleMoment: MomentError | null;
  /** Peak vertical force, found over true less 1. */
  readonly peakForce: number | null;
}

/** Peak ankle moment from the phone against the plates'. */
export interface MomentError {
  /** N·m/kg */
  readonly truth: number;
  readonly found: number;
  /** Found over true less 1. */
  readonly error: number;
  /** Whether the true one lies in the range that was told. */
  readonly told: boolean;
  /** Half of that range over the value found. */
  readonly halfBand: number;
}

/** Landmarks that a pose network gives and a trial may have. */
const filmed = /_(?:hip|knee|ankle|heel|foot_index|shoulder|elbow|wrist)$/u;

/** A runner who passes the phone is in the picture this long, s, and the phone this far away, m. */
const passing = { seconds: 6, distance: 20 } as const;

/** Films a laboratory's answer with a virtual phone and gives the clip to the phone's code. */
export function phonePath(lab: ClipAnalysis, setting: Setting): PhoneResult {
  const { recording } = lab;
  if (recording === null) throw new RangeError('A refused trial cannot be filmed.');
  const travels = setting.surface === 'overground' && recording.surface === 'treadmill';
  const speed = travels ? (recording.speed ?? 0) : 0;
  const clip = film(motionOf(recording, speed, travels ? passing.seconds : Number.POSITIVE_INFINITY), {
    side: setting.seen,
    frameRate: setting.frameRate,
    noise: setting.noise ? scatterOf : 0,
    ...(travels
      ? { distance: passing.distance, size: [Math.ceil((speed * passing.seconds + 3) * zoom), 1080] as const }
      : {}),
  });
  const phone = analyse({
    ...clip,
    speed: recording.speed,
    runner: recording.runner,
    surface: setting.surface,
  });
  return compare(lab, phone, setting);
}

/** The runner's landmarks from the start on, moving along at `speed` as one who passes the camera does. */
export function motionOf({ points, time, sampleRate }: Recording, speed: number, seconds: number): LabMotion {
  const frames = Math.min(time.length, Math.ceil(seconds * sampleRate));
  const cut = (values: Float64Array) => values.subarray(0, frames);
  return {
    time: cut(time),
    points: Object.fromEntries(
      Object.entries(points).flatMap(([name, { x, y, z }]) =>
        filmed.test(name) && z !== null
          ? [[name, { x: cut(x).map((v, i) => v + speed * time[i]!), y: cut(y), z: cut(z) }]]
          : [],
      ),
    ),
  };
}

function compare(lab: ClipAnalysis, phone: ClipAnalysis, setting: Setting): PhoneResult {
  const side = setting.seen;
  const end = phone.recording?.time.at(-1) ?? 0;
  const pairs = matched(lab, phone, side, end);
  const [truth, found] = [lab.gait, phone.gait];
  const seen = found?.contactTime[side]?.value;
  const measured = lab.load?.legs[side];
  const estimated = phone.load?.legs[side];
  return {
    setting,
    refusal: phone.refused ? (phone.quality[0]?.code ?? 'refused') : null,
    initialContact: errorStatistics(pairs.map(([a, b]) => b.initialContact - a.initialContact)),
    toeOff: errorStatistics(pairs.map(([a, b]) => b.toeOff - a.toeOff)),
    contacts: { there: complete(lab, side, end).length, found: pairs.length },
    cadence: found?.cadence && truth ? found.cadence.value - cadenceUntil(truth, side, end) : null,
    contactTime:
      seen === undefined || !truth?.contactTime[side] ? null : seen - truth.contactTime[side].value,
    knee: angleError(lab, phone, side, 'kneeFlexion'),
    ankle: angleError(lab, phone, side, 'ankleDorsiflexion'),
    strikeAgrees:
      strikeOf(lab, side) === null || strikeOf(phone, side) === null
        ? null
        : strikeOf(lab, side) === strikeOf(phone, side),
    ankleMoment:
      measured?.basis === 'measured' && estimated
        ? momentError(measured.peakAnkleMoment.value, estimated)
        : null,
    peakForce:
      measured?.basis === 'measured' && estimated
        ? estimated.peakGroundForce.value / measured.peakGroundForce.value - 1
        : null,
  };
}

function momentError(
  truth: number,
  { peakAnkleMoment: { value }, peakAnkleMomentRange: [low, high] }: LegLoad,
): MomentError {
  return {
    truth,
    found: value,
    error: value / truth - 1,
    told: truth >= low && truth <= high,
    halfBand: (high - low) / 2 / value,
  };
}

/** True cadence of the near leg's strides that were filmed whole, steps/min. */
function cadenceUntil({ strides }: Gait, side: Side, end: number): number {
  const whole = strides.filter((one) => one.side === side && one.start > 0.1 && one.end < end - 0.1);
  return 120 / mean(whole.map((one) => one.end - one.start));
}

/** Contacts that the clip shows with half a stride to spare. */
function complete({ gait }: ClipAnalysis, side: Side, end: number): readonly Contact[] {
  return (gait?.contacts ?? []).filter(
    (contact) => contact.side === side && contact.initialContact > 0.1 && contact.toeOff < end - 0.25,
  );
}

function matched(
  lab: ClipAnalysis,
  phone: ClipAnalysis,
  side: Side,
  end: number,
): readonly (readonly [Contact, Contact])[] {
  const found = (phone.gait?.contacts ?? []).filter((contact) => contact.side === side);
  return complete(lab, side, end).flatMap((truth) => {
    const match = found.find((one) => Math.abs(one.initialContact - truth.initialContact) < 0.15);
    return match === undefined ? [] : [[truth, match] as const];
  });
}

function angleError(
  lab: ClipAnalysis,
  phone: ClipAnalysis,
  side: Side,
  name: 'kneeFlexion' | 'ankleDorsiflexion',
): CurveError | null {
  const [truth, found] = [lab, phone].map(({ body }) => body?.curves[side]?.[name]);
  return truth && found ? curveError(found.meanDeg, truth.meanDeg) : null;
}

function strikeOf({ measures }: ClipAnalysis, side: Side): string | null {
  const angle = measures.find((one) => one.id === 'F5' && one.side === side);
  return angle?.kind === 'measured' ? strikePattern(angle.value) : null;
}
