import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCatalogue } from '../catalogue/index';
import { openRetriever, type Retriever } from '../retrieval/index';
import { openFolder, type GatewayOffer } from './catalogue';

const CACHE_DIR = fileURLToPath(new URL('../../.cache/demo', import.meta.url));

interface Opened {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
}

/** Receives the progress of rendering and indexing pictures, a line at a time. */
type Report = (line: string) => void;

/** The built-in catalogue, searchable. The first time it is made and indexed, then cached. */
export async function openBuiltIn(report: Report): Promise<Opened> {
  const offers = await openCatalogue({
    cacheDir: join(CACHE_DIR, 'catalogue'),
    onProgress: progress('pictures made', report),
  });
  const retriever = await openRetriever(picturesOf(offers), {
    cacheFile: join(CACHE_DIR, 'index.bin'),
    onProgress: progress('pictures indexed', report),
  });
  return { offers, retriever };
}

/** A folder with a `manifest.jsonl`, searchable; a small one borrows the built-in projection. */
export async function openFolderSearch(directory: string, report: Report): Promise<Opened> {
  const offers = await openFolder(directory);
  // One index for each folder, so that they do not push each other out.
  const name = createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 16);
  const retriever = await openRetriever(picturesOf(offers), {
    cacheFile: join(CACHE_DIR, `index-${name}.bin`),
    onProgress: progress('pictures indexed', report),
    fallbackProjection: async () => (await openBuiltIn(report)).retriever.projection,
  });
  return { offers, retriever };
}

function picturesOf(offers: readonly GatewayOffer[]) {
  return offers.map(({ offerId, file }) => ({ id: offerId, file }));
}

function progress(what: string, report: Report) {
  return (done: number, total: number) => {
    if (done % 100 === 0 || done === total) report(`${done} of ${total} ${what}`);
  };
}
