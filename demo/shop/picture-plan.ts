import type { StudioAngle } from '../pictures/products';

export type Alteration = 'none' | 'mirrored' | 'hue' | 'badge';

export const FORMATS = ['jpeg', 'png', 'webp'] as const;

/** One picture of the shop, made from one of the studio's. */
export interface ShopPicture {
  /** File name on the picture server, "mug-navy-1.webp". */
  name: string;
  /** The studio's product id. */
  product: string;
  angle: StudioAngle;
  alteration: Alteration;
  format: (typeof FORMATS)[number];
  /** Whether other origins may read it (`Access-Control-Allow-Origin: *`). */
  cors: boolean;
}
