import type { Pose } from '../body.ts';
import type { FootPose } from '../foot.ts';

/** A box in the scene: [x from, x to, y from, y to]. */
export type Prop = readonly [number, number, number, number];

/** The movement of a drill: from `rest` to `effort` and back, with what stands around. */
export interface Scene {
  readonly rest: Pose;
  readonly effort: Pose;
  readonly props: readonly Prop[];
  /** What each end shows, for those who do not see it move. */
  readonly captions: readonly [string, string];
  /** The foot close up, at rest and in effort, where the drill is about it. */
  readonly foot?: readonly [FootPose, FootPose];
  /** True where the near foot stays where it is. */
  readonly planted?: true;
  /** Seen from behind in the second view, where a wall or a step is in front. */
  readonly fromBehind?: true;
  /** Sideways shift of the picture, so that it stays centred. */
  readonly centre: number;
}
