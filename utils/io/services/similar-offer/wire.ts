/** Answer of the search for similar offers. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import type { Offer } from '../../../core/model/offer';
import { parseAs } from '../../../core/parse';
import type { FoundPage } from '../paging';
import {
  detailLink,
  field,
  known,
  listField,
  looseFields,
  readCount,
  readId,
  readItems,
  readPictureUrl,
  readString,
  readText,
} from '../read-fields';

const itemSchema = z.object({
  offerId: field,
  subject: field,
  quantityBegin: field,
  unit: field,
  oldPrice: field,
  imageUrl: field,
  province: field,
  city: field,
  detailUrl: field,
});
const answerSchema = z.object({
  result: looseFields({ total: field, result: listField }),
});

/** Prices in fen. Throws `bad-answer` where there is no page, or no item of the list can be read. */
export function readPage(body: unknown, provider: string): FoundPage {
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  const { result, total } = answer.result;
  const offers = readItems(result, (item) => readOffer(item, provider));
  return { offers, ...known({ total: readCount(total) }) };
}

function readOffer(item: unknown, provider: string): Offer | undefined {
  const fields = parseAs(itemSchema, item);
  const offerId = readId(fields?.offerId);
  const title = readText(fields?.subject);
  if (!fields || offerId === undefined || title === undefined) return undefined;
  const price = readCount(fields.oldPrice) || undefined; // in fen: 1010 is ¥10.10
  const places = [readText(fields.province), readText(fields.city)].filter(Boolean);
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
      place: places.length > 0 ? places.join(' ') : undefined,
    }),
  };
}
