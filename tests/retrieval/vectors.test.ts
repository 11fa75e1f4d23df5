import { expect, it } from 'vitest';
import { openCatalogue } from '../../demo/catalogue';
import { plannedOffers } from '../../demo/catalogue/offers';
import { hashOfPictures, readVectors } from '../../demo/catalogue/vectors';
import { describePictures } from '../../demo/retrieval/describe';
import { openNodeEye } from '../../demo/retrieval/retriever';

/** All of them are compared by `npm run vectors -- --check`, which takes minutes. */
const EVERY = 40;

it("the catalogue's vectors are what its pictures give, byte for byte", async () => {
  const eye = await openNodeEye();
  const stored = await readVectors({
    model: eye.model,
    pictures: await hashOfPictures(plannedOffers()),
  });
  const catalogue = [...openCatalogue().entries()].filter(([index]) => index % EVERY === 0);
  expect(catalogue.length).toBeGreaterThan(20);
  const made = await describePictures(
    eye,
    catalogue.map(([, { offerId, picture }]) => ({ id: offerId, name: offerId, read: picture })),
    () => undefined,
  );
  expect(made.map(({ vector }) => vector)).toEqual(catalogue.map(([index]) => stored[index]));
});
