import '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { modelFile } from '../../build/model';
import { VECTOR_LENGTH } from '../../utils/likeness/compare';
import { openEye } from '../../utils/likeness/eye';
import type { Pixels } from '../../utils/likeness/framed';

const CACHE = path.resolve(import.meta.dirname, '../../.cache/retrieval');
const BATCH = 8;

/** Vectors of picture files by the package's own eye, in their order; computed once for a model. */
export async function eyeVectors(files: readonly string[]): Promise<Int8Array[]> {
  const model = await modelFile(console.log);
  const name = createHash('sha256')
    .update(JSON.stringify([model, files]))
    .digest('hex');
  const cached = path.join(CACHE, `eye-${name.slice(0, 16)}.bin`);
  const bytes = await readFile(cached).catch(() => undefined);
  if (bytes?.length === files.length * VECTOR_LENGTH) return split(new Int8Array(bytes));
  const vectors = await describeAll(await readFile(model), files);
  await mkdir(CACHE, { recursive: true });
  await writeFile(cached, Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer))));
  return vectors;
}

function split(all: Int8Array): Int8Array[] {
  return Array.from({ length: all.length / VECTOR_LENGTH }, (_, i) =>
    all.subarray(i * VECTOR_LENGTH, (i + 1) * VECTOR_LENGTH),
  );
}

async function describeAll(model: Buffer, files: readonly string[]) {
  await setBackend('wasm');
  const eye = await openEye(new Uint8Array(model));
  const vectors: Int8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < files.length; start += BATCH) {
    const pictures = await Promise.all(files.slice(start, start + BATCH).map(pixelsOf));
    vectors.push(...eye.describe(pictures));
  }
  return vectors;
}

/** As a browser's canvas would give them. */
async function pixelsOf(file: string): Promise<Pixels> {
  const { data, info } = await sharp(file)
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
