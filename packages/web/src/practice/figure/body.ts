/**
 * A figure of our own for the drills: segments of a body with given directions, placed in space and seen from the side or
 * from in front at an angle. Lengths in hundredths of body height (Drillis & Contini, rounded). x forward, y up, z right.
 */
export interface Pose {
  /** Direction of each segment, deg. Trunk parts from straight up, forward positive. */
  readonly pelvis: number;
  readonly ribs: number;
  readonly head: number;
  /** Limbs from straight down, forward positive: [upper arm, forearm]. */
  readonly armNear: readonly [number, number];
  readonly armFar: readonly [number, number];
  /** [thigh, shank, foot]; the foot from level, toes up positive. */
  readonly legNear: readonly [number, number, number];
  readonly legFar: readonly [number, number, number];
  /** How full of air the ribs are, 0–1. */
  readonly air: number;
  /** Knees apart from the middle, deg; negative: in. */
  readonly apart?: number;
  /** Forearms turned in towards the body's middle, deg. */
  readonly handsIn?: number;
  /** Pelvis and ribs turned to the near side about the upright, deg. */
  readonly turned?: number;
  /** Where the pelvis is, when the floor alone does not say: [x, y]. */
  readonly at?: readonly [number, number];
  /** Where both hands hold or lean, [x, y]; the arms bend as they must. */
  readonly hands?: readonly [number, number];
}

export type Point = readonly [number, number, number];

/** The joints of a pose. */
export interface Figure {
  readonly hip: Point;
  readonly waist: Point;
  readonly chest: Point;
  readonly neck: Point;
  readonly head: Point;
  readonly arms: readonly (readonly Point[])[];
  /** Hip, knee, ankle, heel, toe. */
  readonly legs: readonly (readonly Point[])[];
  readonly air: number;
}

const size = {
  pelvis: 10,
  ribs: 20,
  neck: 7,
  head: 6,
  upperArm: 18,
  forearm: 22,
  thigh: 25,
  shank: 25,
  heel: 5,
  forefoot: 11,
} as const;
const halfHips = 5;
const halfShoulders = 9;
const radians = Math.PI / 180;

/**
 * The joints of a pose, standing on the floor (y = 0) unless it says where the pelvis is.
 *
 * @param toe where the near foot's toe stays, for feet that do not move
 */
export function figureOf(pose: Pose, toe?: Point): Figure {
  const first = jointsOf(pose, [pose.at?.[0] ?? 0, pose.at?.[1] ?? 0, 0]);
  const [x, y] = first.hip;
  if (toe !== undefined) {
    const now = toeOf(first);
    return jointsOf(pose, [x + toe[0] - now[0], y + toe[1] - now[1], 0]);
  }
  return pose.at === undefined ? jointsOf(pose, [x, y - lowest(first), 0]) : first;
}

/** Tip of the near foot. */
export function toeOf({ legs }: Figure): Point {
  return legs[0]?.at(-1) ?? [0, 0, 0];
}

function jointsOf(pose: Pose, start: Point): Figure {
  const waist = up(start, size.pelvis, pose.pelvis);
  const chest = up(waist, size.ribs, pose.ribs);
  const neck = up(chest, size.neck, (pose.ribs + pose.head) / 2);
  const head = up(neck, size.head, pose.head);
  const apart = pose.apart ?? 0;
  const inward = pose.handsIn ?? 0;
  const yaw = pose.turned ?? 0;
  const armOf = (angles: Pose['armNear'], side: 1 | -1): readonly Point[] =>
    arm(chest, pose.hands === undefined ? angles : reach(chest, pose.hands), side, inward, yaw);
  return {
    hip: start,
    waist,
    chest,
    neck,
    head,
    arms: [armOf(pose.armNear, 1), armOf(pose.armFar, -1)],
    legs: [leg(start, pose.legNear, 1, apart, yaw), leg(start, pose.legFar, -1, apart, yaw)],
    air: pose.air,
  };
}

/** Angles of an arm whose hand is at a point of the side view, the elbow below the straight line; straight if too far. */
function reach([x, y]: Point, [toX, toY]: readonly [number, number]): readonly [number, number] {
  const [dx, dy] = [toX - x, toY - (y - 1)];
  const { upperArm, forearm } = size;
  const far = Math.min(Math.hypot(dx, dy), upperArm + forearm);
  const line = Math.atan2(dx, -dy);
  const corner = (beside: number, opposite: number): number =>
    Math.acos(Math.max(-1, Math.min(1, (far ** 2 + beside ** 2 - opposite ** 2) / (2 * far * beside))));
  const upper = line - corner(upperArm, forearm);
  return [upper / radians, (line + corner(forearm, upperArm)) / radians];
}

/** The pose between two, `share` of the way. */
export function between(a: Pose, b: Pose, share: number): Pose {
  const mix = (from: number, to: number): number => from + share * (to - from);
  const limb = <T extends readonly number[]>(from: T, to: T): T =>
    from.map((value, i) => mix(value, to[i] ?? value)) as unknown as T;
  return {
    pelvis: mix(a.pelvis, b.pelvis),
    ribs: mix(a.ribs, b.ribs),
    head: mix(a.head, b.head),
    armNear: limb(a.armNear, b.armNear),
    armFar: limb(a.armFar, b.armFar),
    legNear: limb(a.legNear, b.legNear),
    legFar: limb(a.legFar, b.legFar),
    air: mix(a.air, b.air),
    apart: mix(a.apart ?? 0, b.apart ?? 0),
    handsIn: mix(a.handsIn ?? 0, b.handsIn ?? 0),
    turned: mix(a.turned ?? 0, b.turned ?? 0),
    ...(a.at && b.at ? { at: limb(a.at, b.at) } : {}),
    ...(a.hands && b.hands ? { hands: limb(a.hands, b.hands) } : {}),
  };
}

/** Seen from the right for `turn` 0, from in front for 90, from behind for −90, deg. */
export function seen([x, y, z]: Point, turn: number): readonly [number, number] {
  return [x * Math.cos(turn * radians) - z * Math.sin(turn * radians), -y];
}

function up([x, y, z]: Point, length: number, angle: number): Point {
  return [x + length * Math.sin(angle * radians), y + length * Math.cos(angle * radians), z];
}

function down([x, y, z]: Point, length: number, angle: number, out = 0): Point {
  const inPlane = length * Math.cos(out * radians);
  return [
    x + inPlane * Math.sin(angle * radians),
    y - inPlane * Math.cos(angle * radians),
    z + length * Math.sin(out * radians),
  ];
}

function arm(
  [x, y, z]: Point,
  [upper, fore]: readonly [number, number],
  side: 1 | -1,
  inward: number,
  yaw: number,
): readonly Point[] {
  const shoulder: Point = [
    x - side * halfShoulders * Math.sin(yaw * radians),
    y - 1,
    z + side * halfShoulders * Math.cos(yaw * radians),
  ];
  const elbow = down(shoulder, size.upperArm, upper);
  return [shoulder, elbow, down(elbow, size.forearm, fore, -side * inward)];
}

function leg(
  [x, y, z]: Point,
  [thigh, shank, foot]: readonly [number, number, number],
  side: 1 | -1,
  apart: number,
  yaw: number,
): readonly Point[] {
  const hip: Point = [
    x - side * halfHips * Math.sin(yaw * radians),
    y,
    z + side * halfHips * Math.cos(yaw * radians),
  ];
  const knee = down(hip, size.thigh, thigh, side * apart);
  const ankle = down(knee, size.shank, shank, -side * apart);
  const along = (length: number, drop: number): Point => [
    ankle[0] + length * Math.cos(foot * radians) + drop * Math.sin(foot * radians),
    ankle[1] + length * Math.sin(foot * radians) - drop * Math.cos(foot * radians),
    ankle[2],
  ];
  return [hip, knee, ankle, along(-size.heel, 4), along(size.forefoot, 4)];
}

function lowest(figure: Figure): number {
  return Math.min(...[...figure.legs.flat(), ...figure.arms.flat(), figure.hip].map(([, y]) => y));
}
