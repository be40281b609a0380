/** A foot close up. */
export interface FootPose {
  /** How high the arch stands, 0 long and low, 1 short and high. */
  readonly arch: number;
  /** Rise of the heel over the ball of the foot, deg. */
  readonly heelLift: number;
  /** Heel tipped in (arch side down), deg; negative: out. */
  readonly roll: number;
}

/** A point of the drawing: x to the toes (or, from behind, to the little toe), y up. */
export type FootPoint = readonly [number, number];

/** The foot seen from its inner side. */
export interface FootSide {
  readonly shin: FootPoint;
  readonly ankle: FootPoint;
  readonly heel: FootPoint;
  /** Highest point under the foot. */
  readonly archTop: FootPoint;
  readonly ball: FootPoint;
  readonly toe: FootPoint;
}

/** The foot seen from behind. */
export interface FootBehind {
  readonly shin: FootPoint;
  readonly ankle: FootPoint;
  readonly heel: FootPoint;
}

export function betweenFeet(a: FootPose, b: FootPose, share: number): FootPose {
  const mix = (from: number, to: number): number => from + share * (to - from);
  return {
    arch: mix(a.arch, b.arch),
    heelLift: mix(a.heelLift, b.heelLift),
    roll: mix(a.roll, b.roll),
  };
}

const radians = Math.PI / 180;

/** The toes stay flat on the floor; all behind the ball of the foot turns about it with the heel. */
export function footSide({ arch, heelLift }: FootPose): FootSide {
  // A higher arch draws the ball towards the heel.
  const ball: FootPoint = [62 - 5 * arch, 3];
  const turned = ([x, y]: FootPoint): FootPoint => {
    const [dx, dy] = [x - ball[0], y - ball[1]];
    const [cos, sin] = [Math.cos(heelLift * radians), Math.sin(heelLift * radians)];
    return [ball[0] + dx * cos + dy * sin, ball[1] - dx * sin + dy * cos];
  };
  const ankle = turned([16, 30 + 3 * arch]);
  return {
    shin: [ankle[0] + 6, ankle[1] + 42],
    ankle,
    heel: turned([4, 4]),
    archTop: turned([34 - 2 * arch, 6 + 9 * arch]),
    ball,
    toe: [ball[0] + 22, 3],
  };
}

/** The heel turns over its lower end; the shin follows half as far. */
export function footBehind({ roll, heelLift }: FootPose): FootBehind {
  const heel: FootPoint = [0, 4 + 58 * Math.sin(heelLift * radians)];
  const up = ([x, y]: FootPoint, length: number, angle: number): FootPoint => [
    x - length * Math.sin(angle * radians),
    y + length * Math.cos(angle * radians),
  ];
  const ankle = up(heel, 28, roll);
  return { heel, ankle, shin: up(ankle, 42, -roll / 2) };
}
