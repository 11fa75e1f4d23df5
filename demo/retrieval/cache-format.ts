import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { POOLED_LENGTH } from './backbone';
import { COLOUR_LENGTH } from '../../utils/core/likeness/colour';
import type { Features } from './features';
import type { Projection } from '../../utils/core/likeness/projection';
import { AXES } from './projection';

/** Names how features come about. Change it with any step from decoding to colour bins. */
export const RECIPE = 'human-3.3.6-centernet-256/expanded_conv_12/lab-5x7x7-1+6/2';

export interface StoredPicture {
  /** SHA-256 of the picture's file, hexadecimal. */
  key: string;
  features: Features;
}

/** The pictures of a catalogue in its order, and the projection if it was fitted on them. */
export interface StoredIndex {
  pictures: readonly StoredPicture[];
  projection?: Projection;
}

const header = z.object({
  recipe: z.literal(RECIPE),
  keys: z.array(z.string()),
  hasProjection: z.boolean(),
});

const LENGTH_BYTES = 4;
const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;
const CHECKSUM_BYTES = 32;

/**
 * The stored form: length of the header, header as JSON, numbers as 32-bit floats in the order
 * pooled, colour (picture by picture), mean, axes; at the end the SHA-256 of all that.
 */
export function encodeIndex({ pictures, projection }: StoredIndex): Buffer {
  const head = Buffer.from(
    JSON.stringify({
      recipe: RECIPE,
      keys: pictures.map(({ key }) => key),
      hasProjection: projection !== undefined,
    } satisfies z.infer<typeof header>),
  );
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  const numbers = pictures.flatMap(({ features }) => [features.pooled, features.colour]);
  if (projection !== undefined) numbers.push(projection.mean, projection.axes);
  const body = Buffer.concat([length, head, ...numbers.map(bytesOf)]);
  return Buffer.concat([body, checksum(body)]);
}

/** What was stored, or undefined for anything but a whole index made by this recipe. */
export function decodeIndex(stored: Uint8Array): StoredIndex | undefined {
  const bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  const body = bytes.subarray(0, -CHECKSUM_BYTES);
  if (!checksum(body).equals(bytes.subarray(body.length))) return undefined;
  const numbersAt = LENGTH_BYTES + body.readUInt32LE();
  const json: unknown = JSON.parse(body.toString('utf8', LENGTH_BYTES, numbersAt));
  const head = header.safeParse(json);
  return head.success ? readNumbers(head.data, body.subarray(numbersAt)) : undefined;
}

function readNumbers(head: z.infer<typeof header>, bytes: Buffer): StoredIndex | undefined {
  const expected = head.keys.length * (POOLED_LENGTH + COLOUR_LENGTH);
  const projected = head.hasProjection ? POOLED_LENGTH * (1 + AXES) : 0;
  if (bytes.length !== (expected + projected) * FLOAT_BYTES) return undefined;
  // A copy, because floats must start at a multiple of four.
  const numbers = new Float32Array(new Uint8Array(bytes).buffer);
  let position = 0;
  const take = (length: number) => numbers.subarray(position, (position += length));
  const pictures = head.keys.map((key) => {
    return { key, features: { pooled: take(POOLED_LENGTH), colour: take(COLOUR_LENGTH) } };
  });
  if (!head.hasProjection) return { pictures };
  return { pictures, projection: { mean: take(POOLED_LENGTH), axes: take(AXES * POOLED_LENGTH) } };
}

function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
