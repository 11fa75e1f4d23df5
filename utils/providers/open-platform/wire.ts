/**
 * Answer of `alibaba.product.image.search`, as its article describes it; no official page exists,
 * so every field is optional and an item that cannot be read is left out.
 */
import * as z from 'zod/mini';
import { AppError } from '../../errors';
import { parseFen } from '../../model/money';
import type { Offer } from '../../model/offer';
import { known, readCount, readId, readShare, readString, readText } from '../read';

/** A page is asked for with 20; a service that sends a thousand is not believed. */
const MOST_ITEMS = 200;

const field = z.optional(z.unknown());
const itemSchema = z.object({
  productId: field,
  title: field,
  imageUrl: field,
  similarity: field,
  price: field,
  minOrderQuantity: field,
  sellerId: field,
  sellerName: field,
  detailPageUrl: field,
});
const answerSchema = z.object({
  result: z.object({ productList: z.array(z.unknown()), totalResults: field }),
});

export interface WirePage {
  offers: Offer[];
  total?: number;
}

/** Throws `bad-answer` where there is no list, or a list of which nothing can be read. */
export function readPage(body: unknown, provider: string): WirePage {
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) throw new AppError('bad-answer', { cause: parsed.error });
  const { productList, totalResults } = parsed.data.result;
  const offers = productList
    .slice(0, MOST_ITEMS)
    .map((item) => readOffer(item, provider))
    .filter((offer) => offer !== undefined);
  if (productList.length > 0 && offers.length === 0) throw new AppError('bad-answer');
  return { offers, ...known({ total: readCount(totalResults) }) };
}

function readOffer(item: unknown, provider: string): Offer | undefined {
  const parsed = itemSchema.safeParse(item);
  const offerId = readId(parsed.data?.productId);
  const title = readText(parsed.data?.title);
  if (!parsed.success || offerId === undefined || title === undefined) return undefined;
  const fields = parsed.data;
  const price = parseFen(fields.price);
  const seller = known({ id: readText(fields.sellerId), name: readText(fields.sellerName) });
  return {
    provider,
    offerId,
    title,
    badges: [],
    ...known({
      imageUrl: readString(fields.imageUrl),
      // Opened exactly as it came: not trimmed, not cut.
      detailUrl: typeof fields.detailPageUrl === 'string' ? fields.detailPageUrl : undefined,
      price,
      priceBasis: price === undefined ? undefined : ('list' as const),
      moq: readCount(fields.minOrderQuantity),
      similarity: readShare(fields.similarity),
      seller: Object.keys(seller).length > 0 ? seller : undefined,
    }),
  };
}
