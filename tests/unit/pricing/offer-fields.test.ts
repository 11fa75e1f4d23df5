import { describe, expect, it } from 'vitest';
import { tableFields, headFields, metaFields } from '@/utils/pricing/offer-fields';
import { PROFILE_IDS } from '@/utils/model/profiles';

describe('headFacts', () => {
  it('starts with what each profile decides by', () => {
    expect(headFields('stock').slice(0, 2)).toEqual(['price', 'margin']);
    expect(headFields('client').slice(0, 2)).toEqual(['price', 'seller']);
    expect(headFields('dropship').slice(0, 2)).toEqual(['landed', 'dispatch']);
    expect(headFields('brand').slice(0, 2)).toEqual(['similarity', 'seller']);
  });

  it.each(PROFILE_IDS)('has a price and no duplicates: %s', (profile) => {
    const facts = [...headFields(profile), ...metaFields(profile)];
    expect(facts).toContain('price');
    expect(new Set(facts).size).toBe(facts.length);
  });
});

it("has the profile's columns that are offer fields", () => {
  expect(tableFields('brand')).toEqual([
    'similarity',
    'seller',
    'price',
    'listed',
    'sold',
    'patent',
  ]);
});
