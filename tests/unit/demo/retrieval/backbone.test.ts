import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackbone, POOLED_LENGTH, type Backbone } from '../../../../demo/retrieval/backbone';
import { BLUE, RED, painted } from '../../../support/framed-pictures';

const red = painted(256, 256, () => RED).pixels;
const halves = painted(256, 256, (x) => (x < 128 ? RED : BLUE)).pixels;

describe('backbone', () => {
  let backbone: Backbone;
  beforeAll(async () => {
    backbone = await loadBackbone();
  });

  it('gives finite numbers, the same for the same picture and others for another', () => {
    const activations = backbone(red);
    expect(activations).toHaveLength(POOLED_LENGTH);
    expect(activations.every(Number.isFinite)).toBe(true);
    expect(backbone(red)).toEqual(activations);
    expect(backbone(halves)).not.toEqual(activations);
  });

  it('disposes of all tensors', () => {
    const before = memory().numTensors;
    backbone(red);
    expect(memory().numTensors).toBe(before);
  });
});
