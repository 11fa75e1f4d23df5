import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { sharedPath } from '../shared';
import type { HandedFile } from './hand-over';

/** By the end of a name; whatever else there is has no type, as on most computers. */
const TYPES: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  gif: 'image/gif',
  htm: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  pbm: 'image/x-portable-bitmap',
  png: 'image/png',
  svg: 'image/svg+xml',
  svgz: 'image/svg+xml',
  tiff: 'image/tiff',
  webp: 'image/webp',
  xhtml: 'application/xhtml+xml',
  xml: 'text/xml',
};

/** What says where the files come from is none of them. */
const ABOUT = /^(LICENSE.*|SOURCE\.txt|README.*|.*\.LICENSE|.*\.README|.*\.toml)$/;

/**
 * The files of one folder of broken and hostile material, with their paths in it for names.
 * @param ending of the names; absent: all
 */
export async function hostileFiles(folder: string, ending = ''): Promise<HandedFile[]> {
  const root = sharedPath('data', 'hostile', folder);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !ABOUT.test(entry.name) && entry.name.endsWith(ending))
    .map(({ parentPath, name }) => path.relative(root, path.join(parentPath, name)))
    .toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      type: TYPES[path.extname(name).slice(1)] ?? '',
      bytes: await readFile(path.join(root, name)),
    })),
  );
}
