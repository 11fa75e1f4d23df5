/** MobileNetV2 as the package `nsfwjs` (MIT) brings it, up to the layer that the eye pools. */
import { createRequire } from 'node:module';
import * as z from 'zod/mini';
import type { StoredKernel } from '../../utils/core/likeness/model-file';
import { at } from '../../utils/core/likeness/vector';

/** One convolution as the package stores it, with the normalisation of its channels. */
export interface StoredLayer extends StoredKernel {
  shape: [number, number, number, number];
  isDepthwise: boolean;
  stride: number;
  isClipped: boolean;
  isResidual: boolean;
  bias: Float32Array;
}

/**
 * The last layer: 14 × 14 places of 384 numbers. On altered copies of pictures it tells products apart better
 * than later ones, which know what a thing is and not which one it is.
 */
const LAST = 'block_10_expand';

const weightSchema = z.object({
  name: z.string(),
  shape: z.array(z.int()),
  quantization: z.object({ min: z.number(), scale: z.number(), dtype: z.literal('uint8') }),
});
const layerSchema = z.object({
  class_name: z.string(),
  name: z.string(),
  config: z.looseObject({
    strides: z.optional(z.union([z.array(z.int()), z.null()])),
    epsilon: z.optional(z.number()),
  }),
});
const shapeSchema = z.tuple([z.int(), z.int(), z.int(), z.int()]);
const modelSchema = z.object({
  modelTopology: z.object({
    model_config: z.object({ config: z.object({ layers: z.array(layerSchema) }) }),
  }),
  weightsManifest: z.tuple([z.object({ weights: z.array(weightSchema) })]),
});

type Weight = z.infer<typeof weightSchema>['quantization'] & { shape: number[]; bytes: Uint8Array };

/** The layers in their order. Throws where the package is not the one that this was written for. */
export function readBackbone(): StoredLayer[] {
  const { model, bytes } = readPackage();
  const [{ weights }] = model.weightsManifest;
  const named = new Map<string, Weight>();
  let position = 0;
  for (const { name, shape, quantization } of weights) {
    const length = shape.reduce((product, side) => product * side, 1);
    named.set(name, { ...quantization, shape, bytes: bytes.subarray(position, position + length) });
    position += length;
  }
  if (position !== bytes.length) throw new Error(`nsfwjs: ${bytes.length} bytes of weights`);
  // Zero padding before a stride of two is what "same" padding does for sides that are even.
  const { layers } = model.modelTopology.model_config.config;
  const steps = layers.filter((layer) => layer.class_name !== 'ZeroPadding2D');
  const last = steps.findIndex(({ name }) => name === LAST);
  const read: StoredLayer[] = [];
  for (const [index, { class_name: kind, name, config }] of steps.slice(0, last + 1).entries()) {
    if (kind !== 'Conv2D' && kind !== 'DepthwiseConv2D') continue;
    const isDepthwise = kind === 'DepthwiseConv2D';
    const {
      shape,
      min,
      scale,
      bytes: weight,
    } = find(named, `${name}/${isDepthwise ? 'depthwise_' : ''}kernel`);
    const normalisation = steps[index + 1];
    const after = steps[index + 2]?.class_name;
    if (normalisation?.class_name !== 'BatchNormalization') throw new Error(`after ${name}`);
    const folded = fold(named, normalisation.name, normalisation.config.epsilon ?? Number.NaN);
    read.push({
      shape: shapeSchema.parse(shape),
      isDepthwise,
      stride: config.strides?.[0] ?? 1,
      isClipped: after === 'ReLU',
      isResidual: after === 'Add',
      min,
      scale,
      bytes: weight,
      ...folded,
    });
  }
  return read;
}

function readPackage() {
  const require = createRequire(import.meta.url);
  const folder = require.resolve('nsfwjs').replace(/dist\/cjs\/index\.js$/, 'dist/models/');
  const json: unknown = require(`${folder}mobilenet_v2/model.min.js`);
  const weights: unknown = require(`${folder}mobilenet_v2/group1-shard1of1.min.js`);
  const bytes = Buffer.from(z.string().parse(weights), 'base64');
  return { model: modelSchema.parse(json), bytes };
}

/** Batch normalisation as a scale of each channel and a bias. */
function fold(named: ReadonlyMap<string, Weight>, name: string, epsilon: number) {
  const [gamma, beta, mean, variance] = (
    ['gamma', 'beta', 'moving_mean', 'moving_variance'] as const
  ).map((part) => numbersOf(find(named, `${name}/${part}`)));
  if (!gamma || !beta || !mean || !variance) throw new Error(`${name} is incomplete`);
  const channelScales = gamma.map((value, i) => value / Math.sqrt(at(variance, i) + epsilon));
  const bias = beta.map((value, i) => value - at(mean, i) * at(channelScales, i));
  return { channelScales, bias };
}

function find(named: ReadonlyMap<string, Weight>, name: string): Weight {
  const weight = named.get(name);
  if (!weight) throw new Error(`nsfwjs has no weight ${name}`);
  return weight;
}

function numbersOf({ bytes, min, scale }: Weight): Float32Array {
  return Float32Array.from(bytes, (byte) => byte * scale + min);
}
