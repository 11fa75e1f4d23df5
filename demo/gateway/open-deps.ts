import { readFile } from 'node:fs/promises';
import { openCatalogue } from '../catalogue/index';
import { plannedOffers } from '../catalogue/offers';
import { hashOfPictures, readVectors } from '../catalogue/vectors';
import { showProgress } from '../progress';
import { embedPictures } from '../retrieval/embed';
import { createRetriever, openNodeEmbedder, type Retriever } from '../retrieval/retriever';
import { openFolder, type GatewayOffer } from './catalogue';

interface Opened {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
}

/** The built-in catalogue, searchable by its committed vectors. */
export async function openBuiltIn(): Promise<Opened> {
  const offers = openCatalogue();
  const embedder = await openNodeEmbedder();
  const pictures = await hashOfPictures(plannedOffers());
  const vectors = await readVectors({ model: embedder.model, pictures });
  const gallery = offers.map(({ offerId: id }, index) => {
    const vector = vectors[index];
    if (!vector) throw new Error(`The vectors lack offer ${id}`);
    return { id, vector };
  });
  return { offers, retriever: createRetriever(embedder, gallery) };
}

/** A folder with a `manifest.jsonl`, searchable once its pictures are embedded. */
export async function openFolderSearch(
  directory: string,
  report: (line: string) => void,
): Promise<Opened> {
  const offers = await openFolder(directory);
  const embedder = await openNodeEmbedder();
  const pictures = offers.map(({ offerId, picture }) => ({
    id: offerId,
    name: picture,
    read: () => readFile(picture),
  }));
  const gallery = await embedPictures(
    embedder,
    pictures,
    showProgress('pictures embedded', report),
  );
  return { offers, retriever: createRetriever(embedder, gallery) };
}
