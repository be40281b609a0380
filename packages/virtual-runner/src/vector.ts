/** A point or direction, m: x forward, y up, z to the runner's right. */
export interface Vec3 {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export function vec(x: number, y: number, z: number): Vec3 {
  return { x, y, z };
}

export function add(a: Vec3, b: Vec3): Vec3 {
  return { x: a.x + b.x, y: a.y + b.y, z: a.z + b.z };
}

export function sub(a: Vec3, b: Vec3): Vec3 {
  return { x: a.x - b.x, y: a.y - b.y, z: a.z - b.z };
}

export function scale(a: Vec3, factor: number): Vec3 {
  return { x: a.x * factor, y: a.y * factor, z: a.z * factor };
}

/** The point that lies a fraction of the way from `a` to `b`. */
export function mix(a: Vec3, b: Vec3, fraction: number): Vec3 {
  return add(a, scale(sub(b, a), fraction));
}

export function dot(a: Vec3, b: Vec3): number {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return { x: a.y * b.z - a.z * b.y, y: a.z * b.x - a.x * b.z, z: a.x * b.y - a.y * b.x };
}

export function normalise(a: Vec3): Vec3 {
  return scale(a, 1 / Math.hypot(a.x, a.y, a.z));
}

export const degrees = 180 / Math.PI;
export const radians = Math.PI / 180;
