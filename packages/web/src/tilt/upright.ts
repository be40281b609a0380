import type { PhoneTilt } from '@stridewhy/engine';

/**
 * Which way is up, as a unit vector in the phone's own axes: right of the screen, top of the screen, out of the screen,
 * all as the phone is held upright.
 */
export type Up = readonly [right: number, top: number, out: number];

const radian = Math.PI / 180;

/**
 * Up from a `deviceorientation` event's angles, deg. The event turns the phone about z, x', y'' (W3C Device Orientation);
 * up is the last row of that rotation, in which the compass does not appear.
 */
export function upOf(beta: number, gamma: number): Up {
  const [b, g] = [beta * radian, gamma * radian];
  return [-Math.cos(b) * Math.sin(g), Math.sin(b), Math.cos(b) * Math.cos(g)];
}

/**
 * How the back camera is held.
 *
 * @param screen how far the picture is turned against the phone, deg, as `screen.orientation.angle` says it
 * @returns roll and pitch, rad, signs as in {@link PhoneTilt}
 */
export function cameraTilt(up: Up, screen: number): Pick<PhoneTilt, 'roll' | 'pitch'> {
  const turn = screen * radian;
  const right = up[0] * Math.cos(turn) - up[1] * Math.sin(turn);
  const top = up[0] * Math.sin(turn) + up[1] * Math.cos(turn);
  return { roll: Math.atan2(-right, top), pitch: Math.asin(Math.max(-1, Math.min(1, -up[2]))) };
}

/**
 * The phone's long side against the vertical, deg, 0 to 90: the same whichever end is up and however the phone is turned
 * about its long side, so that it may lie anywhere along a shin.
 */
export function longSideLean(up: Up): number {
  return Math.acos(Math.min(1, Math.abs(up[1]))) / radian;
}

/** The mean direction of several; `null` for none. */
export function meanUp(ups: readonly Up[]): Up | null {
  const sum = [0, 1, 2].map((axis) => ups.reduce((total, up) => total + (up[axis] ?? 0), 0));
  const length = Math.hypot(...sum);
  return length === 0 ? null : [sum[0]! / length, sum[1]! / length, sum[2]! / length];
}
