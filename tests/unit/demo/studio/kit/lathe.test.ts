import { MeshBasicMaterial, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { lathe } from '../../../../../demo/studio/kit/lathe';

const cup = (fillet: number) => lathe('0,0 3,0 3,8 2.6,8', new MeshBasicMaterial(), { fillet });

describe('lathe', () => {
  it('keeps the size of the profile', () => {
    const { geometry } = cup(0.1);
    geometry.computeBoundingBox();
    const size = geometry.boundingBox?.getSize(new Vector3());

    expect(size?.y).toBeCloseTo(8, 3);
    expect(size?.x).toBeCloseTo(6, 1);
  });

  it('rounds corners: no vertex is left on the sharp corner', () => {
    const position = cup(0.5).geometry.getAttribute('position');
    const corner = new Vector3(0, 0, 3);
    const nearest = Math.min(
      ...Array.from({ length: position.count }, (_, index) =>
        new Vector3().fromBufferAttribute(position, index).distanceTo(corner),
      ),
    );

    expect(nearest).toBeGreaterThan(0.1);
  });

  it('measures its texture in centimetres along the profile', () => {
    const uv = cup(0.1).geometry.getAttribute('uv');
    const longest = Math.max(...Array.from({ length: uv.count }, (_, index) => uv.getY(index)));

    expect(longest).toBeGreaterThan(11);
    expect(longest).toBeLessThan(11.4);
  });
});
