import { describe, expect, it } from 'vitest';
import { factFields, leadField, tableFields } from '@/utils/core/pricing/offer-fields';
import { PROFILE_IDS } from '@/utils/core/model/profiles';

it('each profile puts beside the price what it decides by', () => {
  expect(PROFILE_IDS.map(leadField)).toEqual(['margin', 'repurchase', 'margin', 'similarity']);
});

describe.each(PROFILE_IDS)('the line of facts of %s', (profile) => {
  const facts = factFields(profile);

  it('begins with what the profile wants to know', () => {
    const wanted = {
      stock: 'moq',
      client: 'factory',
      dropship: 'dispatch',
      brand: 'listed',
    } as const;
    expect(facts[0]).toBe(wanted[profile]);
  });

  it('repeats nothing that has a place of its own', () => {
    const placed = ['price', 'landed', 'seller', 'place', leadField(profile)] as const;
    expect(facts.filter((fact) => placed.some((other) => other === fact))).toEqual([]);
    expect(new Set(facts).size).toBe(facts.length);
  });
});

it('the table of a profile has its columns that are fields of an offer', () => {
  expect(tableFields('brand')).toEqual([
    'similarity',
    'seller',
    'price',
    'listed',
    'sold',
    'patent',
  ]);
});
