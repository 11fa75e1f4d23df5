import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POOLED_LENGTH } from '../../../../demo/retrieval/backbone';
import { readIndex, writeIndex } from '../../../../demo/retrieval/cache';
import {
  RECIPE,
  decodeIndex,
  encodeIndex,
  type StoredIndex,
} from '../../../../demo/retrieval/cache-format';
import { COLOUR_LENGTH } from '../../../../utils/core/likeness/colour';
import { AXES } from '../../../../demo/retrieval/projection';
import { seededRandom } from './samples';

const random = seededRandom(7);
const numbers = (length: number) => Float32Array.from({ length }, random);
const picture = (key: string) => {
  return { key, features: { pooled: numbers(POOLED_LENGTH), colour: numbers(COLOUR_LENGTH) } };
};
const small: StoredIndex = { pictures: [picture('aa'), picture('bb'), picture('aa')] };
const fitted: StoredIndex = {
  ...small,
  projection: { mean: numbers(POOLED_LENGTH), axes: numbers(POOLED_LENGTH * AXES) },
};

describe('encodeIndex and decodeIndex', () => {
  it.each([
    { name: 'without a projection', index: small },
    { name: 'with a projection', index: fitted },
    { name: 'without pictures', index: { pictures: [] } },
  ])('bring an index back $name', ({ index }) => {
    expect(decodeIndex(encodeIndex(index))).toEqual(index);
  });

  it('refuse an index with any one byte changed', () => {
    const stored = encodeIndex(small);
    fc.assert(
      fc.property(
        fc.nat(stored.length - 1),
        fc.integer({ min: 1, max: 255 }),
        (position, change) => {
          const damaged = Uint8Array.from(stored);
          damaged[position] = (stored[position] ?? 0) ^ change;
          expect(decodeIndex(damaged)).toBeUndefined();
        },
      ),
    );
  });

  it('refuse an index cut off anywhere', () => {
    const stored = encodeIndex(small);
    fc.assert(
      fc.property(fc.nat(stored.length - 1), (length) => {
        expect(decodeIndex(stored.subarray(0, length))).toBeUndefined();
      }),
    );
  });

  it('refuse an index made by another recipe', () => {
    const body = encodeIndex(small).subarray(0, -32);
    body.write(RECIPE.replace('human', 'HUMAN'), body.indexOf(RECIPE));
    const outdated = Buffer.concat([body, createHash('sha256').update(body).digest()]);
    expect(decodeIndex(outdated)).toBeUndefined();
  });
});

describe('readIndex and writeIndex', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'index-cache-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('keep an index in a folder made for it, and nothing else', async () => {
    const file = join(folder, 'new', 'index');
    await writeIndex(file, small);
    expect(await readIndex(file)).toEqual(small);
    expect(await readdir(join(folder, 'new'))).toEqual(['index']);
  });

  it('give an empty index for a file that is missing or damaged', async () => {
    const file = join(folder, 'index');
    expect(await readIndex(file)).toEqual({ pictures: [] });
    await writeIndex(file, small);
    await writeFile(file, (await readFile(file)).subarray(1));
    expect(await readIndex(file)).toEqual({ pictures: [] });
  });

  it('pass on any other failure to read', async () => {
    await expect(readIndex(folder)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
