import { UNLIKE, type Links } from './cluster';
import { likeness, type Evidence } from './evidence';
import { nearPairs } from './near';
import type { TitleFacts } from './title';

/** Words of a title that name its size or colour, beside its grams. */
function traitsOf({ grams, sizes, colours }: TitleFacts): string[] {
  const sized = [...sizes].flatMap(([measure, of]) => [...of].map((size) => `${measure} ${size}`));
  return [...grams, ...sized, ...[...colours].map((colour) => `colour ${colour}`)];
}

/** Links those that have a word, a size, a colour or a picture in common; no others are compared. */
export function linkOffers(offers: readonly Evidence[]): Links {
  const links = offers.map(() => new Map<number, number>());
  const link = (a: number, b: number, shared: number) => {
    const [first, second] = [offers[a], offers[b]];
    if (!first || !second || links[a]?.has(b)) return;
    const sizes = first.title.grams.size * second.title.grams.size;
    const points = likeness(first, second, sizes === 0 ? 0 : shared / Math.sqrt(sizes));
    if (points <= UNLIKE) return;
    links[a]?.set(b, points - UNLIKE);
    links[b]?.set(a, points - UNLIKE);
  };
  const holders = new Map<string, number[]>();
  for (const [index, { title }] of offers.entries()) {
    const shared = new Map<number, number>();
    for (const trait of traitsOf(title)) {
      const weight = title.grams.has(trait) ? 1 : 0;
      const others = holders.get(trait) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + weight);
      others.push(index);
      holders.set(trait, others);
    }
    for (const [other, count] of shared) link(other, index, count);
  }
  // A mirrored picture is as good, so that each is looked up both ways.
  const pictures = offers.flatMap(({ hash }, index) =>
    hash ? [hash.shape, hash.mirrored].map((bits) => ({ index, bits })) : [],
  );
  const hashes = pictures.map(({ bits }) => bits);
  nearPairs(hashes, (a, b) => {
    const [first, second] = [pictures[a]?.index, pictures[b]?.index];
    if (first !== undefined && second !== undefined && first !== second) link(first, second, 0);
  });
  return links;
}
