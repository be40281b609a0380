import type { View } from '@stridewhy/engine';
import { add, cross, dot, normalise, radians, scale, sub, type Vec3, vec } from './vector.ts';

/** A phone on a tripod: a pinhole that looks at the middle of the runner. */
export interface Camera {
  readonly view: View;
  /** From the runner's middle line, m. */
  readonly distance: number;
  /** Of the lens above the belt, m. */
  readonly height: number;
  /** Height that the middle of the picture looks at, m. */
  readonly lookAt: number;
  /** Turned off the perpendicular around the runner, deg. */
  readonly yaw: number;
  /** Turned about the viewing line, deg, + clockwise picture content. */
  readonly roll: number;
  /** Angle of view from top to bottom, deg. */
  readonly fieldOfView: number;
  /** Picture, px. */
  readonly size: readonly [number, number];
}

/** 4 m away at hip height, upright picture. */
export const sideCamera: Camera = {
  view: 'side-left',
  distance: 4,
  height: 0.95,
  lookAt: 0.95,
  yaw: 0,
  roll: 0,
  fieldOfView: 31,
  size: [720, 960],
};

export const rearCamera: Camera = { ...sideCamera, view: 'rear' };

/** Where the lens is and how the picture lies in the world. */
export interface CameraFrame {
  readonly eye: Vec3;
  readonly forward: Vec3;
  readonly right: Vec3;
  readonly up: Vec3;
  /** Pixels per unit of tangent. */
  readonly focal: number;
}

/** Heading of the line from runner to lens, deg from straight ahead, + to the runner's right. */
const bearings: Readonly<Record<View, number>> = { front: 0, 'side-right': 90, rear: 180, 'side-left': 270 };

export function cameraFrame(camera: Camera): CameraFrame {
  const bearing = (bearings[camera.view] + camera.yaw) * radians;
  const eye = vec(camera.distance * Math.cos(bearing), camera.height, camera.distance * Math.sin(bearing));
  const forward = normalise(sub(vec(0, camera.lookAt, 0), eye));
  const level = normalise(cross(forward, vec(0, 1, 0)));
  const upright = cross(level, forward);
  const roll = camera.roll * radians;
  const right = add(scale(level, Math.cos(roll)), scale(upright, Math.sin(roll)));
  return {
    eye,
    forward,
    right,
    up: cross(right, forward),
    focal: camera.size[1] / 2 / Math.tan((camera.fieldOfView / 2) * radians),
  };
}

/** Pixel of a point, origin top-left. */
export function project(frame: CameraFrame, camera: Camera, point: Vec3): readonly [number, number] {
  const ray = sub(point, frame.eye);
  const depth = dot(ray, frame.forward);
  return [
    camera.size[0] / 2 + (frame.focal * dot(ray, frame.right)) / depth,
    camera.size[1] / 2 - (frame.focal * dot(ray, frame.up)) / depth,
  ];
}
