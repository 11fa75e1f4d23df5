import { describe, expect, it } from 'vitest';
import { knownFields } from '@/utils/compare/known-fields';

const nothing = { provider: 'demo', offerId: '1', title: '', badges: [] };

describe('knownFields', () => {
  it('knows nothing of offers that carry nothing', () => {
    expect(Object.values(knownFields([nothing, { ...nothing, seller: { id: '1' } }]))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('knows what one offer of the list knows', () => {
    expect(knownFields([nothing, { ...nothing, price: 0, seller: { name: 'A' } }])).toEqual({
      price: true,
      moq: false,
      similarity: false,
      seller: true,
      picture: false,
    });
  });
});
