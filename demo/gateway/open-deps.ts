import { openCatalogue, plannedOffers } from '../catalogue';
import { hashOfPictures, readVectors } from '../catalogue/vectors';
import { createRetriever, openNodeEmbedder, type Retriever } from '../retrieval/retriever';
import type { GatewayOffer } from './catalogue';

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
