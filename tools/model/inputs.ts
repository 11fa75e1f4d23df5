/** What the model is made from. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = 'demo/pictures/images';

/** Files, and folders with all that matches. */
const FILES = [
  'demo/catalogue/random.ts',
  'demo/pictures/products.ts',
  'demo/retrieval/decode.ts',
  'demo/retrieval/retriever.ts',
];
const FOLDERS = [
  [PICTURES, /\.webp$/],
  ['tools/model', /\.ts$|^package(?:-lock)?\.json$/],
  ['utils/core/likeness', /\.ts$/],
] as const;
/** Packages of the project whose version may change a byte. */
const PACKAGES = ['@tensorflow/tfjs-backend-wasm', '@tensorflow/tfjs-core', 'sharp'];

const manifestSchema = z.object({ devDependencies: z.record(z.string(), z.string()) });

/** Absolute paths of the pictures, in the order of their names. */
export function pictureFiles(): Promise<string[]> {
  return filesIn(PICTURES, /\.webp$/);
}

/** SHA-256 of all inputs, hexadecimal: another one means that the model may have to be made anew. */
export async function hashOfInputs(): Promise<string> {
  const hash = createHash('sha256');
  const inFolders = await Promise.all(FOLDERS.map(([folder, names]) => filesIn(folder, names)));
  for (const file of [...FILES.map((name) => path.join(ROOT, name)), ...inFolders.flat()]) {
    const bytes = await readFile(file);
    hash.update(file.endsWith('.ts') ? statementsOf(bytes.toString('utf8')) : bytes);
  }
  const manifest: unknown = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const { devDependencies } = manifestSchema.parse(manifest);
  for (const name of PACKAGES) hash.update(`${name} ${devDependencies[name]}`);
  return hash.digest('hex');
}

/** Source without its imports, exports and comments: a file that moved, or is explained better, makes the same model. */
function statementsOf(source: string): string {
  return source
    .replaceAll(/^import\b[^;]*;\n/gm, '')
    .replaceAll(/^export /gm, '')
    .replaceAll(/^\s*\/\*\*?\s[\s\S]*?\*\/\n/gm, '')
    .replaceAll(/\s*\/\/ .*$/gm, '');
}

async function filesIn(folder: string, names: RegExp): Promise<string[]> {
  const all = await readdir(path.join(ROOT, folder));
  const matching = all.filter((name) => names.test(name));
  return matching.toSorted().map((name) => path.join(ROOT, folder, name));
}
