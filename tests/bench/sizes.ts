import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { OUTPUT } from '../../demo/build';
import type { Row } from './report';

const BUILD = path.join(OUTPUT, 'chrome-mv3');
const KB = 1000;
const WORKER_LIMIT = 220 * KB;
const ZIP_LIMIT = 600 * KB;

/** Minified bytes of a file and of all that it imports: the worker loads them before it listens. */
async function loadedBytes(entry: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const open = [path.join(BUILD, entry)];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (sizes.has(file)) continue;
    const source = await readFile(file, 'utf8');
    sizes.set(file, Buffer.byteLength(source));
    for (const [, imported = ''] of source.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)) {
      open.push(path.join(path.dirname(file), imported));
    }
  }
  return sizes;
}

/** Of the build for Chrome, as it was zipped last. */
export async function measureSizes(): Promise<Row[]> {
  const worker = await loadedBytes('background.js');
  const zip = (await readdir(OUTPUT)).find((file) => file.endsWith('-chrome.zip'));
  if (!zip) throw new Error(`No zip in ${OUTPUT}`);
  const { size } = await stat(path.join(OUTPUT, zip));
  const total = [...worker.values()].reduce((sum, bytes) => sum + bytes, 0);
  return [
    limitRow(`worker bundle, ${worker.size} files`, total, WORKER_LIMIT),
    limitRow('zip', size, ZIP_LIMIT),
  ];
}

function limitRow(what: string, bytes: number, limit: number): Row {
  return { what, unit: 'kB', ours: bytes / KB, bare: limit / KB, reach: 1 };
}
