import type { Object3D } from 'three';
import { vi } from 'vitest';
import { KINDS } from '../../../demo/studio/kinds';
import type { StudioAngle, StudioProduct } from '../../../demo/studio/products';
import { placed, verticesOf } from '../../../demo/studio/stage/placed';
import { fitCamera, viewOf } from '../../../demo/studio/stage/view';
import type { PictureArea } from '../../../utils/model/rectangle';

const placedProducts = new Map<string, Object3D>();

/**
 * The rectangle that a product takes in its picture of the studio, by its geometry: no pixel is looked at, so
 * that shadows do not count and no rule on pixels is measured against another one.
 */
export function boxOf(product: StudioProduct, angle: StudioAngle): PictureArea {
  const kind = KINDS[product.kind];
  const known = placedProducts.get(product.id);
  const object = known ?? placed(withoutPaint(() => kind.build(product.trim)));
  placedProducts.set(product.id, object);
  const points = verticesOf(object);
  const camera = fitCamera(points, viewOf(kind, angle));
  let [left, top, right, bottom] = [1, 1, 0, 0];
  for (const point of points) {
    const { x, y } = point.project(camera);
    left = Math.min(left, (x + 1) / 2);
    right = Math.max(right, (x + 1) / 2);
    top = Math.min(top, (1 - y) / 2);
    bottom = Math.max(bottom, (1 - y) / 2);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** Textures are painted on canvases, which Node has not, and a box does not depend on. */
function withoutPaint<T>(build: () => T): T {
  const paint: unknown = new Proxy(() => paint, {
    get: (_, name) => (name === 'data' ? new Uint8ClampedArray(0) : paint),
    set: () => true,
    apply: () => paint,
  });
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => paint }) });
  try {
    return build();
  } finally {
    vi.unstubAllGlobals();
  }
}
