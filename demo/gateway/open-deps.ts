import { readFile } from 'node:fs/promises';
import { openCatalogue } from '../catalogue/index';
import { plannedOffers } from '../catalogue/offers';
import { hashOfPictures, readVectors } from '../catalogue/vectors';
import { showProgress } from '../progress';
import { describePictures } from '../retrieval/describe';
import { createRetriever, openNodeEye, type Retriever } from '../retrieval/retriever';
import { openFolder, type GatewayOffer } from './catalogue';

interface Opened {
  readonly offers: readonly GatewayOffer[];
  readonly retriever: Retriever;
}

/** The built-in catalogue, searchable by its committed vectors. */
export async function openBuiltIn(): Promise<Opened> {
  const offers = openCatalogue();
  const eye = await openNodeEye();
  const pictures = await hashOfPictures(plannedOffers());
  const vectors = await readVectors({ model: eye.model, pictures });
  const gallery = offers.map(({ offerId: id }, index) => {
    const vector = vectors[index];
    if (!vector) throw new Error(`The vectors lack offer ${id}`);
    return { id, vector };
  });
  return { offers, retriever: createRetriever(eye, gallery) };
}

/** A folder with a `manifest.jsonl`, searchable once the eye has seen its pictures. */
export async function openFolderSearch(
  directory: string,
  report: (line: string) => void,
): Promise<Opened> {
  const offers = await openFolder(directory);
  const eye = await openNodeEye();
  const pictures = offers.map(({ offerId, picture }) => ({
    id: offerId,
    name: picture,
    read: () => readFile(picture),
  }));
  const gallery = await describePictures(eye, pictures, showProgress('pictures described', report));
  return { offers, retriever: createRetriever(eye, gallery) };
}
