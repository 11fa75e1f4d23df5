/**
 * Which shops of `product-pages-2` are kept unseen. Nobody reads their pages and no weight is trained on
 * them: only `npm run price:test` measures there, and prints totals.
 */
import { hashOf } from './traps/page';

export type Half = 'train' | 'test';

/** Every other shop, by a hash of its name. All of Amazon is trained on: it has a third of the pages. */
export function halfOf(shop: string): Half {
  return shop !== 'amazon' && hashOf(shop) % 2 === 0 ? 'test' : 'train';
}

/** Five parts of all shops: what is measured in one is trained on the other four. */
export const FOLDS = 5;

export function foldOf(shop: string): number {
  return (hashOf(`${shop} fold`) >>> 8) % FOLDS;
}
