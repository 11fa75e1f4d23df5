import { expect, test } from 'vitest';
import { compareOffers, groupFound } from '@/utils/pricing/compare-offers';
import type { FoundOffer } from '@/utils/model/compared-offer';
import { context, cup } from '../../../support/offers/priced';
import { pictureOf } from '../../../misleading/pictures';

const USUAL = [880, 920, 960, 990, 1010, 1040, 1080, 1120].map((price, at) =>
  cup(`u${at}`, { price, title: `不锈钢保温杯500ml 第${at}款` }),
);

function marksOf(offers: readonly FoundOffer[], looks: Record<string, string> = {}) {
  const hashes = new Map(
    offers.map(({ offerId }) => [`1688 ${offerId}`, pictureOf(looks[offerId] ?? 'cup', offerId)]),
  );
  const groups = groupFound(offers, { joined: [], split: [] }, hashes);
  const compared = compareOffers(offers, groups, context()).offers;
  return new Map(compared.map(({ offer, mark }) => [offer.offerId, mark?.rule]));
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

test('of two sizes under one picture, none is marked for the price of the other', () => {
  const small = [380, 400, 410, 420].map((price, at) =>
    cup(`s${at}`, { price, title: `不锈钢保温杯250ml 小${at}` }),
  );
  expect([...marksOf([...USUAL, ...small]).values()].filter(Boolean)).toEqual([]);
});
