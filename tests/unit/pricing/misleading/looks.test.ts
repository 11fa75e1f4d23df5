import { expect, test } from 'vitest';
import { compareOffers, groupFound } from '@/utils/core/pricing/compare-offers';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { context, cup } from '../../../support/offers/priced';
import { pictureOf } from '../../../misleading/pictures';

const USUAL = [880, 920, 960, 990, 1010, 1040, 1080, 1120].map((price, at) =>
  cup(`u${at}`, { price, title: `不锈钢保温杯500ml 第${at}款` }),
);

function compare(offers: readonly FoundOffer[]) {
  const hashes = new Map(
    offers.map(({ offerId }) => [`1688 ${offerId}`, pictureOf('cup', offerId)]),
  );
  const groups = groupFound(offers, { joined: [], split: [] }, hashes);
  return compareOffers(offers, groups, context());
}

function marksOf(offers: readonly FoundOffer[]) {
  return new Map(compare(offers).offers.map(({ offer, mark }) => [offer.offerId, mark?.rule]));
}

test('a few cheap offers are no size of their own: they are judged by what they look like', () => {
  const cheap = [200, 210, 220, 230].map((price, at) =>
    cup(`c${at}`, { price, title: `不锈钢保温杯 好货${at}` }),
  );
  const marks = marksOf([...USUAL, ...cheap]);
  for (const { offerId } of cheap) expect(marks.get(offerId)).toBe('far-below-same-product');
  for (const { offerId } of USUAL) expect(marks.get(offerId)).toBeUndefined();
});

test('parts with the picture of the product are judged by the product', () => {
  const parts = [60, 65, 70, 75, 80].map((price, at) =>
    cup(`p${at}`, { price, title: `硅胶配件${at}` }),
  );
  const marks = marksOf([...USUAL, ...parts]);
  for (const { offerId } of parts) expect(marks.get(offerId)).toBe('part-or-accessory');
});

test('one whose title says nothing is no product among parts', () => {
  const parts = [60, 62, 65, 68, 70, 75, 80].map((price, at) =>
    cup(`p${at}`, { price, title: at < 4 ? `硅胶配件${at}` : `硅胶好物${at}` }),
  );
  const { medians } = compare([...USUAL, ...parts]);
  expect(medians.get('1688 p6')).toBe(1000);
});

test('a count of pieces that makes no fair price is that of a carton', () => {
  const lots = cup('x', { price: 990, title: '不锈钢保温杯500ml 24个一箱' });
  const pack = cup('y', { price: 6000, title: '不锈钢保温杯500ml 6个一箱' });
  const box = cup('z', { price: 990, title: '不锈钢保温杯500ml 24个一箱', unit: '箱' });
  const prices = new Map(
    compare([...USUAL, lots, pack, box]).offers.map(({ offer, unitPrice }) => [
      offer.offerId,
      unitPrice?.perPiece,
    ]),
  );
  expect([prices.get('x'), prices.get('y'), prices.get('z')]).toEqual([990, 1000, 41.25]);
});

test('no size is marked for the price of another size under the same picture', () => {
  const small = [380, 400, 410, 420].map((price, at) =>
    cup(`s${at}`, { price, title: `不锈钢保温杯250ml 小${at}` }),
  );
  expect([...marksOf([...USUAL, ...small]).values()].filter(Boolean)).toEqual([]);
});
