import { beforeAll, describe, expect, it } from 'vitest';
import { searchLists, type ListedOffer } from './lists';
import { countPairs, f1, type Asked, type Pairs } from './pairs';

const REACH = 0.9;
const WAYS = [
  ['with pictures', true],
  ['titles and prices alone', false],
] as const;

/** Points are tuned on the first half of the products; the other half measures them. */
const HALVES = ['tuned on', 'unseen'] as const;

describe('groups in the lists of all searches of the catalogue', () => {
  let halves: ListedOffer[][][];

  // The first run draws and indexes the catalogue's pictures.
  beforeAll(async () => {
    const lists = await searchLists();
    halves = HALVES.map((_, half) => lists.filter((_list, index) => index % 2 === half));
  });

  function measure(half: number, name: string, asked: Asked): number {
    const pairs = countPairs(halves[half] ?? expect.fail('no lists'), asked);
    console.log(describePairs(`${HALVES[half]}, ${name}`, pairs));
    expect(pairs.right).toBeGreaterThan(1000);
    return f1(pairs);
  }

  for (const [half, called] of HALVES.entries()) {
    for (const [name, hasPictures] of WAYS) {
      it(`are the catalogue's products: ${called}, ${name}`, () => {
        const honest = measure(half, name, { hasPictures, isHonestOnly: true });
        measure(half, `${name}, parts and fees counted`, { hasPictures, isHonestOnly: false });
        expect(honest).toBeGreaterThanOrEqual(REACH);
      });
    }

    it(`same products are found by their embeddings: ${called}`, () => {
      const seen = { hasPictures: true, isSeen: true, isHonestOnly: true };
      const bare = measure(half, 'bare titles, seen', { ...seen, hasBareTitles: true });
      const full = measure(half, 'seen', seen);
      const hashed = measure(half, 'hashed', { ...seen, isSeen: false });
      expect(bare).toBeGreaterThanOrEqual(REACH);
      expect(full).toBeGreaterThanOrEqual(hashed - 0.001);
    });

    it(`are better with pictures where titles say little: ${called}`, () => {
      const [pictured, plain] = WAYS.map(([name, hasPictures]) =>
        measure(half, `bare titles, ${name}`, {
          hasPictures,
          hasBareTitles: true,
          isHonestOnly: true,
        }),
      );
      expect(pictured).toBeGreaterThan((plain ?? 1) + 0.05);
    });
  }
});

function describePairs(name: string, pairs: Pairs): string {
  const { right, wrong, missed } = pairs;
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const figures = [f1(pairs), precision, recall].map((figure) => figure.toFixed(3));
  return `${name.padEnd(64)} F1 ${figures[0]}  precision ${figures[1]}  recall ${figures[2]}`;
}
