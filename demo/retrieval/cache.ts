import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeIndex, encodeIndex, type StoredIndex } from './cache-format';

/**
 * The index stored in a file. A missing, damaged or outdated file gives an empty index, so that
 * everything is computed anew; a file that may not be read is an error of the caller's setup.
 */
export async function readIndex(file: string): Promise<StoredIndex> {
  const bytes = await readIfThere(file);
  return (bytes && decodeIndex(bytes)) ?? { pictures: [] };
}

/** Replaces the file as a whole, so that an interrupted write leaves the former one. */
export async function writeIndex(file: string, index: StoredIndex): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, encodeIndex(index));
  await rename(draft, file);
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
