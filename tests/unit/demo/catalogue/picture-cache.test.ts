import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plannedOffers } from '../../../../demo/catalogue/offers';
import { ensurePictures, pictureFile } from '../../../../demo/catalogue/picture-cache';
import { STUDIO_ANGLES, STUDIO_PRODUCTS, pictureName } from '../../../../demo/pictures/products';
import { standInStudio } from './stand-in-studio';
import { temporaryFolder } from './temporary-folder';

const planned = plannedOffers().slice(0, 10);

let studio: string;
let cache: string;
beforeAll(async () => {
  studio = await standInStudio();
});
beforeEach(async () => {
  cache = await temporaryFolder('catalogue-cache');
});

async function drawnCount(): Promise<number> {
  let drawn = 0;
  await ensurePictures(planned, studio, cache, () => (drawn += 1));
  return drawn;
}

describe('the cache of suppliers’ pictures', () => {
  test('reports each picture that it makes', async () => {
    const steps: string[] = [];
    await ensurePictures(planned, studio, cache, (done, total) => steps.push(`${done}/${total}`));
    expect(steps).toHaveLength(10);
    expect(steps.at(-1)).toBe('10/10');
  });

  test('makes nothing the second time', async () => {
    expect(await drawnCount()).toBe(10);
    expect(await drawnCount()).toBe(0);
  });

  test('resumes an interrupted run', async () => {
    const folder = await ensurePictures(planned, studio, cache);
    const kept = pictureFile(folder, planned[0]?.offer.offerId ?? '');
    await rm(join(folder, 'complete'));
    for (const { offer } of planned.slice(4)) await rm(pictureFile(folder, offer.offerId));
    await writeFile(`${pictureFile(folder, planned[4]?.offer.offerId ?? '')}.1.tmp`, 'half');
    const before = await readFile(kept);
    expect(await drawnCount()).toBe(6);
    expect(await readFile(kept)).toEqual(before);
  });

  test('starts over when a studio picture changes, and drops the old pictures', async () => {
    const [product, other] = STUDIO_PRODUCTS;
    if (!product || !other) throw new Error('The studio has no products');
    const changed = await standInStudio();
    const before = await ensurePictures(planned, studio, cache);
    const picture = await readFile(join(changed, pictureName(product, 'high')));
    await writeFile(join(changed, pictureName(other, 'front')), picture);
    const after = await ensurePictures(planned, changed, cache);
    expect(after).not.toBe(before);
    expect(await readdir(cache)).toHaveLength(1);
  });

  test('reports the product whose studio picture is invalid', async () => {
    const broken = await standInStudio();
    const id = planned[0]?.offer.product;
    for (const product of STUDIO_PRODUCTS.filter((candidate) => candidate.id === id)) {
      for (const angle of STUDIO_ANGLES) {
        await writeFile(join(broken, pictureName(product, angle)), 'no picture');
      }
    }
    await expect(ensurePictures(planned, broken, cache)).rejects.toThrow(
      `pictures of ${id} cannot`,
    );
  });

  test('reports which studio picture is missing', async () => {
    const incomplete = await standInStudio();
    await rm(join(incomplete, 'mug-navy-front.webp'));
    const opening = ensurePictures(planned, incomplete, cache);
    await expect(opening).rejects.toThrow('mug-navy-front.webp is missing');
  });
});
