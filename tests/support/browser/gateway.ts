import sharp from 'sharp';
import type { GatewayOffer } from '../../../demo/gateway/catalogue';
import { startGateway, type RunningGateway } from '../../../demo/gateway/gateway';
import { mosaic, type Mosaic } from './pictures';

/** A product of the test catalogue, and the one offer of it. */
export interface Product {
  mosaic: Mosaic;
  offerId: string;
  price: string;
  moq: number;
  /** Fields of its offer, beside the usual. */
  more?: Partial<GatewayOffer>;
}

/** Neither price nor MOQ follows the order of the ids, so that sorting is seen. */
const PRICES = ['14.20', '9.80', '31.00', '0.35', '120.00', '14.05'];
const MOQS = [200, 2, 50, 120, 1, 24]; // within the quantity that a new user compares at

/** So many products, of which the seventh and all after it repeat prices and MOQs. */
export function makeProducts(count: number): Product[] {
  return Array.from({ length: count }, (_, index) => ({
    mosaic: mosaic(index + 1),
    offerId: String(600_000_000_001 + index),
    price: PRICES[index % PRICES.length] ?? '1.00',
    moq: MOQS[index % MOQS.length] ?? 1,
  }));
}

export const PRODUCTS: readonly Product[] = makeProducts(PRICES.length);

const [first] = PRODUCTS;
if (!first) throw new Error('The test catalogue is empty');
/** The product that most tests look for. */
export const firstProduct = first;

/** The real gateway over a catalogue that is compared pixel by pixel. */
export interface TestGateway extends RunningGateway {
  /** The pictures that arrived, oldest first. */
  queries: Uint8Array[];
}

export interface GatewayOptions {
  /** Default: `PRODUCTS`. */
  products?: readonly Product[];
  /** Default: a free one. */
  port?: number;
  /** Epoch milliseconds. Default: the machine's clock. */
  now?: () => number;
  /** Calls a second that are answered. */
  callsPerSecond?: number;
  /** Pictures beside its own that it loads by their address. Default: none. */
  isShopPicture?: (url: URL) => boolean;
}

/** Every picture as so many pixels along a side. */
const THUMBNAIL = 16;
/** A mean difference of one channel by this is no likeness at all. */
const UNLIKE = 160;

async function thumbnail(picture: Uint8Array): Promise<Uint8Array> {
  return sharp(picture)
    .removeAlpha()
    .resize(THUMBNAIL, THUMBNAIL, { fit: 'fill' })
    .raw()
    .toBuffer();
}

function likeness(a: Uint8Array, b: Uint8Array): number {
  const differences = a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0);
  return Math.max(0, 1 - differences / a.length / UNLIKE);
}

export async function openGateway(options: GatewayOptions = {}): Promise<TestGateway> {
  const { products = PRODUCTS, port = 0, ...limits } = options;
  const pictures = await Promise.all(products.map(({ mosaic: picture }) => picture.png()));
  const thumbnails = await Promise.all(pictures.map(thumbnail));
  const offers = products.map((product, index) => toOffer(product, index, pictures[index]));
  const queries: Uint8Array[] = [];

  const gateway = await startGateway({
    port,
    deps: { offers, retriever: { search }, ...limits },
  });
  return { ...gateway, queries };

  async function search(image: Uint8Array, limit: number) {
    queries.push(image);
    const query = await thumbnail(image);
    return products
      .map(({ offerId }, index) => ({
        id: offerId,
        similarity: likeness(query, thumbnails[index] ?? new Uint8Array()),
      }))
      .toSorted((a, b) => b.similarity - a.similarity)
      .slice(0, limit);
  }
}

/** No two have the same size: they are different products, whatever else they have in common. */
function toOffer(
  { offerId, price, moq, more }: Product,
  index: number,
  picture: Uint8Array = new Uint8Array(),
): GatewayOffer {
  return {
    offerId,
    title: `厂家批发马赛克 ${index + 10}cm ${offerId}`,
    picture: () => Promise.resolve(picture),
    price,
    minOrderQuantity: moq,
    sellerId: `b2b-${offerId}`,
    sellerName: '义乌市马赛克工艺品有限公司',
    ...more,
  };
}
