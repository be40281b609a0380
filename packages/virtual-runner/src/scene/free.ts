import { Light, type Material, Mesh, type Object3D } from 'three';

/** Frees the graphics memory of everything below an object: shapes, paint and shadows. */
export function free(root: Object3D): void {
  root.traverse((object) => {
    if (object instanceof Light) object.dispose();
    if (!(object instanceof Mesh)) return;
    object.geometry.dispose();
    for (const material of [object.material].flat() as Material[]) material.dispose();
  });
}
