import type { Alteration } from './pictures';

/** A product that `npm run demo -- --check` searches for, and what makes it worth checking. */
export interface CheckProduct {
  /** Path of its page in the shop. */
  path: string;
  /** The studio's product id, which the right offers carry in the catalogue. */
  product: string;
  what: string;
}

interface CheckCase {
  product: string;
  what: string;
  alteration: Alteration;
  /** Whether the picture's server lets other origins read it. */
  cors: boolean;
  /** The angle of the page's main picture. */
  angle: 'front' | 'turned';
  format: 'jpeg' | 'png' | 'webp';
}

/** Five products whose pages are defined by hand; the others are generated from seeds. */
export const CHECK_CASES: readonly CheckCase[] = [
  {
    product: 'watering-can-forest',
    what: 'mirrored, picture without CORS',
    alteration: 'mirrored',
    cors: false,
    angle: 'front',
    format: 'jpeg',
  },
  {
    product: 'suitcase-blush',
    what: 'hue variant, picture with CORS',
    alteration: 'hue',
    cors: true,
    angle: 'front',
    format: 'webp',
  },
  {
    product: 'headphones-ivory',
    what: 'SALE badge, picture without CORS',
    alteration: 'badge',
    cors: false,
    angle: 'front',
    format: 'webp',
  },
  {
    product: 'table-clock-navy',
    what: 'PNG, picture with CORS',
    alteration: 'none',
    cors: true,
    angle: 'front',
    format: 'png',
  },
  {
    product: 'chair-teal',
    what: 'seen from the side, picture with CORS',
    alteration: 'none',
    cors: true,
    angle: 'turned',
    format: 'jpeg',
  },
];

export const CHECK_PRODUCTS: readonly CheckProduct[] = CHECK_CASES.map(({ product, what }) => ({
  path: productPath(product),
  product,
  what,
}));

/** Path of a product's page. */
export function productPath(product: string): string {
  return `/products/${product}`;
}
