import { type BufferGeometry, Float32BufferAttribute, type Mesh, Vector3 } from 'three';

/**
 * Texture coordinates in centimetres, laid on from the side each face looks to, `v` along the
 * longest side of the part, so that wood grain runs the way a joiner would cut it.
 */
export function projectTexture(indexed: BufferGeometry): BufferGeometry {
  const geometry = indexed.index ? indexed.toNonIndexed() : indexed;
  geometry.computeBoundingBox();
  const size = geometry.boundingBox?.getSize(new Vector3()).toArray() ?? [1, 1, 1];
  const position = geometry.getAttribute('position');
  const corners = [new Vector3(), new Vector3(), new Vector3()] as const;
  const uv: number[] = [];
  for (let first = 0; first < position.count; first += 3) {
    corners.forEach((corner, index) => corner.fromBufferAttribute(position, first + index));
    const normal = corners[1].clone().sub(corners[0]).cross(corners[2].clone().sub(corners[0]));
    const [u, v] = planeOf(normal.toArray(), size);
    for (const corner of corners) uv.push(corner.getComponent(u), corner.getComponent(v));
  }
  return geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
}

/** A turned part cut from a plank: its grain runs straight across instead of round the middle. */
export function sawn(part: Mesh): Mesh {
  part.geometry = projectTexture(part.geometry);
  return part;
}

function planeOf(normal: number[], size: number[]): [number, number] {
  const steepness = normal.map(Math.abs);
  const facing = steepness.indexOf(Math.max(...steepness));
  const [a = 0, b = 1] = [0, 1, 2].filter((axis) => axis !== facing);
  return (size[a] ?? 0) > (size[b] ?? 0) * 1.01 ? [b, a] : [a, b];
}
