/** `npm run vectors` embeds the pictures of all offers; with `-- --check` it only compares with the file. */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { showProgress } from '../progress';
import { embedPictures, openNodeEmbedder } from '../retrieval/retriever';
import { openCatalogue, plannedOffers } from './';
import { encodeVectors, hashOfPictures, VECTORS_FILE } from './vectors';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const embedder = await openNodeEmbedder();
const pictures = openCatalogue().map(({ offerId, picture }) => ({
  id: offerId,
  name: `The picture of offer ${offerId}`,
  read: picture,
}));
const gallery = await embedPictures(embedder, pictures, showProgress('pictures embedded'));
const origin = { model: embedder.model, pictures: await hashOfPictures(plannedOffers()) };
const made = encodeVectors(
  origin,
  gallery.map(({ vector }) => vector),
);
if (!values.check) {
  await writeFile(VECTORS_FILE, made);
  console.log(`demo/catalogue/vectors.bin: ${(made.length / 1024).toFixed(0)} kB`);
} else if (made.equals(await readFile(VECTORS_FILE))) {
  console.log('demo/catalogue/vectors.bin is what the pictures give, byte for byte.');
} else {
  console.error('demo/catalogue/vectors.bin is not what the pictures give: run "npm run vectors".');
  process.exitCode = 1;
}
