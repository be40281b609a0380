import { MeshStandardMaterial } from 'three';

/** What the runner and the room are painted with. Clothes stand out from skin and wall, so that edges are clear. */
export function materials() {
  const paint = (color: number, roughness = 0.8) => new MeshStandardMaterial({ color, roughness });
  return {
    skin: paint(0xc58c6d, 0.65),
    hair: paint(0x3a2a20, 0.9),
    eye: paint(0x20160f, 0.4),
    lip: paint(0x9c5f50, 0.7),
    shirt: paint(0xd9583b),
    shorts: paint(0x22304a),
    sock: paint(0xf2f0ea),
    shoe: paint(0x2f7f8c, 0.6),
    shoeTrim: paint(0xe8c94a, 0.6),
    sole: paint(0xf7f5ef, 0.7),
    belt: paint(0x3b3d42, 0.95),
    beltMark: paint(0x55585f, 0.95),
    frame: paint(0xb9bec4, 0.5),
    dark: paint(0x2a2d33, 0.6),
    wall: paint(0xdde2e0, 1),
    floor: paint(0xb8a58c, 0.9),
  } as const;
}

export type Materials = ReturnType<typeof materials>;
