import { describe, expect, it } from 'vitest';
import type { StoredLayer } from '../../../tools/model/backbone';
import { encodeModel } from '../../../tools/model/encode';
import { DamagedModelError, readModel } from '../../../utils/core/likeness/model-file';

const layer: StoredLayer = {
  shape: [1, 1, 2, 2],
  isDepthwise: false,
  stride: 1,
  isClipped: true,
  isResidual: false,
  min: -1,
  scale: 0.01,
  bytes: Uint8Array.of(0, 100, 200, 255),
  channelScales: Float32Array.of(2, 0.5),
  bias: Float32Array.of(0.25, -0.75),
};
const sight = { mean: Float32Array.of(1, 2, 3), axes: Float32Array.of(1, 0, -1, 0.5, 0.25, 0) };
const colour = { mean: Float32Array.of(4), axes: Float32Array.of(-2) };
const file = () => new Uint8Array(encodeModel([layer], sight, colour));

describe('the model file', () => {
  it('gives back what was written', async () => {
    const model = await readModel(file());
    const [read] = model.layers;
    expect(read).toMatchObject({ shape: [1, 1, 2, 2], stride: 1, isClipped: true });
    expect([...(read?.kernel ?? [])]).toEqual(
      [-2, 0, 2, 0.775].map((value): unknown => expect.closeTo(value, 5)),
    );
    expect(read?.bias).toEqual(layer.bias);
    expect(model.sight.mean).toEqual(sight.mean);
    for (const [i, value] of sight.axes.entries()) {
      expect(model.sight.axes[i]).toBeCloseTo(value, 2);
    }
    expect([...model.colour.axes]).toEqual([-2]);
  });

  it('is refused where one byte is changed, or the end is missing', async () => {
    for (const position of [0, 5, 60, -1, -33]) {
      const changed = file();
      const at = (position + changed.length) % changed.length;
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(readModel(changed)).rejects.toThrow(DamagedModelError);
    }
    for (const length of [0, 3, 31, 100]) {
      await expect(readModel(file().slice(0, length))).rejects.toThrow(DamagedModelError);
    }
  });
});
