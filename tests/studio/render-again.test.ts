import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStudio, type OpenStudio } from '../../demo/studio/browser';
import { pictureName, STUDIO_PRODUCTS } from '../../demo/studio/products';

const PICTURES = new URL('../../demo/studio/pictures/', import.meta.url);

/** Mean absolute difference over all pixels and channels, of 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) => sharp(picture).removeAlpha().raw().toBuffer()),
  );
  if (!a || !b || a.length !== b.length) return Infinity;
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length;
}

describe('the studio', () => {
  let studio: OpenStudio;

  beforeAll(async () => {
    studio = await openStudio();
  }, 60_000);

  afterAll(() => studio.close());

  // Neither has a printed label, whose letters depend on the fonts of the machine.
  it.each([
    ['stool-oak', 'turned'],
    ['pan-red', 'high'],
  ] as const)(
    'renders %s %s again as it was committed',
    async (id, angle) => {
      const product = STUDIO_PRODUCTS.find((candidate) => candidate.id === id);
      expect.assert(product);
      const committed = await readFile(new URL(pictureName(product, angle), PICTURES));

      const rendered = await studio.photograph(product, angle);

      // On one machine the bytes are the same. Another version of Chromium may round otherwise in
      // its software renderer, so the pixels are compared; another product or light differs by more.
      expect(await difference(rendered, committed)).toBeLessThan(2);
    },
    120_000,
  );
});
