/** Answer of `find_product`. Every field is optional; the list is at one of three paths. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import {
  detailLink,
  field,
  known,
  readCount,
  readFen,
  readId,
  readItems,
  readPictureUrl,
  readShare,
  readString,
  readText,
} from '../read-fields';

const itemSchema = z.object({
  itemId: field,
  offerId: field,
  title: field,
  imageUrl: field,
  detailUrl: field,
  currentPrice: field,
  company: field,
  soldOut: field,
  score: field,
  quantityBegin: field,
  unit: field,
});
const list = z.array(z.unknown());
const within = z.union([list, z.object({ data: list })]);
const answerSchema = z.object({ model: z.nullish(within), data: z.nullish(within) });

/** Prices in fen, similarity from 0 to 1. Throws `bad-answer` without a list, or where no item can be read. */
export function readOffers(body: unknown, provider: string): Offer[] {
  const answer = parseAs(answerSchema, body);
  const found = answer?.model ?? answer?.data;
  if (!found) throw new AppError('bad-answer');
  return readItems(Array.isArray(found) ? found : found.data, (item) => readOffer(item, provider));
}

function readOffer(item: unknown, provider: string): Offer | undefined {
  const fields = parseAs(itemSchema, item);
  const offerId = readId(fields?.itemId) ?? readId(fields?.offerId);
  const title = readText(fields?.title);
  if (!fields || offerId === undefined || title === undefined) return undefined;
  const price = readFen(fields.currentPrice);
  const company = readText(fields.company);
  return {
    provider,
    offerId,
    title,
    detailUrl: readString(fields.detailUrl) ?? detailLink(offerId),
    badges: [],
    ...known({
      imageUrl: readPictureUrl(fields.imageUrl),
      price,
      priceBasis: price === undefined ? undefined : ('list' as const),
      moq: readCount(fields.quantityBegin),
      unit: readText(fields.unit),
      similarity: readShare(fields.score),
      sold: readCount(fields.soldOut), // the number of sales
      seller: company === undefined ? undefined : { name: company },
    }),
  };
}
