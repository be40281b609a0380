import { Group, type Material, Mesh } from 'three';
import type { SidePoints } from '../figure.ts';
import type { FootShape } from '../proportions.ts';
import { loft, type Section } from './loft.ts';
import type { Materials } from './materials.ts';

/** A running shoe that bends under the ball of the foot. */
export interface Shoe {
  readonly group: Group;
  /** The part behind the ball of the foot: sole at y = 0, ankle at x = 0. */
  readonly rear: Group;
  /** `tilt` of the rearfoot about its long axis, rad, + sole towards the runner's left. */
  follow(points: SidePoints, tilt: number): void;
}

export function shoe(shape: FootShape, paint: Materials): Shoe {
  const rear = new Group();
  const front = new Group();
  const group = new Group();
  group.add(rear, front);
  for (const [part, at] of [
    [rear, 0],
    [front, shape.ballX],
  ] as const) {
    for (const [sections, material] of partsOf(shape, paint, part === rear)) {
      const mesh = new Mesh(loft(sections.map((section) => ({ ...section, x: section.x - at }))), material);
      mesh.castShadow = true;
      mesh.receiveShadow = true;
      part.add(mesh);
    }
  }
  return {
    group,
    rear,
    follow: ({ heelSole, ballSole, toeTip, ankle }, tilt) => {
      const turnOut = Math.atan2(-(ballSole.z - heelSole.z), ballSole.x - heelSole.x);
      const pitch = Math.atan2(ballSole.y - heelSole.y, ballSole.x - heelSole.x);
      const toes = Math.atan2(toeTip.y - ballSole.y, toeTip.x - ballSole.x);
      // Sections are drawn with the sole at y = 0 and the ankle at x = 0.
      rear.position.set(
        ankle.x + shape.ankleHeight * Math.sin(pitch),
        ankle.y - shape.ankleHeight * Math.cos(pitch),
        ankle.z,
      );
      rear.rotation.set(0, 0, pitch);
      rear.rotateY(turnOut);
      rear.rotateX(tilt);
      front.position.set(ballSole.x, ballSole.y, ballSole.z);
      front.rotation.set(0, 0, toes);
      front.rotateY(turnOut);
    },
  };
}

/** Outlines of the shoe, sole at y = 0; `length` in the comments runs from heel (0) to toe (1). */
function partsOf(
  shape: FootShape,
  paint: Materials,
  rear: boolean,
): readonly (readonly [readonly Section[], Material])[] {
  const length = shape.toeX - shape.heelX;
  const at = (part: number, bottom: number, top: number, halfWidth: number): Section => ({
    x: shape.heelX + part * length,
    bottom: bottom * length,
    top: top * length,
    halfWidth: halfWidth * length,
  });
  if (rear) {
    return [
      [
        [
          at(0.005, 0.03, 0.09, 0.07),
          at(0.03, 0.006, 0.11, 0.105),
          at(0.15, 0, 0.105, 0.125),
          at(0.4, 0, 0.09, 0.125),
          at(0.6, 0, 0.08, 0.15),
          at(0.74, 0, 0.075, 0.165),
        ],
        paint.sole,
      ],
      [
        [
          at(0.0, 0.09, 0.22, 0.05),
          at(0.03, 0.08, 0.27, 0.09),
          at(0.12, 0.08, 0.29, 0.11),
          at(0.28, 0.07, 0.29, 0.115),
          at(0.42, 0.07, 0.26, 0.115),
          at(0.58, 0.06, 0.2, 0.135),
          at(0.74, 0.06, 0.165, 0.15),
        ],
        paint.shoe,
      ],
      [[at(-0.005, 0.12, 0.2, 0.03), at(0.03, 0.1, 0.23, 0.094), at(0.09, 0.1, 0.2, 0.108)], paint.shoeTrim],
    ];
  }
  return [
    [
      [
        at(0.68, 0, 0.075, 0.16),
        at(0.8, 0, 0.075, 0.168),
        at(0.9, 0.004, 0.075, 0.15),
        at(0.97, 0.015, 0.075, 0.11),
        at(1, 0.03, 0.07, 0.06),
      ],
      paint.sole,
    ],
    [
      [
        at(0.68, 0.06, 0.17, 0.148),
        at(0.8, 0.06, 0.155, 0.155),
        at(0.9, 0.06, 0.14, 0.14),
        at(0.96, 0.06, 0.12, 0.105),
        at(0.99, 0.06, 0.1, 0.06),
      ],
      paint.shoe,
    ],
  ];
}
