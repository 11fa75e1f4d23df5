import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const PICTURES = 'demo/pictures/images';

/** Absolute paths, in the order of their names. */
export async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(path.join(ROOT, folder));
  return names.toSorted().map((name) => path.join(ROOT, folder, name));
}
