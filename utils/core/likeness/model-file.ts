import * as z from 'zod/mini';
import type { Projection } from './projection';

/** One convolution of the network, with its normalisation folded in. */
export interface Layer {
  /** Height, width, channels in, channels out; of a depthwise one the last is 1. */
  shape: readonly [number, number, number, number];
  isDepthwise: boolean;
  stride: number;
  /** ReLU6 follows. */
  isClipped: boolean;
  /** What came out of the last layer without ReLU6 before it is added. */
  isResidual: boolean;
  kernel: Float32Array;
  bias: Float32Array;
}

/** What a picture is embedded by: the network up to the layer that is pooled, and what is learned. */
export interface Model {
  layers: readonly Layer[];
  /** Of the pooled activations, and of the colours. */
  sight: Projection;
  colour: Projection;
}

const layerSchema = z.object({
  shape: z.tuple([z.int(), z.int(), z.int(), z.int()]),
  isDepthwise: z.boolean(),
  stride: z.int(),
  isClipped: z.boolean(),
  isResidual: z.boolean(),
  /** A weight is (byte · scale + min) · the scale of its channel. */
  min: z.number(),
  scale: z.number(),
});
const projectionSchema = z.object({ length: z.int(), axes: z.int() });
const headerSchema = z.object({
  layers: z.array(layerSchema),
  sight: projectionSchema,
  colour: projectionSchema,
});
export type ModelHeader = z.infer<typeof headerSchema>;

const CHECKSUM_BYTES = 32;
const LENGTH_BYTES = 4;

/** The file is not what was built: cut off, or changed. */
export class DamagedModelError extends Error {
  override readonly name = 'DamagedModelError';
}

/** SHA-256 of the model, hexadecimal: vectors of two models cannot be compared. */
export function checksumOf(file: Uint8Array<ArrayBuffer>): string {
  return file.subarray(-CHECKSUM_BYTES).toHex();
}

/**
 * Form of the file: length of the header, header as JSON; for each layer its weights (a byte each), its
 * channels' scales and its bias; for each projection its mean, then axis by axis a scale and a signed byte
 * a number; at the end the SHA-256 of all that. Numbers are 32-bit floats, little-endian.
 * Rejects with a `DamagedModelError`.
 */
export async function readModel(file: Uint8Array<ArrayBuffer>): Promise<Model> {
  const body = file.subarray(0, Math.max(0, file.length - CHECKSUM_BYTES));
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  const stored = file.subarray(body.length);
  if (body.length < LENGTH_BYTES || sum.some((byte, index) => byte !== stored[index])) {
    throw new DamagedModelError('The model file is damaged.');
  }
  const headerEnd = LENGTH_BYTES + new DataView(body.buffer, body.byteOffset).getUint32(0, true);
  const json = new TextDecoder().decode(body.subarray(LENGTH_BYTES, headerEnd));
  const header = headerSchema.parse(JSON.parse(json));
  const take = reader(body, headerEnd);
  return {
    layers: header.layers.map((layer) => readLayer(layer, take)),
    sight: readProjection(header.sight, take),
    colour: readProjection(header.colour, take),
  };
}

interface Reader {
  bytes: (count: number) => Uint8Array;
  floats: (count: number) => Float32Array;
}

function reader(body: Uint8Array<ArrayBuffer>, start: number): Reader {
  let position = start;
  const bytes = (count: number) => body.subarray(position, (position += count));
  // A copy, because floats must start at a multiple of four.
  const floats = (count: number) => new Float32Array(bytes(count * 4).slice().buffer);
  return { bytes, floats };
}

function readLayer({ min, scale, ...layer }: ModelHeader['layers'][number], take: Reader): Layer {
  const bytes = take.bytes(layer.shape.reduce((product, length) => product * length, 1));
  const channels = layer.isDepthwise ? layer.shape[2] : layer.shape[3];
  const kernel = kernelOf({ bytes, min, scale, channelScales: take.floats(channels) });
  return { ...layer, kernel, bias: take.floats(channels) };
}

/** Weights of a layer as they are stored. */
export interface StoredKernel {
  bytes: Uint8Array;
  /** A weight is (byte · scale + min) · the scale of its channel. */
  min: number;
  scale: number;
  channelScales: Float32Array;
}

/** Channels are the last that change, also where each has a filter of its own. */
export function kernelOf({ bytes, min, scale, channelScales }: StoredKernel): Float32Array {
  const channels = channelScales.length;
  return Float32Array.from(
    bytes,
    (byte, index) => (byte * scale + min) * (channelScales[index % channels] ?? Number.NaN),
  );
}

function readProjection({ length, axes }: ModelHeader['sight'], take: Reader): Projection {
  const mean = take.floats(length);
  const all = new Float32Array(length * axes);
  for (let axis = 0; axis < axes; axis++) {
    const [scale = Number.NaN] = take.floats(1);
    const row = Int8Array.from(take.bytes(length), (byte) => (byte << 24) >> 24);
    all.set(
      Float32Array.from(row, (value) => value * scale),
      axis * length,
    );
  }
  return { mean, axes: all };
}
