import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { nameOfModel, readEyeFile } from '../../build/eye-file';
import { pixelsOf } from '../../demo/retrieval/decode';
import { startTensors } from '../../demo/retrieval/retriever';
import { VECTOR_LENGTH } from '../../utils/core/likeness/compare';
import { openEye } from '../../utils/core/likeness/eye';

const CACHE = path.resolve(import.meta.dirname, '../../.cache/retrieval');
const BATCH = 8;

/** A picture: its file, or its bytes made when they are needed. */
export interface Seen {
  /** Names the picture; another content has another key. */
  key: string;
  bytes: () => Promise<Buffer>;
}

export function seenFile(file: string): Seen {
  return { key: file, bytes: () => readFile(file) };
}

/** Embeddings of pictures by the package's own embedder, in their order; computed once for a model. */
export async function embeddingsOf(pictures: readonly Seen[]): Promise<Int8Array[]> {
  const model = await readEyeFile();
  const keys = pictures.map(({ key }) => key);
  const name = createHash('sha256').update(JSON.stringify([nameOfModel(model), keys]));
  const cached = path.join(CACHE, `embeddings-${name.digest('hex').slice(0, 16)}.bin`);
  const bytes = await readFile(cached).catch(() => undefined);
  if (bytes?.length === pictures.length * VECTOR_LENGTH) return split(new Int8Array(bytes));
  const vectors = await embedAll(model, pictures);
  await mkdir(CACHE, { recursive: true });
  await writeFile(cached, Buffer.concat(vectors.map((vector) => Buffer.from(vector.buffer))));
  return vectors;
}

function split(all: Int8Array): Int8Array[] {
  return Array.from({ length: all.length / VECTOR_LENGTH }, (_, i) =>
    all.subarray(i * VECTOR_LENGTH, (i + 1) * VECTOR_LENGTH),
  );
}

async function embedAll(model: Uint8Array<ArrayBuffer>, pictures: readonly Seen[]) {
  await startTensors();
  const embedder = await openEye(model);
  const vectors: Int8Array<ArrayBuffer>[] = [];
  for (let start = 0; start < pictures.length; start += BATCH) {
    const batch = pictures.slice(start, start + BATCH);
    vectors.push(
      ...embedder.describe(
        await Promise.all(batch.map(async ({ bytes }) => pixelsOf(sharp(await bytes())))),
      ),
    );
  }
  return vectors;
}
