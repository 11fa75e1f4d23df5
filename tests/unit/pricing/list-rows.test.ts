import { describe, expect, it } from 'vitest';
import type { ComparedOffer, OfferGroup } from '@/utils/core/model/compared-offer';
import { listRows, type Folding } from '@/utils/core/pricing/list-rows';
import { toCompared } from '@/utils/core/pricing/compare-offers';

const one = (offerId: string, group: string, more: Partial<ComparedOffer> = {}): ComparedOffer => ({
  ...toCompared({ provider: 'demo', offerId, title: '', badges: [] }),
  group,
  ...more,
});
const groupOf = (id: string, offers: ComparedOffer[]): OfferGroup => ({
  id,
  keys: offers.filter(({ group }) => group === id).map(({ key }) => key),
  sellers: 2,
});
const OFFERS = [one('a', 'x'), one('b', 'y'), one('c', 'x'), one('d', 'x'), one('e', 'z')];
const GROUPS = ['x', 'y', 'z'].map((id) => groupOf(id, OFFERS));

function shown(offers: ComparedOffer[], folding: Partial<Folding> = {}): string {
  return listRows(offers, GROUPS, { flat: new Set(), open: new Set(), seen: new Set(), ...folding })
    .map(({ offer, group, isOpen, isMember }) => {
      const sign = isOpen === undefined ? '' : isOpen ? '-' : '+';
      return `${isMember ? '.' : ''}${offer.offer.offerId}${group ? group.id : ''}${sign}`;
    })
    .join(' ');
}

describe('listRows', () => {
  it('has one row per product, at the position of its first offer', () => {
    expect(shown(OFFERS)).toBe('ax+ b e');
  });

  it('lists the others below it when expanded', () => {
    expect(shown(OFFERS, { open: new Set(['x']) })).toBe('ax- .c .d b e');
  });

  it('keeps the offers of an ungrouped group in their rank, with their group', () => {
    expect(shown(OFFERS, { flat: new Set(['x']), open: new Set(['x']) })).toBe('ax b cx dx e');
  });

  it('leaves a row to an offer that had one, whatever is learnt of its group', () => {
    const seen = new Set(['a', 'b', 'c', 'e'].map((id) => one(id, '').key));
    expect(shown(OFFERS, { seen })).toBe('ax+ b cx e');
    expect(shown(OFFERS, { seen, open: new Set(['x']) })).toBe('ax- .d b cx e');
  });

  it('hides no marked offer', () => {
    const marked = [
      one('a', 'x'),
      one('c', 'x'),
      one('d', 'x', { mark: { rule: 'far-below-same-product' } }),
    ];
    expect(shown(marked)).toBe('ax+ dx');
  });

  it('cannot expand a group of which a filter left one offer', () => {
    expect(shown([one('a', 'x')])).toBe('ax');
  });
});
