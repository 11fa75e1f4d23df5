/**
 * Answer of `alibaba.product.image.search`, as its article describes it; no official page exists,
 * so every field is optional and an item that cannot be read is left out.
 */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import type { FoundPage } from '../paging';
import { field, known, offerOf, read, readCount, readItems, shape } from '../read-fields';

const readItem = shape({
  offerId: read.id('productId'),
  title: read.text('title'),
  imageUrl: read.string('imageUrl'),
  // Opened exactly as the service sent it.
  detailUrl: read.by((value) => (typeof value === 'string' ? value : undefined), 'detailPageUrl'),
  price: read.fen('price'),
  moq: read.count('minOrderQuantity'),
  similarity: read.share('similarity'),
  seller: read.together({ id: read.text('sellerId'), name: read.text('sellerName') }),
});
const answerSchema = z.object({
  result: z.object({ productList: z.array(z.unknown()), totalResults: field }),
});

/** Prices in fen. Throws `bad-answer` where there is no list, or no item of it can be read. */
export function readPage(body: unknown, provider: string): FoundPage {
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  const { productList, totalResults } = answer.result;
  const offers = readItems(productList, (item) => offerOf(provider, readItem(item)));
  return { offers, ...known({ total: readCount(totalResults) }) };
}
