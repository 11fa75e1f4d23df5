import { Box3, Group, Mesh, type Object3D, Sphere, Vector3 } from 'three';

/** The product scaled into the unit sphere, its parts casting and taking shadows. */
export function placed(product: Object3D): Object3D {
  const sphere = new Box3().setFromObject(product, true).getBoundingSphere(new Sphere());
  const stand = new Group().add(product);
  stand.scale.setScalar(1 / sphere.radius);
  stand.position.copy(sphere.center).divideScalar(-sphere.radius);
  stand.updateMatrixWorld(true);
  for (const mesh of meshesOf(stand)) {
    // Glass and prints would cast the shadow of a solid body.
    mesh.castShadow = [mesh.material].flat().every((material) => !material.transparent);
    mesh.receiveShadow = true;
  }
  return stand;
}

export function meshesOf(object: Object3D): Mesh[] {
  const meshes: Mesh[] = [];
  object.traverse((part) => {
    if (part instanceof Mesh) meshes.push(part);
  });
  return meshes;
}

export function verticesOf(object: Object3D): Vector3[] {
  return meshesOf(object).flatMap((mesh) => {
    const position = mesh.geometry.getAttribute('position');
    return Array.from({ length: position.count }, (_, index) =>
      new Vector3().fromBufferAttribute(position, index).applyMatrix4(mesh.matrixWorld),
    );
  });
}
