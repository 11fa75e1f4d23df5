import type { StudioKind, StudioProduct } from '../../pictures/products';
import { DRINKWARE } from './drinkware';
import type { KindFacts } from './facts';
import { FURNITURE } from './furniture';
import { HOME } from './home';
import { KITCHEN } from './kitchen';
import { LIGHTING } from './lighting';
import { PERSONAL } from './personal';
import { PLAY } from './play';
import { SPECIAL_PRODUCTS } from './special';

export type { KindFacts, Trade } from './facts';

const KINDS = {
  ...DRINKWARE,
  ...KITCHEN,
  ...LIGHTING,
  ...FURNITURE,
  ...HOME,
  ...PERSONAL,
  ...PLAY,
} as const satisfies Record<StudioKind, KindFacts>;

/** What the trade knows of a product. */
export function productFacts(product: StudioProduct): KindFacts {
  return { ...KINDS[product.kind], ...SPECIAL_PRODUCTS.get(product.id) };
}
