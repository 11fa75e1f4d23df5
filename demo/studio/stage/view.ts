import { PerspectiveCamera, Vector3 } from 'three';
import type { StudioAngle } from '../products';

/** Where the camera stands, in degrees: azimuth to the right of the front, elevation above it. */
export interface View {
  azimuth: number;
  elevation: number;
}

const VIEWS: Record<StudioAngle, View> = {
  front: { azimuth: 3, elevation: 9 },
  turned: { azimuth: 34, elevation: 18 },
  high: { azimuth: -30, elevation: 40 },
};

/** Where the camera stands for a product of this kind. */
export function viewOf(
  { views }: { views?: Partial<Record<StudioAngle, View>> },
  angle: StudioAngle,
): View {
  return views?.[angle] ?? VIEWS[angle];
}

const FIELD_OF_VIEW = 22;
/** The share of the picture's side that the product takes. */
const FILL = 0.8;

/** The unit vector from the product towards the camera or a lamp. */
export function direction({ azimuth, elevation }: View): Vector3 {
  const radians = Math.PI / 180;
  return new Vector3().setFromSphericalCoords(1, (90 - elevation) * radians, azimuth * radians);
}

/**
 * A camera that looks from the view and stands as near as it can with all the points inside the
 * frame, the product in the middle.
 */
export function fitCamera(points: readonly Vector3[], view: View): PerspectiveCamera {
  const camera = new PerspectiveCamera(FIELD_OF_VIEW, 1, 0.5, 30);
  const back = direction(view);
  camera.position.copy(back);
  camera.lookAt(0, 0, 0);
  camera.updateMatrixWorld();
  const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
  const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);

  const slope = Math.tan(((FIELD_OF_VIEW / 2) * Math.PI) / 180) * FILL;
  const across = span(points, right, back, slope);
  const along = span(points, up, back, slope);
  camera.position
    .copy(back)
    .multiplyScalar(Math.max(across.distance, along.distance))
    .addScaledVector(right, across.middle)
    .addScaledVector(up, along.middle);
  camera.updateMatrixWorld();
  return camera;
}

/** Along one axis of the picture: where the camera must stand for all points to be in the frame. */
function span(points: readonly Vector3[], axis: Vector3, back: Vector3, slope: number) {
  let most = -Infinity;
  let least = -Infinity;
  for (const point of points) {
    const nearer = slope * point.dot(back);
    most = Math.max(most, point.dot(axis) + nearer);
    least = Math.max(least, nearer - point.dot(axis));
  }
  return { middle: (most - least) / 2, distance: (most + least) / (2 * slope) };
}
