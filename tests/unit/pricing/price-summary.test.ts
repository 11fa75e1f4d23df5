import { expect, it } from 'vitest';
import { summarisePrices } from '@/utils/core/pricing/price-summary';
import { offer } from '../../support/panel/fixtures';

it('a summary of prices takes the lowest price among the best matches', () => {
  const offers = [
    offer({ price: 1420, similarity: 0.97 }),
    offer({ price: 1250, similarity: 0.91 }),
    offer({ price: 35, similarity: 0.5 }),
    offer({ price: 3000, priceMax: 3100, similarity: 0.8 }),
  ];
  expect(summarisePrices(offers)).toMatchObject({ best: 1250, low: 35, high: 3100 });
});

it('a summary of prices takes the lowest of all without similarities', () => {
  const offers = [30, 20, 40].map((price) => offer({ price, similarity: undefined }));
  expect(summarisePrices(offers)).toMatchObject({ best: 20, low: 20, high: 40 });
});

it('a summary of prices has the unit of the best price, if known', () => {
  const offers = [offer({ price: 900, unit: '个' }), offer({ price: 700, unit: '套' })];
  expect(summarisePrices(offers)).toMatchObject({ best: 700, unit: '套' });
  expect(summarisePrices([offer({ price: 900, unit: undefined })])).not.toHaveProperty('unit');
});

it('a summary of prices counts a seller once, by id or name, and skips unknown ones', () => {
  const sellers = [{ id: 'a' }, { id: 'a', name: 'A' }, { name: 'B' }, undefined];
  expect(summarisePrices(sellers.map((seller) => offer({ seller }))).sellers).toBe(2);
});

it('a summary of prices counts a seller once where only one offer has its number', () => {
  const sellers = [{ name: 'A' }, { id: 'a', name: 'A' }];
  expect(summarisePrices(sellers.map((seller) => offer({ seller }))).sellers).toBe(1);
});

it('a summary of offers without prices and sellers is empty', () => {
  expect(summarisePrices([offer({ price: undefined, seller: undefined })])).toEqual({});
  expect(summarisePrices([])).toEqual({});
});
