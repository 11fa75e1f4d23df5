import { describe, expect, test } from 'vitest';
import { plannedOffers } from '../../../../demo/catalogue/offers';
import { RULE_IDS } from '@/utils/core/model/rule-ids';
import { catalogueTruth } from '../../../../demo/catalogue/truth';

const truth = catalogueTruth();
const offers = new Map(plannedOffers().map(({ offer }) => [offer.offerId, offer]));
const misleading = truth.filter(({ rule }) => rule !== undefined);
const trapped = truth.filter(({ trap }) => trap !== undefined);
const honest = truth.filter(({ rule }) => rule === undefined);

function offerOf({ offerId }: { offerId: string }) {
  const offer = offers.get(offerId);
  if (!offer) throw new Error(`No offer ${offerId}`);
  return offer;
}

function medianOf(group: string): number {
  const prices = honest
    .filter((entry) => entry.group === group)
    .flatMap((entry) => offerOf(entry).price ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  return prices[Math.floor(prices.length / 2)] ?? Number.NaN;
}

/** The never-mark list of the rules, a name for each of its entries. */
const NEVER_MARKED = [
  'product-word',
  'part-as-gift',
  'category-word',
  'company-name',
  'service-promise',
  'for-people',
  'ample-stock',
  'sale-talk',
  'cheap-but-fair',
  'sells-well',
  'under-a-yuan',
  'high-tier',
  'pair-word',
  'pair-unit',
  'two-sizes',
  'small-group',
];

describe('the truth about the catalogue', () => {
  test('covers every offer, in order', () => {
    expect(truth.map(({ offerId }) => offerId)).toEqual([...offers.keys()]);
    for (const entry of truth) expect(entry.product).toBe(offerOf(entry).product);
  });

  test('has at least two offers for each of the 35 rules', () => {
    expect(RULE_IDS).toHaveLength(35);
    for (const rule of RULE_IDS) {
      const count = misleading.filter((entry) => entry.rule === rule).length;
      expect(count, rule).toBeGreaterThanOrEqual(2);
    }
  });

  test('marks a tenth to an eighth of the offers as misleading', () => {
    expect(misleading.length / truth.length).toBeGreaterThan(0.1);
    expect(misleading.length / truth.length).toBeLessThan(0.13);
  });

  test('has at least two offers for each trap', () => {
    const names = new Set(trapped.map(({ trap }) => trap));
    expect(names).toEqual(new Set(NEVER_MARKED));
    for (const name of names) {
      const count = trapped.filter(({ trap }) => trap === name).length;
      expect(count, name).toBeGreaterThanOrEqual(2);
    }
  });

  test('has no trap far below its group, except those with few sellers or many buyers', () => {
    const excused = new Set(['small-group', 'sells-well']);
    for (const entry of trapped) {
      if (excused.has(entry.trap ?? '')) continue;
      const share = Number(offerOf(entry).price) / medianOf(entry.group);
      expect(share, `${entry.trap} ${entry.offerId}`).toBeGreaterThanOrEqual(0.5);
    }
  });

  test('has ordinary prices between half and one and a half of their group', () => {
    for (const entry of honest.filter(({ trap }) => trap === undefined)) {
      const share = Number(offerOf(entry).price) / medianOf(entry.group);
      expect(share, entry.offerId).toBeGreaterThan(0.5);
      expect(share, entry.offerId).toBeLessThan(1.8);
    }
  });

  test('has ordinary titles without words of the rules, unless the goods are such a thing', () => {
    const words =
      /补差|运费|邮费|定金|订金|样品|面议|来图|开模|配件|零件|备用|专用|适用于|空盒|外壳|不含|不带|单只|\d(个|只|片)装|件套|套装|引流|秒杀|限购|新人|包邮|混批|税|到付|自提|预售|期货|二手|尾货|瑕疵|模型|迷你|租赁|贴纸|海报|材料包|白坯|登录/;
    for (const entry of honest.filter(({ trap }) => trap === undefined)) {
      expect(offerOf(entry).title).not.toMatch(words);
    }
  });

  test('has prices of a two-size product that differ by a factor of 1.8 or more, with three sellers each', () => {
    const larger = [...new Set(truth.map(({ group }) => group))].filter((g) => g.includes('/'));
    expect(larger.length).toBeGreaterThanOrEqual(3);
    for (const group of larger) {
      const [small = ''] = group.split('/');
      expect(medianOf(group) / medianOf(small)).toBeGreaterThanOrEqual(1.8);
      for (const size of [small, group]) {
        expect(truth.filter((entry) => entry.group === size).length).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
