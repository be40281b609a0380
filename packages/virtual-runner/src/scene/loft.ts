import { BufferGeometry, Float32BufferAttribute } from 'three';

/** A cross-section of a loft: a superellipse in y and z at one place along x, m. */
export interface Section {
  readonly x: number;
  readonly bottom: number;
  readonly top: number;
  readonly halfWidth: number;
}

const corners = 28;

/**
 * Skin over cross-sections from the lowest x to the highest, closed at both ends: for shoes, trunk and head.
 *
 * @param fullness exponent of the superellipse of a section: 1 is an ellipse, towards 0 a box
 */
export function loft(sections: readonly Section[], fullness = 0.65): BufferGeometry {
  const positions: number[] = [];
  const indices: number[] = [];
  for (const section of sections) positions.push(...ring(section, fullness));
  for (let s = 0; s + 1 < sections.length; s++) {
    for (let i = 0; i < corners; i++) {
      const a = s * corners + i;
      const b = s * corners + ((i + 1) % corners);
      indices.push(a, a + corners, b, b, a + corners, b + corners);
    }
  }
  for (const [end, flip] of [
    [0, false],
    [sections.length - 1, true],
  ] as const) {
    const first = end * corners;
    for (let i = 1; i + 1 < corners; i++) {
      indices.push(first, first + i + (flip ? 1 : 0), first + i + (flip ? 0 : 1));
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setIndex(indices);
  geometry.computeVertexNormals();
  return geometry;
}

function ring({ x, bottom, top, halfWidth }: Section, fullness: number): number[] {
  const rounded = (value: number) => Math.sign(value) * Math.abs(value) ** fullness;
  return Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / corners;
    const y = (top + bottom) / 2 + ((top - bottom) / 2) * rounded(Math.sin(angle));
    return [x, y, halfWidth * rounded(Math.cos(angle))];
  }).flat();
}
