import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { catalogueTruth, type OfferTruth } from '../../demo/catalogue/truth';
import { type GatewayOffer, createFinder } from '../../demo/gateway/catalogue';
import { openBuiltIn } from '../../demo/gateway/open-deps';
import { pictureName, STUDIO_PICTURES, STUDIO_PRODUCTS } from '../../demo/pictures/products';
import type { FoundOffer } from '../../utils/core/model/compared-offer';
import { embeddingsOf, seenFile } from '../support/embeddings';
import type { Groupable } from '../../utils/core/pricing/groups';
import {
  HASHED_SIDE,
  hashPicture,
  type PictureHash,
} from '../../utils/core/pricing/groups/picture-hash';

/** An offer as the panel groups it, with the truth about it. */
export interface ListedOffer {
  offer: Groupable;
  hash: PictureHash;
  /** Embedding of its thumbnail. */
  vector: Int8Array;
  /** The offer as a service sends it. */
  found: FoundOffer;
  truth: OfferTruth;
}

const LIST_LENGTH = 50;
/** Pixels, like the gateway's thumbnails. */
const THUMBNAIL_SIDE = 220;

/** Embeddings of the products' pictures that `searchLists` searched for, in the same order. */
export async function searchedVectors(): Promise<Int8Array[]> {
  return embeddingsOf(
    STUDIO_PRODUCTS.map((product) =>
      seenFile(join(STUDIO_PICTURES, pictureName(product, 'front'))),
    ),
  );
}

let searched: Promise<ListedOffer[][]> | undefined;

/** The first results of a search for the picture of each product of the studio; searched once for all files. */
export const searchLists = (): Promise<ListedOffer[][]> => (searched ??= searchAll());

async function searchAll(): Promise<ListedOffer[][]> {
  const { offers, retriever } = await openBuiltIn();
  const truths = new Map(catalogueTruth().map((truth) => [truth.offerId, truth]));
  const vectors = await embeddingsOf(
    offers.map((offer) => ({ key: offer.offerId, bytes: () => thumbnailOf(offer) })),
  );
  const listed = new Map<string, Omit<ListedOffer, 'found'>>();
  for (const [index, offer] of offers.entries()) {
    const truth = truths.get(offer.offerId);
    const vector = vectors[index];
    if (!truth || !vector) throw new Error(`Nothing is known of ${offer.offerId}`);
    const hash = await hashOf(await thumbnailOf(offer));
    listed.set(offer.offerId, { offer: toGroupable(offer), hash, vector, truth });
  }
  const find = createFinder(offers, retriever);
  const lists: ListedOffer[][] = [];
  for (const product of STUDIO_PRODUCTS) {
    const found = await find(await readFile(join(STUDIO_PICTURES, pictureName(product, 'front'))));
    const list: ListedOffer[] = [];
    for (const { offer, similarity } of found.slice(0, LIST_LENGTH)) {
      const known = listed.get(offer.offerId);
      if (known) list.push({ ...known, found: toFound(offer, similarity) });
    }
    lists.push(list);
  }
  return lists;
}

function toGroupable({ offerId, title = '', price, sellerId }: GatewayOffer): Groupable {
  return {
    key: `1688 ${offerId}`,
    title,
    ...(price !== undefined && { price: Math.round(Number(price) * 100) }),
    ...(sellerId !== undefined && { sellerKey: sellerId }),
  };
}

function toFound(offer: GatewayOffer, similarity: number): FoundOffer {
  const { offerId, title = '', price, sellerId, sellerName, minOrderQuantity, sold30d } = offer;
  return {
    provider: 'demo',
    offerId,
    title,
    similarity,
    ...(price !== undefined && { price: Math.round(Number(price) * 100) }),
    ...(minOrderQuantity !== undefined && { moq: minOrderQuantity }),
    ...(sold30d !== undefined && { sold: sold30d }),
    seller: { id: sellerId, name: sellerName },
    badges: [],
  };
}

const within = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/** The thumbnail as the gateway serves it. */
async function thumbnailOf({ picture }: GatewayOffer): Promise<Buffer> {
  const bytes = typeof picture === 'string' ? picture : await picture();
  return sharp(bytes).resize(within(THUMBNAIL_SIDE)).jpeg().toBuffer();
}

async function hashOf(thumbnail: Buffer): Promise<PictureHash> {
  const { data, info } = await sharp(thumbnail)
    .resize(within(HASHED_SIDE))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return hashPicture({ data, width: info.width, height: info.height });
}
