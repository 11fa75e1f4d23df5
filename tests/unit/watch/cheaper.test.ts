import { describe, expect, it } from 'vitest';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import type { Observation } from '@/utils/core/model/watch';
import { cheaperOf } from '@/utils/core/watch/cheaper';
import { watch } from '../../support/watch/watch';

const at = 1_800_000_000_000;
const TITLE = '304不锈钢保温杯大容量便携车载水杯500ml';
const own = watch({ offer: { title: TITLE, seller: { id: 'b2b-1', name: '晨曦百货' } } });

function sold(changes: Partial<FoundOffer> = {}): FoundOffer {
  return {
    provider: 'demo',
    offerId: '9',
    title: '304不锈钢保温杯便携车载水杯大容量500ml 厂家直销',
    price: 880,
    seller: { id: 'b2b-2', name: '宏达五金' },
    badges: [],
    ...changes,
  };
}
const itself = sold({ offerId: '7', title: TITLE, price: 1000, seller: { id: 'b2b-1' } });
const observation: Observation = { at, state: 'found', price: 1000, basis: 'list' };

const find = (
  offers: FoundOffer[],
  seen = observation,
  isAvoided?: (offer: FoundOffer) => boolean,
) => cheaperOf(own, offers, seen, { threshold: 3, at, ...(isAvoided && { isAvoided }) });

describe('a cheaper offer', () => {
  it('is another seller’s of the same product, the cheapest of them', () => {
    const offers = [itself, sold(), sold({ offerId: '10', price: 860, seller: { id: 'b2b-3' } })];
    expect(find(offers)).toEqual({
      offerId: '10',
      title: '304不锈钢保温杯便携车载水杯大容量500ml 厂家直销',
      price: 860,
      than: 1000,
    });
  });

  it('is one at the watched quantity, by its tiers', () => {
    const tiers = [
      { from: 1, price: 1100 },
      { from: 100, price: 820 },
      { from: 1000, price: 700 },
    ];
    expect(find([sold({ tiers, price: 700 })], { ...observation, basis: 'tier' })?.price).toBe(820);
  });

  it.each<[string, Partial<FoundOffer>]>([
    ['the offer itself', { offerId: '7' }],
    ['of the same seller by number', { seller: { id: 'b2b-1', name: '另一个名字' } }],
    ['of the same seller by name', { seller: { name: '晨曦百货' } }],
    ['cheaper by less than the threshold', { price: 971 }],
    ['cheaper than half', { price: 499 }],
    ['without a price', { price: undefined }],
    ['free', { price: 0 }],
    ['with a hidden price', { isPriceHidden: true }],
    ['gone', { isPublished: false }],
    ['of another size', { title: TITLE.replace('500', '350') }],
    ['of another colour, where one is named', { title: `红色${TITLE}` }],
    ['another product', { title: '硅胶折叠水杯儿童吸管杯' }],
    ['without a title', { title: '' }],
    ['sold by weight', { unit: '公斤' }],
  ])('is none that is %s', (what, changes) => {
    const named = what.includes('colour');
    const watched = named ? { ...own, offer: { ...own.offer, title: `蓝色${TITLE}` } } : own;
    expect(
      cheaperOf(watched, [itself, sold(changes)], observation, { threshold: 3, at }),
    ).toBeUndefined();
  });

  it('is none of an avoided seller', () => {
    expect(
      find([itself, sold()], observation, ({ seller }) => seller?.id === 'b2b-2'),
    ).toBeUndefined();
  });
});

describe('a possibly cheaper offer is compared with', () => {
  it('the price of the watched offer among the same results, whatever the details say', () => {
    const detailed: Observation = { ...observation, price: 700, basis: 'tier' };
    expect(find([itself, sold()], detailed)).toMatchObject({ price: 880, than: 1000 });
  });

  it('the observation, if the offer is not among the results', () => {
    expect(find([sold()])).toMatchObject({ than: 1000 });
  });

  it('nothing, if the observation is of another basis, or there is no price', () => {
    expect(find([sold()], { ...observation, basis: 'tier' })).toBeUndefined();
    expect(find([sold()], { at, state: 'not-seen' })).toBeUndefined();
  });
});
