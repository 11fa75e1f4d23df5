import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { fitCamera } from '../../../../../demo/studio/stage/view';

describe('fitCamera', () => {
  it.each([
    { azimuth: 0, elevation: 9 },
    { azimuth: 34, elevation: 18 },
    { azimuth: -38, elevation: 58 },
  ])('fills four fifths of the frame, centred, seen from %o', (view) => {
    const corners = [-1, 1].flatMap((x) =>
      [-0.2, 0.9].flatMap((y) => [-0.4, 0.6].map((z) => new Vector3(x, y, z))),
    );
    const camera = fitCamera(corners, view);
    camera.updateProjectionMatrix();

    const shown = corners.map((corner) => corner.project(camera));
    const across = shown.map(({ x }) => x);
    const along = shown.map(({ y }) => y);

    expect(Math.max(...across, ...along)).toBeCloseTo(0.8, 3);
    expect(Math.min(...across, ...along)).toBeGreaterThanOrEqual(-0.801);
  });
});
