import { expect, test } from 'vitest';
import { cardOf, picturePath, withAdvertisements } from '../../../../../demo/gateway/web/card';
import { offerWith } from '../../../../support/gateway/test-gateway';

const numbered = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => offerWith(String(from + index)));

test.each([
  [5, 5, '5'],
  [507, 500, '500+'],
  [7939, 7000, '7000+'],
  [24_310, 24_000, '2.4万+'],
  [120_000, 120_000, '12万+'],
])('a card says of %i sales what lies below it', (sold30d, sold, words) => {
  const card = cardOf({ ...offerWith('101'), sold30d });
  expect(card.sold).toBe(sold);
  expect([`${words}件`, `已售${words}件`]).toContain(card.soldText);
});

test.each([
  ['14.20', '14.2'],
  ['31.00', '31'],
  ['12.02', '12.02'],
])('a card shortens the price %s', (price, short) => {
  expect(cardOf({ ...offerWith('101'), price }).price).toBe(short);
});

test('a card says nothing of what is not known', () => {
  const card = cardOf({ offerId: '101', picture: '/no/such/picture.jpg' });
  for (const field of ['price', 'moqText', 'soldText', 'shop', 'score']) {
    expect(card).not.toHaveProperty(field);
  }
});

test('advertisements stand between the cards, and are for other offers', () => {
  const cards = numbered(30, 101).map((offer) => cardOf(offer));
  const mixed = withAdvertisements(cards, numbered(60, 101));
  expect(mixed.filter(({ advertisement }) => advertisement === undefined)).toEqual(cards);
  const places = mixed.flatMap(({ advertisement }, index) => (advertisement ? [index] : []));
  expect(places).toEqual([2, 12, 22]);
  const shown = new Set(cards.map(({ offerId }) => offerId));
  for (const place of places) expect(shown.has(mixed[place]?.offerId ?? '')).toBe(false);
});

test('the name of a picture says nothing of its offer', () => {
  expect(picturePath('993547078696')).not.toContain('993547078696');
  expect(picturePath('993547078696')).not.toBe(picturePath('993547078696', 1));
});
