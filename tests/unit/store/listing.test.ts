import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { listedLanguages, readListing, readPrivacy, readStores } from '@/build/store/read';
import { listingSchema, PICTURES } from '@/build/store/schema';
import { LANGUAGES } from '@/utils/core/model/languages';

const LISTED = await listedLanguages();

it('the stores’ listing has texts in every language of the package, and in no other', async () => {
  expect(LISTED).toEqual([...LANGUAGES].toSorted());
});

describe.each(LISTED)('the texts in %s', (language) => {
  it('are within the limits of the stores', async () => {
    const listing = await readListing(language);
    expect(Object.keys(listing.pictures)).toEqual([...PICTURES]);
  });

  it('say what is needed, what costs money, and that 1688 stands behind none of it', async () => {
    const { description } = await readListing(language);
    for (const name of ['OneBound', 'TMAPI', 'AK', 'CSV', 'Excel', 'MIT', 'Alibaba|阿里巴巴']) {
      expect(description).toMatch(new RegExp(name));
    }
  });

  it('are not those of another language', async () => {
    const own = await readListing(language);
    for (const other of LANGUAGES.filter((name) => name !== language)) {
      const { description, summary, tile, pictures } = await readListing(other);
      expect(own.description).not.toBe(description);
      expect(own.summary).not.toBe(summary);
      expect(own.tile).not.toBe(tile);
      for (const id of PICTURES) expect(own.pictures[id]).not.toBe(pictures[id]);
    }
  });
});

describe('the limits', () => {
  const fits = {
    name: 'n'.repeat(45),
    summary: 's'.repeat(132),
    description: 'd'.repeat(250),
    pictures: { menu: 'a', offers: 'b', cost: 'c', compare: 'd', page: 'e' },
    tile: 't'.repeat(60),
    terms: Array.from({ length: 7 }, () => 'three little words'),
  };
  const isTaken = (changes: object) => listingSchema.safeParse({ ...fits, ...changes }).success;

  it('take what is just within them', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ description: 'd'.repeat(10_000) })).toBe(true);
    expect(isTaken({ terms: [1688, 'x'.repeat(30)] })).toBe(true);
  });

  it.each([
    ['a name of 46 characters', { name: 'n'.repeat(46) }],
    ['a summary of 133', { summary: 's'.repeat(133) }],
    ['a description of 249', { description: 'd'.repeat(249) }],
    ['a description of 249 and spaces', { description: `${'d'.repeat(249)}  \n` }],
    ['a description of 10,001', { description: 'd'.repeat(10_001) }],
    ['a picture without a caption', { pictures: { ...fits.pictures, cost: ' ' } }],
    ['a caption for a picture that is not taken', { pictures: { ...fits.pictures, other: 'x' } }],
    ['a caption of 81', { pictures: { ...fits.pictures, page: 'p'.repeat(81) } }],
    ['a tile of 61', { tile: 't'.repeat(61) }],
    ['no term', { terms: [] }],
    ['eight terms', { terms: 'abcdefgh'.split('') }],
    ['a term of 31', { terms: ['x'.repeat(31)] }],
    ['22 words', { terms: [...fits.terms.slice(1), 'one two three four'] }],
    ['a text that no store has', { subtitle: 'x' }],
  ])('refuse %s', (_what, changes) => {
    expect(isTaken(changes)).toBe(false);
  });
});

it('answers what the stores ask about data, and where they lead', async () => {
  expect((await readPrivacy()).remoteCode.isUsed).toBe(false);
  expect((await readStores()).licence).toBe('MIT');
});

it('the stores’ listing tells reviewers how to try the extension in what fits its fields', async () => {
  const notes = await readFile(new URL('../../../store/reviewers.md', import.meta.url), 'utf8');
  const [, first = ''] = notes.split(/^## /m);
  expect(notes.length).toBeLessThanOrEqual(3_000); // Firefox
  expect(first).toMatch(/^Try it without a key/);
  expect(first.length).toBeLessThanOrEqual(500); // Chrome
});
