/** The eye's model: a network that a package brings, and axes learned on the studio's pictures. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = path.join(ROOT, 'demo/studio/pictures');
const CACHE = path.join(ROOT, '.cache/model');

/** What the model is made from, beside the pictures. */
const SOURCES = [
  'build/model/alterations.ts',
  'build/model/backbone.ts',
  'build/model/encode.ts',
  'build/model/fit.ts',
  'build/model/train.ts',
  'utils/likeness/backbone.ts',
  'utils/likeness/colour.ts',
  'utils/likeness/framed.ts',
  'utils/likeness/lab.ts',
  'utils/likeness/trim-borders.ts',
  'node_modules/nsfwjs/package.json',
  'node_modules/sharp/package.json',
];

/**
 * The model's file; made at the first call after a change of what it is made from, which takes about a
 * minute and a half.
 * @param log takes one sentence before that
 */
export async function modelFile(log: (line: string) => void): Promise<string> {
  const file = path.join(CACHE, `${(await fingerprint()).slice(0, 16)}.bin`);
  try {
    await readFile(file);
    return file;
  } catch {
    log('The model of the eye is made from the installed packages; this takes a minute or two.');
  }
  // Loaded late: a build that finds the model needs neither decoder nor network.
  const { trainModel } = await import('./train');
  const bytes = await trainModel(await pictures());
  await mkdir(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return file;
}

async function pictures(): Promise<string[]> {
  const names = await readdir(PICTURES);
  return names.toSorted().map((name) => path.join(PICTURES, name));
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...SOURCES.map((name) => path.join(ROOT, name)), ...(await pictures())]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}
