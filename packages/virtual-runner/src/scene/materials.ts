import { MeshStandardMaterial } from 'three';

/** What the runner and the room are painted with. Clothes stand out from skin and wall, so that edges are clear. */
export function materials() {
  const paint = (color: number) => new MeshStandardMaterial({ color, roughness: 0.75 });
  return {
    skin: paint(0xc58c6d),
    hair: paint(0x3a2a20),
    eye: paint(0x20160f),
    lip: paint(0x9c5f50),
    shirt: paint(0xd9583b),
    shorts: paint(0x22304a),
    sock: paint(0xf2f0ea),
    shoe: paint(0x2f7f8c),
    shoeTrim: paint(0xe8c94a),
    sole: paint(0xf7f5ef),
    sticker: paint(0xe0199c),
    belt: paint(0x3b3d42),
    beltMark: paint(0x55585f),
    frame: paint(0xb9bec4),
    dark: paint(0x2a2d33),
    floor: paint(0xaab0ae),
  } as const;
}

export type Materials = ReturnType<typeof materials>;
