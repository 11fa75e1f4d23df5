import { expect, it } from 'vitest';
import { openCatalogue, plannedOffers } from '../../demo/catalogue';
import { hashOfPictures, readVectors } from '../../demo/catalogue/vectors';
import { embedPictures, openNodeEmbedder } from '../../demo/retrieval/retriever';

/** All of them are compared by `npm run vectors -- --check`, which takes minutes. */
const EVERY = 40;

it("the catalogue's vectors are what its pictures give, byte for byte", async () => {
  const embedder = await openNodeEmbedder();
  const stored = await readVectors({
    model: embedder.model,
    pictures: await hashOfPictures(plannedOffers()),
  });
  const catalogue = [...openCatalogue().entries()].filter(([index]) => index % EVERY === 0);
  expect(catalogue.length).toBeGreaterThan(20);
  const made = await embedPictures(
    embedder,
    catalogue.map(([, { offerId, picture }]) => ({ id: offerId, name: offerId, read: picture })),
    () => undefined,
  );
  expect(made.map(({ vector }) => vector)).toEqual(catalogue.map(([index]) => stored[index]));
});
