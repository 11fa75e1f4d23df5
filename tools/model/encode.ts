import { createHash } from 'node:crypto';
import type { ModelHeader } from '../../utils/core/likeness/model-file';
import type { Projection } from '../../utils/core/likeness/projection';
import { at } from '../../utils/core/likeness/vector';
import type { StoredLayer } from './backbone';

const LARGEST = 127;

/** The file that `utils/core/likeness/model-file.ts` reads, and describes. */
export function encodeModel(
  layers: readonly StoredLayer[],
  sight: Projection,
  colour: Projection,
): Buffer {
  const header: ModelHeader = {
    layers: layers.map(({ bytes: _bytes, channelScales: _scales, bias: _bias, ...layer }) => layer),
    sight: sizeOf(sight),
    colour: sizeOf(colour),
  };
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  const body = Buffer.concat([
    length,
    head,
    ...layers.flatMap(({ bytes, channelScales, bias }) => [
      bytes,
      floats(channelScales),
      floats(bias),
    ]),
    ...projectionBytes(sight),
    ...projectionBytes(colour),
  ]);
  return Buffer.concat([body, createHash('sha256').update(body).digest()]);
}

function sizeOf({ mean, axes }: Projection) {
  return { length: mean.length, axes: axes.length / mean.length };
}

function projectionBytes({ mean, axes }: Projection): Uint8Array[] {
  const parts = [floats(mean)];
  for (let start = 0; start < axes.length; start += mean.length) {
    const axis = axes.subarray(start, start + mean.length);
    const most = axis.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
    const rounded = Int8Array.from(axis, (value) => Math.round((value / most) * LARGEST));
    parts.push(floats(Float32Array.of(most / LARGEST)), new Uint8Array(rounded.buffer));
  }
  return parts;
}

function floats(values: Float32Array): Uint8Array {
  const bytes = Buffer.alloc(values.length * 4);
  for (let i = 0; i < values.length; i++) bytes.writeFloatLE(at(values, i), i * 4);
  return bytes;
}
