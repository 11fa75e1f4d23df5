import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameOfModel, readEyeFile } from '../../../../build/eye-file';
import { openCatalogue } from '../../../../demo/catalogue';
import { plannedOffers } from '../../../../demo/catalogue/offers';
import {
  encodeVectors,
  hashOfPictures,
  readVectors,
  VECTORS_FILE,
} from '../../../../demo/catalogue/vectors';
import { openNodeEmbedder } from '../../../../demo/retrieval/retriever';
import { cosineOf } from '../../../../utils/core/likeness/compare';
import { temporaryFolder } from './temporary-folder';

const origin = { model: 'a model', pictures: 'some pictures' };
const vectors = [7, -128].map((value) => new Int8Array(256).fill(value));

async function stored(bytes: Uint8Array): Promise<string> {
  const file = path.join(await temporaryFolder('vectors'), 'vectors.bin');
  await writeFile(file, bytes);
  return file;
}

describe('the vectors of the catalogue', () => {
  test('come back as they were written', async () => {
    const file = await stored(encodeVectors(origin, vectors));
    expect(await readVectors(origin, file)).toEqual(vectors);
  });

  test('stop the demo with a sentence where the file is missing, changed or cut off', async () => {
    const whole = encodeVectors(origin, vectors);
    const sentence = /is missing or damaged: bring it back .* "npm run vectors"/;
    const missing = path.join(await temporaryFolder('vectors'), 'none.bin');
    await expect(readVectors(origin, missing)).rejects.toThrow(sentence);
    for (const position of [0, 30, 200, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[position] = (changed[position] ?? 0) ^ 1;
      await expect(readVectors(origin, await stored(changed))).rejects.toThrow(sentence);
    }
    for (const length of [0, 20, whole.length - 1]) {
      const cut = await stored(whole.subarray(0, length));
      await expect(readVectors(origin, cut)).rejects.toThrow(sentence);
    }
  });

  test.each(['model', 'pictures'])('are refused where they are of another %s', async (what) => {
    const file = await stored(encodeVectors({ ...origin, [what]: 'another' }, vectors));
    await expect(readVectors(origin, file)).rejects.toThrow(/make it again with "npm run vectors"/);
  });

  test("are committed for today's model and pictures, one an offer", async () => {
    const model = nameOfModel(await readEyeFile());
    const pictures = await hashOfPictures(plannedOffers());
    const committed = await readVectors({ model, pictures });
    const offers = openCatalogue();
    expect(committed).toHaveLength(offers.length);
    const embedder = await openNodeEmbedder();
    for (const index of [0, 700, offers.length - 1]) {
      const drawn = await offers[index]?.picture();
      const vector = await embedder.embed(drawn ?? expect.fail('no offer'));
      // Another build of the decoder may round a pixel otherwise.
      expect(cosineOf(vector, committed[index] ?? expect.fail('no vector'))).toBeGreaterThan(0.99);
    }
  });

  test('are one small file', async () => {
    expect((await readFile(VECTORS_FILE)).length).toBeLessThan(350_000);
  });
});

test("an offer's picture is drawn once, when it is first asked for", async () => {
  const [offer] = openCatalogue();
  const first = offer?.picture();
  expect(offer?.picture()).toBe(first);
  expect((await first)?.subarray(0, 2)).toEqual(Buffer.of(0xff, 0xd8));
});
