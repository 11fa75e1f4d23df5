/** Answer of `find_product`. Every field is optional; the list is at one of three paths. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import { offerOf, read, readItems, shape } from '../read-fields';

const readItem = shape({
  offerId: read.id('itemId', 'offerId'),
  title: read.text('title'),
  imageUrl: read.pictureUrl('imageUrl'),
  detailUrl: read.first(read.string('detailUrl'), read.page('itemId', 'offerId')),
  price: read.fen('currentPrice'),
  moq: read.count('quantityBegin'),
  unit: read.text('unit'),
  similarity: read.share('score'),
  sold: read.count('soldOut'), // the number of sales
  seller: read.together({ name: read.text('company') }),
});
const list = z.array(z.unknown());
const within = z.union([list, z.object({ data: list })]);
const answerSchema = z.object({ model: z.nullish(within), data: z.nullish(within) });

/** Prices in fen, similarity from 0 to 1. Throws `bad-answer` without a list, or where no item can be read. */
export function readOffers(body: unknown, provider: string): Offer[] {
  const answer = parseAs(answerSchema, body);
  const found = answer?.model ?? answer?.data;
  if (!found) throw new AppError('bad-answer');
  return readItems(Array.isArray(found) ? found : found.data, (item) =>
    offerOf(provider, readItem(item)),
  );
}
