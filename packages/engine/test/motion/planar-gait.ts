import type { LabMotion, LabPoint } from './virtual-camera.ts';

/** A stick figure of closed-form mechanics on a treadmill: a bouncing runner or a vaulting walker. */
export interface PlanarGait {
  readonly kind: 'run' | 'walk';
  /** Standing height, m; limbs in Drillis & Contini's fractions. */
  readonly height?: number;
  /** m/s */
  readonly speed?: number;
  /** steps/min */
  readonly cadence?: number;
  /** Contact over stride time. */
  readonly dutyFactor?: number;
  readonly seconds?: number;
  /** Hz of the samples. */
  readonly rate?: number;
  /** m/s² */
  readonly gravity?: number;
}

const defaults = {
  run: { speed: 3, cadence: 168, dutyFactor: 0.36 },
  walk: { speed: 1.4, cadence: 112, dutyFactor: 0.62 },
} as const;

/** Left foot lands at time 0 and every stride after; the right one half a stride later. */
export function planarGait(gait: PlanarGait): LabMotion {
  const { kind, height = 1.7, seconds = 12, rate = 240, gravity = 9.81 } = gait;
  const { speed, cadence, dutyFactor } = { ...defaults[kind], ...gait };
  const stride = 120 / cadence;
  const contact = dutyFactor * stride;
  const thigh = 0.245 * height;
  const shank = 0.246 * height;
  const landing = 0.45 * speed * contact;
  const time = Float64Array.from({ length: Math.round(seconds * rate) + 1 }, (_, i) => i / rate);
  const points: Record<string, LabPoint> = {};
  const put = (name: string, i: number, x: number, y: number, z: number) => {
    points[name] ??= {
      x: new Float64Array(time.length),
      y: new Float64Array(time.length),
      z: new Float64Array(time.length),
    };
    points[name].x[i] = x;
    points[name].y[i] = y;
    points[name].z[i] = z;
  };
  time.forEach((t, i) => {
    const legs = [
      { side: 'left', z: -0.08, phase: t },
      { side: 'right', z: 0.08, phase: t + stride / 2 },
    ].map((leg) => ({ ...leg, foot: footPlace(leg.phase % stride, stride, contact, speed, landing) }));
    const hipHeight =
      kind === 'run'
        ? 0.91 * (thigh + shank) + 0.039 * height + bounce(t % (stride / 2), stride / 2, contact, gravity)
        : vault(
            legs.map(({ foot }) => foot.x),
            thigh + shank,
          ) +
          0.039 * height;
    for (const { side, z, foot } of legs) {
      const ankle = { x: foot.x, y: foot.y + 0.039 * height };
      const knee = kneePlace(ankle.x, hipHeight - ankle.y, thigh, shank);
      put(`${side}_hip`, i, 0, hipHeight, z);
      put(`${side}_knee`, i, knee.x, hipHeight - knee.down, z);
      put(`${side}_ankle`, i, ankle.x, ankle.y, z);
      put(`${side}_heel`, i, foot.x - 0.05, foot.y, z);
      put(`${side}_foot_index`, i, foot.x + 0.17, foot.y, z);
      put(`${side}_shoulder`, i, 0.05, hipHeight + 0.288 * height, 1.5 * z);
    }
    put('nose', i, 0.16, hipHeight + 0.4 * height, 0);
  });
  return { time, points };
}

/** Foot under the hip: on the belt in contact, a smooth arc in swing (quintic, forward velocities matched at both ends). */
function footPlace(
  phase: number,
  stride: number,
  contact: number,
  speed: number,
  landing: number,
): { x: number; y: number } {
  if (phase < contact) return { x: landing - speed * phase, y: 0 };
  const swing = stride - contact;
  const s = (phase - contact) / swing;
  const back = landing - speed * contact;
  const rise = s * s * s * (10 - 15 * s + 6 * s * s);
  return {
    x: back + (landing - back + speed * swing) * rise - speed * swing * s,
    y: 0.16 * Math.sin(Math.PI * s),
  };
}

/** Height of a mass thrown up by half-sine contacts that carry its weight on average; 0 at landing. */
function bounce(phase: number, step: number, contact: number, gravity: number): number {
  const flight = step - contact;
  const fall = (t: number, v: number) => v * t - 0.5 * gravity * t * t;
  if (phase >= contact) return fall(phase - contact, 0.5 * gravity * flight);
  const peak = (gravity * Math.PI * step) / (2 * contact);
  const k = Math.PI / contact;
  const push = peak * (phase / k - Math.sin(k * phase) / (k * k));
  return fall(phase, -0.5 * gravity * flight) + push;
}

/** Height of a hip that vaults over the straight leg of the nearer foot. */
function vault(feet: readonly number[], leg: number): number {
  const nearest = Math.min(...feet.map(Math.abs));
  return 0.98 * Math.sqrt(leg * leg - nearest * nearest);
}

/** Knee of a two-bone leg, in front of the line from hip to ankle. */
function kneePlace(x: number, down: number, thigh: number, shank: number): { x: number; down: number } {
  const reach = Math.min(Math.hypot(x, down), 0.9995 * (thigh + shank));
  const toAnkle = Math.atan2(x, down);
  const bend = Math.acos((thigh * thigh + reach * reach - shank * shank) / (2 * thigh * reach));
  return { x: thigh * Math.sin(toAnkle + bend), down: thigh * Math.cos(toAnkle + bend) };
}
