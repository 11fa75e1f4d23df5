import {
  add,
  fused,
  mean,
  pow,
  tensor1d,
  tensor4d,
  tidy,
  type Tensor1D,
  type Tensor4D,
} from '@tensorflow/tfjs-core';
import { CHANNELS } from './framed';
import type { Layer } from './model-file';

/** Side of the square that the network sees, in pixels. */
export const SIDE = 224;
/** Generalised mean over places: what stands out counts for more than in a plain mean. */
const POWER = 3;

/** Activations of pictures (SIDE × SIDE, RGB, 0..255), pooled over their places, a row a picture. */
export type Backbone = (pictures: readonly Uint8Array[]) => Float32Array[];

/** The network on whatever backend of tfjs is set; its weights stay there until the worker ends. */
export function openBackbone(layers: readonly Layer[]): Backbone {
  const loaded = layers.map((layer) => ({
    ...layer,
    filter: tensor4d(layer.kernel, [...layer.shape]),
    bias: tensor1d(layer.bias),
  }));
  return (pictures) => {
    const all = new Float32Array(pictures.length * SIDE * SIDE * CHANNELS);
    for (const [index, pixels] of pictures.entries()) {
      const start = index * SIDE * SIDE * CHANNELS;
      for (let i = 0; i < pixels.length; i++) all[start + i] = (pixels[i] ?? Number.NaN) / 255;
    }
    const pooled = tidy(() => {
      const input = tensor4d(all, [pictures.length, SIDE, SIDE, CHANNELS]);
      return pow(mean(pow(run(loaded, input), POWER), [1, 2]), 1 / POWER).dataSync<'float32'>();
    });
    const length = pooled.length / pictures.length;
    return pictures.map((_, index) => pooled.slice(index * length, (index + 1) * length));
  };
}

interface LoadedLayer extends Pick<Layer, 'isDepthwise' | 'stride' | 'isClipped' | 'isResidual'> {
  filter: Tensor4D;
  bias: Tensor1D;
}

function run(layers: readonly LoadedLayer[], input: Tensor4D): Tensor4D {
  let x = input;
  let before = input;
  for (const { filter, bias, stride, isDepthwise, isClipped, isResidual } of layers) {
    const convolve = isDepthwise ? fused.depthwiseConv2d : fused.conv2d;
    const y = convolve({
      x,
      filter,
      bias,
      strides: stride,
      pad: 'same',
      activation: isClipped ? 'relu6' : 'linear',
    });
    x = isResidual ? add(y, before) : y;
    if (!isClipped) before = x;
  }
  return x;
}
