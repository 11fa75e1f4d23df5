import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A line for each file in the folder, as `sha256sum --check` reads it. */
export async function describeSums(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name !== 'SHA256SUMS').toSorted();
  const sums = names.map(async (name) => {
    const hash = createHash('sha256').update(await readFile(path.join(folder, name)));
    return `${hash.digest('hex')}  ${name}\n`;
  });
  return (await Promise.all(sums)).join('');
}
