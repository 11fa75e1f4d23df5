import { Float32BufferAttribute, LatheGeometry, type Material, Mesh, Vector2 } from 'three';
import { parsePoints } from './points';

const ARC_STEPS = 6;

/**
 * A turned body, in centimetres. The profile is a row of corners `radius,height` or, with a fillet
 * of their own, `radius,height,fillet`: from the foot outside to the rim and, for a hollow body,
 * down again inside. Every corner between its ends is rounded.
 */
export function lathe(
  profile: string,
  material: Material,
  { fillet = 0.25, segments = 72 } = {},
): Mesh {
  const points = roundCorners(parsePoints(profile), fillet);
  const geometry = new LatheGeometry(points, segments);
  measureTexture(geometry, points, segments);
  return new Mesh(geometry, material);
}

function roundCorners(profile: number[][], fillet: number): Vector2[] {
  const corners = profile.map(([radius, height]) => new Vector2(radius, height));
  return corners.flatMap((corner, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (!before || !after) return [corner];
    return arc(before, corner, after, profile[index]?.[2] ?? fillet);
  });
}

function arc(before: Vector2, corner: Vector2, after: Vector2, radius: number): Vector2[] {
  const back = before.clone().sub(corner);
  const on = after.clone().sub(corner);
  const half = Math.abs(back.angleTo(on)) / 2;
  const cut = Math.min(radius / Math.tan(half), back.length() * 0.47, on.length() * 0.47);
  if (!(cut > 1e-4)) return [corner];
  const along = (direction: Vector2, distance: number) =>
    corner.clone().addScaledVector(direction.clone().normalize(), distance);
  const start = along(back, cut);
  const end = along(on, cut);
  const rounded = Array.from({ length: ARC_STEPS + 1 }, (_, step) => {
    const t = step / ARC_STEPS;
    return start
      .clone()
      .multiplyScalar((1 - t) ** 2)
      .addScaledVector(corner, 2 * t * (1 - t))
      .addScaledVector(end, t ** 2);
  });
  // A vertex close beside the fillet on each side keeps the shading of the flat parts flat.
  return [along(back, cut * 1.05), ...rounded, along(on, cut * 1.05)];
}

/** Texture coordinates in centimetres: by arc length, or a texture stretches on the flat parts. */
function measureTexture(geometry: LatheGeometry, points: Vector2[], segments: number): void {
  const widest = Math.max(...points.map((point) => point.x));
  const turnLength = Math.max(1, Math.round(2 * Math.PI * widest));
  let length = 0;
  const lengths = points.map((point, index) => {
    const before = points[index - 1];
    length += before ? before.distanceTo(point) : 0;
    return length;
  });
  const uv: number[] = [];
  for (let segment = 0; segment <= segments; segment++) {
    for (const v of lengths) uv.push((turnLength * segment) / segments, v);
  }
  geometry.setAttribute('uv', new Float32BufferAttribute(uv, 2));
}
