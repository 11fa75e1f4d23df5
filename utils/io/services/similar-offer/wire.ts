/** Answer of the search for similar offers. Every field is optional. */
import * as z from 'zod/mini';
import { AppError } from '../../../core/errors';
import { parseAs } from '../../../core/parse';
import type { FoundPage } from '../paging';
import {
  field,
  known,
  listField,
  looseFields,
  offerOf,
  read,
  readCount,
  readItems,
  shape,
} from '../read-fields';

const readPlace = shape({ province: read.text('province'), city: read.text('city') });
const readItem = shape({
  offerId: read.id('offerId'),
  title: read.text('subject'),
  imageUrl: read.pictureUrl('imageUrl'),
  detailUrl: read.first(read.string('detailUrl'), read.page('offerId')),
  price: read.by((value) => readCount(value) || undefined, 'oldPrice'), // in fen: 1010 is ¥10.10
  moq: read.count('quantityBegin'),
  unit: read.text('unit'),
  place: (fields) => Object.values(readPlace(fields)).join(' ') || undefined,
});
const answerSchema = z.object({
  result: looseFields({ total: field, result: listField }),
});

/** Prices in fen. Throws `bad-answer` where there is no page, or no item of the list can be read. */
export function readPage(body: unknown, provider: string): FoundPage {
  const answer = parseAs(answerSchema, body);
  if (!answer) throw new AppError('bad-answer');
  const { result, total } = answer.result;
  const offers = readItems(result, (item) => offerOf(provider, readItem(item)));
  return { offers, ...known({ total: readCount(total) }) };
}
