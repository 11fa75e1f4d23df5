/** The vectors of all offers' pictures, as one committed file: computing them takes minutes. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import * as z from 'zod/mini';
import { VECTOR_LENGTH } from '../../utils/core/likeness/compare';
import { pictureName, STUDIO_ANGLES, STUDIO_PICTURES, STUDIO_PRODUCTS } from '../pictures/products';
import type { PlannedOffer } from './';
import { DRAWING_VERSION } from './supplier-pictures';

export const VECTORS_FILE = fileURLToPath(new URL('vectors.bin', import.meta.url));

/** What the vectors are of. */
const originSchema = z.object({
  /** SHA-256 of the model that embeds the pictures. */
  model: z.string(),
  /** SHA-256 of what the pictures are drawn from. */
  pictures: z.string(),
});
export type Origin = z.infer<typeof originSchema>;

const CHECKSUM_BYTES = 32;
const NAME = 'demo/catalogue/vectors.bin, by which the demo finds pictures,';

/** A line of JSON that names the origin, the vectors in the order of the offers, the SHA-256 of both. */
export function encodeVectors(origin: Origin, vectors: readonly Int8Array[]): Buffer {
  const head = Buffer.from(`${JSON.stringify(origin)}\n`);
  const body = Buffer.concat([head, ...vectors.map((vector) => new Uint8Array(vector))]);
  return Buffer.concat([body, checksum(body)]);
}

/** Rejects with a sentence that says what to do, where the file is missing, damaged or of another origin. */
export async function readVectors(origin: Origin, file = VECTORS_FILE): Promise<Int8Array[]> {
  const stored = await readFile(file).catch(damaged);
  const body = stored.subarray(0, -CHECKSUM_BYTES);
  if (!checksum(body).equals(stored.subarray(body.length))) return damaged();
  const start = body.indexOf('\n') + 1;
  const { model, pictures } = originSchema.parse(JSON.parse(body.toString('utf8', 0, start)));
  if (model !== origin.model || pictures !== origin.pictures) {
    throw new Error(
      `${NAME} is of other pictures or another model: make it again with "npm run vectors".`,
    );
  }
  return split(new Int8Array(body.subarray(start)));
}

function damaged(cause?: unknown): never {
  throw new Error(
    `${NAME} is missing or damaged: bring it back from the repository, or make it again with "npm run vectors".`,
    { cause },
  );
}

function split(all: Int8Array): Int8Array[] {
  return Array.from({ length: all.length / VECTOR_LENGTH }, (_, index) =>
    all.subarray(index * VECTOR_LENGTH, (index + 1) * VECTOR_LENGTH),
  );
}

/** What the suppliers' pictures are drawn from: another hash means other pictures. */
export async function hashOfPictures(planned: readonly PlannedOffer[]): Promise<string> {
  const hash = createHash('sha256').update(`${DRAWING_VERSION} ${sharp.versions.sharp}`);
  for (const { offer, photo } of planned) {
    hash.update(`${offer.offerId} ${offer.product} ${JSON.stringify(photo)}`);
  }
  for (const product of STUDIO_PRODUCTS) {
    for (const angle of STUDIO_ANGLES) {
      hash.update(await readFile(path.join(STUDIO_PICTURES, pictureName(product, angle))));
    }
  }
  return hash.digest('hex');
}

function checksum(body: Uint8Array): Buffer {
  return createHash('sha256').update(body).digest();
}
