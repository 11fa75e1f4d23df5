/** A table of independent offers as the results of one search. */
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { ListWithTruth, OfferWithTruth } from '../judge-list';
import type { Truth } from '../verdict';
import type { IndependentList, IndependentOffer } from './types';

export function toList({ trade, page, quantity, offers }: IndependentList): ListWithTruth {
  return {
    pageTitle: page.title,
    quantity,
    offers: offers.map((offer, at) => toOffer(offer, trade, `${trade} ${at}`)),
  };
}

function toOffer(row: IndependentOffer, trade: string, offerId: string): OfferWithTruth {
  const { expected: _e, treatment: _t, trap: _trap, pieces: _p, product, shows, ...facts } = row;
  const offer: FoundOffer = { provider: 'demo', offerId, badges: [], ...facts };
  const [looks = offerId] = shows ?? product ?? [];
  return { offer, product: `${trade} ${looks}`, truth: toTruth(row) };
}

function toTruth({ expected, treatment, trap }: IndependentOffer): Truth {
  if (expected === 'honest') return trap ? { trap: 'trap' } : {};
  const [rule, ...otherRules] = expected;
  return { rule, otherRules, treatment: treatment === 'mark' ? 'exclude' : 'note' };
}
