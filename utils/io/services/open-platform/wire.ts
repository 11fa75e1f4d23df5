/**
 * Answer of `alibaba.product.image.search`, as its article describes it; no official page exists,
 * so every field is optional and an item that cannot be read is left out.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import type { FoundPage } from '../paging';
import {
  field,
  known,
  readCount,
  readFen,
  readId,
  readItems,
  readShare,
  readString,
  readText,
  unlessEmpty,
} from '../read-fields';

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

/** Prices in fen. Throws `bad-answer` where there is no list, or no item of it can be read. */
export function readPage(body: unknown, provider: string): FoundPage {
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  const { productList, totalResults } = answer.result;
  const offers = readItems(productList, (item) => readOffer(item, provider));
  return { offers, ...known({ total: readCount(totalResults) }) };
}

function readOffer(item: unknown, provider: string): Offer | undefined {
  const fields = parseAs(itemSchema, item);
  const offerId = readId(fields?.productId);
  const title = readText(fields?.title);
  if (!fields || offerId === undefined || title === undefined) return undefined;
  const price = readFen(fields.price);
  const seller = known({ id: readText(fields.sellerId), name: readText(fields.sellerName) });
  return {
    provider,
    offerId,
    title,
    badges: [],
    ...known({
      imageUrl: readString(fields.imageUrl),
      // Opened exactly as the service sent it.
      detailUrl: typeof fields.detailPageUrl === 'string' ? fields.detailPageUrl : undefined,
      price,
      priceBasis: price === undefined ? undefined : ('list' as const),
      moq: readCount(fields.minOrderQuantity),
      similarity: readShare(fields.similarity),
      seller: unlessEmpty(seller),
    }),
  };
}
