import { batch, computed, signal } from '@preact/signals';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createListing, type Listing } from '@/entrypoints/sidepanel/store/comparison/listing';
import { summariseList } from '@/utils/core/pricing/summary';
import { compareOffers, groupFound, type Comparison } from '@/utils/core/pricing/compare-offers';
import type { Filters } from '@/utils/core/pricing/filter';
import type { ListRow } from '@/utils/core/pricing/list-rows';
import { SORTS, type SortOrder } from '@/utils/core/pricing/sort';
import { NO_OPINIONS, type SellerOpinions } from '@/utils/core/sellers/recognise';
import type { ProfileId } from '@/utils/core/model/profiles';
import { context, cup, liken, WITH_MISLEADING } from '../../../support/offers/priced';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { live } from '../../../support/panel/live';

function compare(offers: readonly FoundOffer[]): Comparison {
  return compareOffers(offers, groupFound(offers, { joined: [], split: [] }, new Map()), context());
}

function open(offers: readonly FoundOffer[]) {
  const comparison = signal<Comparison | undefined>(compare(offers));
  const input = {
    searchId: signal<string | undefined>('search-1'),
    comparison,
    answer: computed(() => comparison.value && summariseList(comparison.value, context())),
    opinions: signal<SellerOpinions>(NO_OPINIONS),
    isAvoidedMixed: signal(false),
    profile: signal<ProfileId>('stock'),
    quantity: signal(200),
    askedOrder: signal<SortOrder | undefined>(undefined),
    userTerms: signal(''),
    isUntouched: signal(false),
  };
  return { ...live(() => createListing(input)), input };
}

const ids = ({ rows }: Pick<Listing, 'rows'>) =>
  rows.value?.map(({ offer }) => offer.offer.offerId);

/** Two kettles and a lamp, besides the searched cup. */
const MIXED = [
  cup('c1', { similarity: 0.9, price: 1000 }),
  cup('k1', { similarity: 0.8, price: 3000, title: '电热水壶1.8L' }),
  cup('c2', { similarity: 0.7, price: 900 }),
  cup('k2', { similarity: 0.6, price: 2900, title: '电热水壶1.8L' }),
  cup('l1', { similarity: 0.5, price: 5000, title: '儿童台灯' }),
];

/** The list of a user who has chosen the service's order, without filters. */
function openByMatch(offers: readonly FoundOffer[]) {
  const opened = open(offers);
  opened.input.profile.value = 'brand';
  return opened;
}

describe('the list', () => {
  it('has the searched product first, flat, and below it everything else by product', () => {
    const { sort, filters, unknown, hidden, rows, sections, ...list } = openByMatch(MIXED);
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'l1']);
    expect(rows.value?.map(({ isOpen }) => isOpen)).toEqual([
      undefined,
      undefined,
      false,
      undefined,
    ]);
    expect(sections.value).toMatchObject([
      { id: 'same', offers: 2, sellers: 2, min: 900, max: 1000 },
      { id: 'similar', offers: 3 },
    ]);
    expect([sort.value, filters.value, unknown.value, hidden.value]).toEqual(['match', {}, 0, 0]);
    expect(list.moved.value).toBe(0);
  });

  it('the list has one section if no offer is certain to be the searched product', () => {
    const { sections } = open([
      cup('c1', { similarity: 0.7 }),
      cup('l1', { similarity: 0.5, title: '儿童台灯' }),
    ]);
    expect(sections.value).toMatchObject([{ id: 'all', offers: 2 }]);
  });

  it('has a section for one offer that is almost the searched picture', () => {
    const { sections } = open([
      cup('c1', { similarity: 0.95 }),
      cup('l1', { similarity: 0.5, title: '儿童台灯' }),
    ]);
    expect(sections.value).toMatchObject([{ id: 'same' }, { id: 'similar' }]);
  });

  it('a folded group opens below its first offer, and closes again', () => {
    const { toggleGroup, rows } = openByMatch(MIXED);
    toggleGroup('1688 k1');
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'k2', 'l1']);
    expect(rows.value?.[3]).toMatchObject({ isMember: true });
    toggleGroup('1688 k1');
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'l1']);
  });

  it('an open group stays open when more of its offers arrive', () => {
    const { toggleGroup, rows, input } = openByMatch(MIXED);
    toggleGroup('1688 k1');
    const more = cup('a1', { similarity: 0.1, price: 3100, title: '电热水壶1.8L' });
    input.comparison.value = compare([...MIXED, more]);
    expect(rows.value?.[2]).toMatchObject({ group: { id: '1688 a1' }, isOpen: true });
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'k2', 'l1', 'a1']);
    toggleGroup('1688 a1');
    // What came late keeps its row at the end until the rows are sorted again.
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'l1', 'a1']);
  });

  it('marked offers are last, and not hidden', () => {
    const marked = open([...WITH_MISLEADING].toReversed());
    expect(ids(marked)?.at(-1)).toBe('misleading');
    marked.chooseSort('price');
    expect(ids(marked)?.at(-1)).toBe('misleading');
    expect(ids(marked)).toHaveLength(WITH_MISLEADING.length);
  });

  it('avoided sellers are last in each section, at once, and count for no range', () => {
    const { input, rows, sections, moved } = openByMatch(MIXED);
    const avoid = (...keys: string[]) =>
      batch(() => {
        input.opinions.value = { preferred: new Set(), avoided: new Set(keys) };
        input.userTerms.value = keys.join();
      });
    avoid('1688 c1', '1688 k1');
    expect(ids({ rows })).toEqual(['c2', 'c1', 'k2', 'l1']);
    expect(sections.value?.[0]).toMatchObject({ offers: 2, sellers: 1, min: 900, max: 900 });
    expect(moved.value).toBe(0);
    input.isAvoidedMixed.value = true;
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'l1']);
    input.isAvoidedMixed.value = false;
    avoid('1688 c1', '1688 c2');
    expect(sections.value?.[0]).toMatchObject({ sellers: 2, min: 900, max: 1000 });
  });

  it('avoided sellers are left out at once while the filter leaves them out', () => {
    const { input, changeFilters, rows, hidden } = openByMatch(MIXED);
    changeFilters({ hidesAvoided: true });
    expect(hidden.value).toBe(0);
    batch(() => {
      input.opinions.value = { preferred: new Set(), avoided: new Set(['1688 c1']) };
      input.userTerms.value = 'avoided';
    });
    expect(ids({ rows })).toEqual(['c2', 'k1', 'l1']);
    expect(hidden.value).toBe(1);
  });

  it('the order is the requested one until another is chosen', () => {
    const { input, sort, chooseSort } = open(MIXED);
    input.askedOrder.value = { sort: 'price' };
    expect(sort.value).toBe('price');
    chooseSort('moq');
    expect(sort.value).toBe('moq');
  });
});

describe('a profile', () => {
  it('brings its order and its filters', () => {
    const { input, sort, filters, rows, hidden } = open(MIXED);
    input.profile.value = 'client';
    expect([sort.value, filters.value]).toEqual(['price', {}]);
    expect(ids({ rows })).toEqual(['c2', 'c1', 'k2', 'l1']);
    input.profile.value = 'dropship';
    expect([sort.value, filters.value]).toEqual(['landed', { isOnePiece: true, isFast: true }]);
    expect(hidden.value).toBe(0); // none says that it does not pass
  });

  it('is overridden by later choices of the user until another profile is chosen', () => {
    const { input, changeFilters, chooseSort, rows, sort, isReversed, filters } = open(MIXED);
    input.profile.value = 'client';
    changeFilters({});
    chooseSort('price', true);
    expect(ids({ rows })).toEqual(['c1', 'c2', 'l1', 'k1']);
    input.searchId.value = 'search-2';
    expect([sort.value, isReversed.value, filters.value]).toEqual(['price', true, {}]);
    input.profile.value = 'stock';
    expect([sort.value, isReversed.value]).toEqual(['margin', false]);
    expect(filters.value).toEqual({ isMoqWithin: true });
  });

  it('keeps marked offers in their rank where it compares no prices', () => {
    const misleading = liken(WITH_MISLEADING, ({ offerId }) =>
      offerId === 'misleading' ? 0.9 : 0.8,
    );
    const { input, rows } = open(misleading);
    input.profile.value = 'brand';
    expect(ids({ rows })?.[0]).toBe('misleading');
  });
});

describe('filters', () => {
  it('keep what is unknown, and count it', () => {
    const { changeFilters, rows, unknown, hidden } = open([
      cup('few', { moq: 100 }),
      cup('many', { moq: 300 }),
      cup('who knows'),
    ]);
    changeFilters({ isMoqWithin: true });
    expect(ids({ rows })).toEqual(['few', 'who knows']);
    expect([unknown.value, hidden.value]).toEqual([1, 1]);
  });

  it('follow the quantity', () => {
    const { changeFilters, input, rows } = open([cup('a', { moq: 100 }), cup('b', { moq: 300 })]);
    changeFilters({ isMoqWithin: true });
    expect(ids({ rows })).toEqual(['a']);
    input.quantity.value = 300;
    expect(ids({ rows })?.toSorted()).toEqual(['a', 'b']);
  });

  it('may leave an empty list, which differs from having no list', () => {
    const { changeFilters, rows, hidden, input } = open(MIXED);
    changeFilters({ maxPrice: 1 });
    expect([rows.value, hidden.value]).toEqual([[], 5]);
    input.comparison.value = undefined;
    expect([rows.value, hidden.value]).toEqual([undefined, 0]);
  });
});

/** The same, of which one turns out to belong to another product. */
function inGroup(offers: Comparison['offers'], offerId: string, group: string) {
  return offers.map((offer) =>
    Object.assign({}, offer, offer.offer.offerId === offerId ? { group } : {}),
  );
}

describe('rows that were shown', () => {
  const dearer = compare(
    MIXED.map((one) => (one.offerId === 'c2' ? { ...one, price: 7000 } : one)),
  );

  it('do not move until the user applies the changes', () => {
    const { input, resort, moved, chooseSort, changeFilters, rows } = open(MIXED);
    changeFilters({ isSameOnly: true });
    chooseSort('price');
    input.comparison.value = { ...dearer, offers: dearer.offers };
    expect(ids({ rows })).toEqual(['c2', 'c1']);
    expect(moved.value).toBe(2);
    resort();
    expect(ids({ rows })).toEqual(['c1', 'c2']);
    expect(moved.value).toBe(0);
  });

  it('follow what becomes known until the user touches the panel, and from then on stay', () => {
    const { input, chooseSort, changeFilters, moved, rows } = open(MIXED);
    changeFilters({ isSameOnly: true });
    chooseSort('price');
    input.isUntouched.value = true;
    input.comparison.value = dearer;
    expect(ids({ rows })).toEqual(['c1', 'c2']);
    expect(moved.value).toBe(0);
    input.isUntouched.value = false;
    input.comparison.value = compare(MIXED);
    expect(ids({ rows })).toEqual(['c1', 'c2']);
    expect(moved.value).toBe(2);
  });

  it('hold no place in another search', () => {
    const { input, chooseSort, moved, rows } = open(MIXED);
    chooseSort('price');
    batch(() => {
      input.searchId.value = 'search-2';
      input.comparison.value = compare([cup('x', { price: 200 }), cup('y', { price: 100 })]);
    });
    expect(ids({ rows })).toEqual(['y', 'x']);
    expect(moved.value).toBe(0);
  });

  it('follow what the user says of quantity, prices and costs at once', () => {
    const { input, chooseSort, changeFilters, moved, rows } = open(MIXED);
    changeFilters({ isSameOnly: true });
    chooseSort('price');
    input.comparison.value = dearer;
    input.userTerms.value = 'another price';
    expect(ids({ rows })).toEqual(['c1', 'c2']);
    expect(moved.value).toBe(0);
  });

  it('stay apart when they turn out to be one product, until the rows are sorted again', () => {
    const { input, rows, moved, resort } = openByMatch(MIXED);
    const { offers, groups } = compare(MIXED);
    input.comparison.value = {
      offers: inGroup(offers, 'l1', '1688 k1'),
      groups: groups.map(({ id, keys, ...of }) =>
        Object.assign(of, { id, keys: id === '1688 k1' ? [...keys, '1688 l1'] : keys }),
      ),
      medians: new Map(),
    };
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'l1']);
    expect(moved.value).toBe(1);
    resort();
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1']);
    expect(moved.value).toBe(0);
  });

  it('stand above one that turns out to be another product', () => {
    const { input, rows } = openByMatch(MIXED);
    const { offers, groups } = compare(MIXED);
    input.comparison.value = {
      offers: inGroup(offers, 'k2', '1688 k2'),
      groups,
      medians: new Map(),
    };
    expect(ids({ rows })).toEqual(['c1', 'c2', 'k1', 'l1', 'k2']);
  });

  it('stay when they turn out not to pass a filter', () => {
    const { input, changeFilters, rows, moved, hidden, resort } = open([cup('a'), cup('b')]);
    changeFilters({ isMoqWithin: true });
    input.comparison.value = compare([cup('a', { moq: 500 }), cup('b')]);
    expect(ids({ rows })?.toSorted()).toEqual(['a', 'b']);
    expect([moved.value, hidden.value]).toEqual([1, 0]);
    resort();
    expect([ids({ rows }), hidden.value]).toEqual([['b'], 1]);
  });
});

const anyFilters: fc.Arbitrary<Filters> = fc.record(
  {
    isSameOnly: fc.boolean(),
    minPrice: fc.integer({ min: 0, max: 6000 }),
    maxPrice: fc.integer({ min: 0, max: 6000 }),
    isMoqWithin: fc.boolean(),
    isFactory: fc.boolean(),
    isFast: fc.boolean(),
    isOnePiece: fc.boolean(),
    minSimilarity: fc.double({ min: 0, max: 1, noNaN: true }),
    hidesMarked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const anyOffers = fc
  .array(
    fc.record({
      title: fc.constantFrom('304不锈钢保温杯500ml', '电热水壶1.8L', '儿童台灯', '保温杯 定金专拍'),
      price: fc.option(fc.integer({ min: 1, max: 6000 }), { nil: undefined }),
      moq: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
      similarity: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    }),
    { maxLength: 15 },
  )
  .map((all) => all.map((facts, at) => cup(String(at), facts)));

it('each offer is shown, folded or hidden exactly once, after any choices', () => {
  fc.assert(
    fc.property(
      anyOffers,
      anyFilters,
      fc.constantFrom(...SORTS),
      fc.boolean(),
      fc.boolean(),
      (offers, filters, sort, isReversed, isSorted) => {
        const list = open(offers);
        if (isSorted) list.resort();
        list.changeFilters(filters);
        list.chooseSort(sort, isReversed);
        const folded = list.rows.value ?? [];
        for (const { isOpen, group } of folded) {
          if (isOpen === false && group) list.toggleGroup(group.id);
        }
        const shown: readonly ListRow[] = list.rows.value ?? [];
        const keys = shown.map(({ offer }) => offer.key);
        expect(new Set(keys).size).toBe(keys.length);
        expectSameFirst(list);
        expect(keys.length + list.hidden.value).toBe(offers.length);
        expect(list.unknown.value).toBeLessThanOrEqual(keys.length);
        expect(keys).toEqual(expect.arrayContaining(folded.map(({ offer }) => offer.key)));
      },
    ),
  );
});

/** No offer of another product stands above one of the searched product. */
function expectSameFirst({ rows, input }: ReturnType<typeof open>) {
  const same = input.answer.value?.same?.id;
  const isSame = (rows.value ?? []).map(({ offer }) => offer.group === same);
  expect(isSame.lastIndexOf(true)).toBeLessThan(
    isSame.includes(false) ? isSame.indexOf(false) : Infinity,
  );
}
