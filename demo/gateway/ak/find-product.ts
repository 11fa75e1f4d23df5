import { hasWords } from '../words';
import type { FoundOffer } from '../finder';
import { sortedBy, type Order } from '../order';
import { decodeBase64 } from '../picture-bytes';
import type { ServiceDeps } from '../service-deps';
import { AkError } from './errors';
import type { AkQuery } from './query';

/** What a score must reach at each level. */
const FLOORS = { high: 0.5, medium: 0.4, low: 0 } as const;

type FindDeps = Pick<ServiceDeps, 'find' | 'load' | 'offers'>;

/** The offers that match the query, in the requested order; without a picture they have no score. */
export async function findProduct(query: AkQuery, deps: FindDeps): Promise<readonly Candidate[]> {
  const found = await candidates(query, deps);
  const floor = FLOORS[query.scoreLevel];
  const fitting = found.filter(
    ({ offer, similarity = 1 }) => similarity >= floor && hasWords(offer, query.query),
  );
  const order = query.sortType && ORDERS[query.sortType];
  return sortedBy(fitting, ({ offer }) => offer, order).slice(0, query.pageSize);
}

/** An offer, with its score where a picture was asked with. */
export type Candidate = Pick<FoundOffer, 'offer'> & Partial<FoundOffer>;

async function candidates(query: AkQuery, deps: FindDeps): Promise<readonly Candidate[]> {
  const picture = await pictureOf(query, deps);
  if (picture === undefined) return deps.offers.map((offer) => ({ offer }));
  return deps.find(picture);
}

async function pictureOf({ imgBase64, imageUrl }: AkQuery, { load }: FindDeps) {
  if (imgBase64 !== '') {
    const bytes = decodeBase64(imgBase64);
    if (bytes === undefined) throw new AkError('400', 'imgBase64 is no base64');
    return bytes;
  }
  if (imageUrl === '') return undefined;
  const bytes = await load(imageUrl);
  if (bytes === undefined) throw new AkError('400', 'imageUrl cannot be loaded');
  return bytes;
}

const ORDERS: Record<NonNullable<AkQuery['sortType']>, Order> = {
  price_asc: ['price', 'asc'],
  price_desc: ['price', 'desc'],
  sold_desc: ['sold30d', 'desc'],
  yx_desc: ['serviceScore', 'desc'],
};
