/** Which of an offer's kinds is meant. */
import type { FoundOffer } from '../merge';
import { plain } from '../plain-text';

type Sku = NonNullable<FoundOffer['skus']>[number];

interface ChosenSku {
  sku: Sku & { price: number };
  /** By its name; else it is the one in the middle. */
  isMatched: boolean;
}

/** A name of which at least so much is in the text names what the text is about. */
const ENOUGH = 0.5;

/**
 * The kind whose name has most words in common with the page's and the offer's title, else the one
 * of the median price. Kinds that are sold out count only where all are.
 */
export function chooseSku(offer: FoundOffer, pageTitle = ''): ChosenSku | undefined {
  const priced = (offer.skus ?? []).flatMap((sku) =>
    sku.price === undefined ? [] : [{ ...sku, price: sku.price }],
  );
  const inStock = priced.filter(({ stock }) => stock !== 0);
  const skus = inStock.length > 0 ? inStock : priced;
  const text = plain(`${pageTitle} ${offer.title}`);
  const shares = skus.map(({ name }) => shareIn(text, name));
  const best = Math.max(...shares);
  const matched = best >= ENOUGH ? skus.filter((_, at) => shares[at] === best) : [];
  const sku = middle(matched.length > 0 ? matched : skus);
  return sku && { sku, isMatched: matched.length > 0 };
}

function middle<T extends { price: number }>(skus: readonly T[]): T | undefined {
  return skus.toSorted((a, b) => a.price - b.price)[Math.floor(skus.length / 2)];
}

/** The share of a name's words that a text has: runs of Latin letters, pairs of Chinese ones. */
function shareIn(text: string, name = ''): number {
  const words = [...plain(name).matchAll(/[a-z\d.]+|\p{Script=Han}+/gu)].flatMap(([run]) =>
    /^[a-z\d.]/.test(run) || run.length < 2
      ? [run]
      : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  if (words.length === 0) return 0;
  return words.filter((word) => text.includes(word)).length / words.length;
}
