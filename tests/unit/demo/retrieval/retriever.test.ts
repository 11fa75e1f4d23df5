import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { embedPictures } from '../../../../demo/retrieval/embed';
import {
  createRetriever,
  type Entry,
  type NodeEmbedder,
  openNodeEmbedder,
  rank,
} from '../../../../demo/retrieval/retriever';
import { BLUE, flat, RED } from '../../../support/framed-pictures';

const query = Int8Array.of(100, 0);
const entry = (id: string, ...vector: number[]): Entry => ({ id, vector: Int8Array.from(vector) });

describe('rank', () => {
  it('puts the most similar first and keeps equal ones in their order', () => {
    const gallery = [
      entry('opposite', -100, 0),
      entry('first', 50, 100),
      entry('same', 90, 0),
      entry('second', 50, -100),
    ];
    const hits = rank(gallery, query);
    expect(hits.map(({ id }) => id)).toEqual(['same', 'first', 'second', 'opposite']);
    expect(hits[0]?.similarity).toBe(1);
    expect(hits[3]?.similarity).toBe(0);
  });
});

describe('the embedder in Node', () => {
  let embedder: NodeEmbedder;
  const red = () => flat(60, 40, RED).png().toBuffer();
  const blue = () => flat(60, 40, BLUE).png().toBuffer();
  beforeAll(async () => {
    embedder = await openNodeEmbedder();
  });

  it('gives the same vector for the same picture, another for another, and leaves no tensor', async () => {
    const vector = await embedder.embed(await red());
    const { numTensors } = memory();
    expect(await embedder.embed(await red())).toEqual(vector);
    expect(await embedder.embed(await blue())).not.toEqual(vector);
    expect(memory().numTensors).toBe(numTensors);
  });

  it('finds the nearest of the pictures that it embedded, which are counted', async () => {
    const steps: string[] = [];
    const pictures = [
      { id: '1', name: 'blue.png', read: blue },
      { id: '2', name: 'red.png', read: red },
    ];
    const gallery = await embedPictures(embedder, pictures, (done, of) =>
      steps.push(`${done}/${of}`),
    );
    expect(steps).toEqual(['1/2', '2/2']);
    const hits = await createRetriever(embedder, gallery).search(await red(), 1);
    expect(hits).toEqual([{ id: '2', similarity: 1 }]);
  });

  it('names the picture that cannot be read', async () => {
    const broken = { id: '1', name: '/shop/p1.png', read: async () => Buffer.from('no picture') };
    await expect(embedPictures(embedder, [broken], () => {})).rejects.toMatchObject({
      name: 'CatalogueError',
      message: expect.stringContaining('/shop/p1.png'),
      cause: expect.objectContaining({ code: 'unreadable' }),
    });
  });
});
