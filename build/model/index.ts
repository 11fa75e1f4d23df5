/** The eye's model: a network that a package brings, and axes learned on the studio's pictures. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, PICTURES, ROOT } from './files';

const CACHE = path.join(ROOT, '.cache/model');

/** What the model is made from: these files, and all of these folders. */
const FILES = [
  'demo/catalogue/random.ts',
  'demo/retrieval/eigen.ts',
  'demo/pictures/products.ts',
  'demo/pictures/random.ts',
  'node_modules/@tensorflow/tfjs-backend-wasm/package.json',
  'node_modules/nsfwjs/package.json',
  'node_modules/sharp/package.json',
];
const FOLDERS = [PICTURES, 'build/model', 'utils/core/likeness'];

/**
 * The model's file; made at the first call after a change of what it is made from, which takes a
 * minute of processor time.
 * @param log takes one sentence before that
 */
export async function modelFile(log: (line: string) => void): Promise<string> {
  const file = path.join(CACHE, `${(await fingerprint()).slice(0, 16)}.bin`);
  if (existsSync(file)) return file;
  log('The model of the eye is made from the installed packages; this takes a minute or two.');
  // Loaded late: a build that finds the model needs neither decoder nor network.
  const { trainModel } = await import('./train');
  const bytes = await trainModel(await filesIn(PICTURES));
  await mkdir(CACHE, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, bytes);
  await rename(draft, file);
  return file;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  const inFolders = await Promise.all(FOLDERS.map(filesIn));
  for (const file of [...FILES.map((name) => path.join(ROOT, name)), ...inFolders.flat()]) {
    hash.update(await readFile(file));
  }
  return hash.digest('hex');
}
