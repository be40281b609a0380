import { Box3, Mesh, type Object3D, Vector3 } from 'three';
import { describe, expect, it, vi } from 'vitest';
import { simulateRunner } from '../src/index.ts';
import { free, mannequin, materials } from '../src/scene/index.ts';

const run = simulateRunner({});
const body = () => mannequin(run.body, run.knobs.height, materials());
const level = { left: 0, right: 0 };

function meshes(root: Object3D): readonly Mesh[] {
  const found: Mesh[] = [];
  root.traverse((object) => {
    if (object instanceof Mesh) found.push(object);
  });
  return found;
}

/** Lowest point of the drawn body, m above the belt. */
function lowest(root: Object3D): number {
  root.updateMatrixWorld(true);
  return new Box3().setFromObject(root, true).min.y;
}

describe('the drawn body', () => {
  it('stands on the belt through stance and leaves it in flight', () => {
    const { group, follow } = body();
    const at = (phase: number) => {
      follow(run.figure(phase * run.stride), level);
      return lowest(group);
    };
    for (const phase of [0.1, 0.17, 0.25]) expect(Math.abs(at(phase))).toBeLessThan(0.006);
    expect(at(0.43)).toBeGreaterThan(0.008);
  });

  it('is as tall as the runner', () => {
    const standing = simulateRunner({ gait: 'stand', trunkLean: 2, height: 1.75 });
    const { group, follow } = mannequin(standing.body, 1.75, materials());
    follow(standing.figure(0), level);
    group.updateMatrixWorld(true);
    const { max } = new Box3().setFromObject(group, true);
    // Shoes add 2 cm.
    expect(Math.abs(max.y - 1.77)).toBeLessThan(0.05);
  });

  it.each([
    ['left', -1],
    ['right', 1],
  ] as const)('turns the sole of an everted %s rearfoot outwards', (side, outwards) => {
    const { group, follow } = body();
    const shoes = group.children.filter((child) => child.type === 'Group' && child.children.length === 2);
    follow(run.figure(0.15 * run.stride), { left: 0.2, right: 0.2 });
    group.updateMatrixWorld(true);
    const rear = shoes[side === 'left' ? 0 : 1]!.children[0]!;
    const sole = new Vector3(0, -1, 0).transformDirection(rear.matrixWorld);
    expect(outwards * sole.z).toBeGreaterThan(0.15);
  });

  it('has every surface facing outwards', () => {
    for (const { geometry } of meshes(body().group)) {
      const { position, normal } = geometry.attributes;
      const centre = new Box3().setFromBufferAttribute(position as never).getCenter(new Vector3());
      let outwards = 0;
      for (let i = 0; i < position!.count; i++) {
        const arm = new Vector3(position!.getX(i), position!.getY(i), position!.getZ(i)).sub(centre);
        outwards += arm.dot(new Vector3(normal!.getX(i), normal!.getY(i), normal!.getZ(i)));
      }
      expect(outwards).toBeGreaterThan(0);
    }
  });

  it('is freed whole', () => {
    const { group } = body();
    const freed = vi.fn();
    for (const { geometry } of meshes(group)) geometry.addEventListener('dispose', freed);
    free(group);
    expect(freed).toHaveBeenCalledTimes(meshes(group).length);
  });
});
