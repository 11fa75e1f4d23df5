import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { POOLED_LENGTH } from '../../../../demo/retrieval/backbone';
import { openIndex, type IndexOptions } from '../../../../demo/retrieval/catalogue-index';
import type { IndexedPicture } from '../../../../demo/retrieval/collect';
import { MIN_PICTURES_TO_FIT } from '../../../../demo/retrieval/projection';
import { flat } from '../../../support/framed-pictures';
import { seededRandom } from './samples';

/** Replaces the network, which is tested elsewhere; this test counts its runs. */
const backbone = vi.fn((pixels: Uint8Array) =>
  Float32Array.from({ length: POOLED_LENGTH }, seededRandom(crc32(pixels))),
);
const identity = {
  mean: new Float32Array(POOLED_LENGTH),
  axes: new Float32Array(POOLED_LENGTH).fill(1),
};
const fallbackProjection = () => Promise.resolve(identity);

describe('openIndex', () => {
  let folder: string;
  let options: IndexOptions;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    options = { cacheFile: join(folder, 'index'), fallbackProjection };
    backbone.mockClear();
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function makePicture(id: string, grey: number): Promise<IndexedPicture> {
    const file = join(folder, `${id}.png`);
    await writeFile(
      file,
      await flat(20, 30, [grey % 256, grey % 251, 128])
        .png()
        .toBuffer(),
    );
    return { id, file };
  }
  const makePictures = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, i) => makePicture(`p${i}`, i)));

  it('keeps the order of the pictures and reports each', async () => {
    const onProgress = vi.fn();
    const { gallery } = await openIndex(backbone, await makePictures(4), {
      ...options,
      onProgress,
    });
    expect(gallery.map(({ id }) => id)).toEqual(['p0', 'p1', 'p2', 'p3']);
    expect(onProgress.mock.calls).toEqual([1, 2, 3, 4].map((done) => [done, 4]));
  });

  it('computes nothing the second time', async () => {
    const pictures = await makePictures(3);
    const first = await openIndex(backbone, pictures, options);
    expect(backbone).toHaveBeenCalledTimes(3);
    expect(await openIndex(backbone, pictures, options)).toEqual(first);
    expect(backbone).toHaveBeenCalledTimes(3);
  });

  it('notices a picture that changed under its name', async () => {
    const pictures = await makePictures(3);
    const before = await openIndex(backbone, pictures, options);
    await makePicture('p1', 200);
    const after = await openIndex(backbone, pictures, options);
    expect(backbone).toHaveBeenCalledTimes(4);
    expect(after.gallery[0]).toEqual(before.gallery[0]);
    expect(after.gallery[1]).not.toEqual(before.gallery[1]);
  });

  it('rebuilds a damaged index', async () => {
    const pictures = await makePictures(2);
    const first = await openIndex(backbone, pictures, options);
    await truncate(options.cacheFile, 1000);
    expect(await openIndex(backbone, pictures, options)).toEqual(first);
    expect(backbone).toHaveBeenCalledTimes(4);
  });

  it('fits a projection of its own on a catalogue that is large enough, and stores it', async () => {
    const pictures = await makePictures(MIN_PICTURES_TO_FIT);
    const unasked = vi.fn(fallbackProjection);
    const first = await openIndex(backbone, pictures, { ...options, fallbackProjection: unasked });
    const second = await openIndex(backbone, pictures, { ...options, fallbackProjection: unasked });
    expect(unasked).not.toHaveBeenCalled();
    expect(second.projection).toEqual(first.projection);
  }, 30_000);

  it('refuses a small catalogue without a projection to fall back on', async () => {
    const opening = openIndex(backbone, await makePictures(2), { cacheFile: options.cacheFile });
    await expect(opening).rejects.toThrow('2 pictures are too few');
    await expect(opening).rejects.toMatchObject({ name: 'CatalogueError' });
  });

  it('names the picture that cannot be read', async () => {
    const pictures = await makePictures(3);
    await writeFile(join(folder, 'p1.png'), 'not a picture');
    const opening = openIndex(backbone, pictures, options);
    await expect(opening).rejects.toMatchObject({
      name: 'CatalogueError',
      message: expect.stringContaining('p1.png'),
      cause: expect.objectContaining({ code: 'unreadable' }),
    });
  });
});
