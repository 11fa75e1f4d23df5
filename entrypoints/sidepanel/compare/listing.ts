/** The order of rows on screen: what was shown moves only for a choice of the user. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type ProfileId, profileOf } from '@/utils/model/profiles';
import type { Comparison } from '@/utils/pricing/compare-offers';
import type { OfferGroup } from '@/utils/model/compared-offer';
import { type Filters, filterOffers, filtersOf } from '@/utils/pricing/filter';
import type { ListRow } from '@/utils/pricing/list-rows';
import {
  type OfferSection,
  type SectionedOrder,
  rowsOf,
  sectionedOrder,
  sectionsOf,
} from '@/utils/pricing/sections';
import { type Sort, type SortOrder, rankOffers } from '@/utils/pricing/sort';
import type { ListSummary } from '@/utils/pricing/summary';

export interface FixedOrder {
  order: ReadonlySignal<SectionedOrder>;
  /** How many rows would move because of newer values. */
  moved: ReadonlySignal<number>;
  stop: () => void;
}

/**
 * @param fresh in the order of the current values
 * @param choice changes when the user chooses another order, or starts another search: only then
 *   rows that were shown are sorted
 */
export function fixOrder(
  fresh: ReadonlySignal<SectionedOrder>,
  choice: ReadonlySignal<string>,
): FixedOrder {
  const fixed = signal<(SectionedOrder & { choice: string }) | undefined>(undefined);
  const order = computed((): SectionedOrder => {
    const before = fixed.value;
    if (before === undefined || before.choice !== choice.value) return fresh.value;
    return withArrivals(before, fresh.value);
  });
  const stop = effect(() => {
    const { keys, same } = order.value;
    const before = fixed.peek();
    if (keys.length === 0 || before?.choice !== choice.value) {
      // Without rows, as while another area is searched, none has a place to keep.
      fixed.value = keys.length === 0 ? undefined : { choice: choice.value, keys, same };
      return;
    }
    // Rows that arrive later stay where they first appeared.
    const known = new Set(before.keys);
    const arrived = keys.filter((key) => !known.has(key));
    if (arrived.length === 0) return;
    fixed.value = {
      choice: before.choice,
      keys: [...before.keys, ...arrived],
      same: new Set([...before.same, ...same]),
    };
  });
  return {
    order,
    moved: computed(() => {
      const { keys, same } = fresh.value;
      const shown = order.value;
      return shown.keys.filter(
        (key, index) => keys[index] !== key || same.has(key) !== shown.same.has(key),
      ).length;
    }),
    stop,
  };
}

/** Rows that are present keep their place and section; others come at the end of theirs. */
function withArrivals(before: SectionedOrder, fresh: SectionedOrder): SectionedOrder {
  const left = new Set(fresh.keys);
  const present = before.keys.filter((key) => left.delete(key));
  if (present.length === 0) return fresh;
  const arrived = [...left];
  const hasSection = present.some((key) => before.same.has(key));
  const same = new Set([
    ...present.filter((key) => before.same.has(key)),
    ...arrived.filter((key) => hasSection && fresh.same.has(key)),
  ]);
  const all = [...present, ...arrived];
  return {
    keys: [...all.filter((key) => same.has(key)), ...all.filter((key) => !same.has(key))],
    same,
  };
}

/** Which rows are on screen, in which order: the compared, filtered, ranked and grouped offers. */

export interface ListingInput {
  searchId: ReadonlySignal<string | undefined>;
  comparison: ReadonlySignal<Comparison | undefined>;
  answer: ReadonlySignal<ListSummary | undefined>;
  profile: ReadonlySignal<ProfileId>;
  /** Pieces. */
  quantity: ReadonlySignal<number>;
  /** The order requested from the service, perhaps by another panel. */
  askedOrder: ReadonlySignal<SortOrder | undefined>;
  /** What the user has said of prices and costs: rows follow a change of it at once. */
  userTerms: ReadonlySignal<string>;
}

export interface Listing {
  sort: ReadonlySignal<Sort>;
  isReversed: ReadonlySignal<boolean>;
  filters: ReadonlySignal<Filters>;
  /** Undefined while there is nothing to show. */
  sections: ReadonlySignal<readonly OfferSection[] | undefined>;
  /** Their rows. */
  rows: ReadonlySignal<readonly ListRow[] | undefined>;
  /** How many are shown although a filtered value is unknown. */
  unknown: ReadonlySignal<number>;
  /** How many are left out. */
  hidden: ReadonlySignal<number>;
  /** How many rows would move now. */
  moved: ReadonlySignal<number>;
  chooseSort: (sort: Sort, isReversed?: boolean) => void;
  changeFilters: (filters: Filters) => void;
  toggleGroup: (group: string) => void;
  /** Sorts the rows by what is known now. */
  resort: () => void;
  stop: () => void;
}

/** The user's choice applies until another profile is chosen, which has its own. */
interface Chosen {
  profile: ProfileId;
  order?: SortOrder;
  filters?: Filters;
}

export function createListing(input: ListingInput): Listing {
  const { searchId, comparison, answer, profile, quantity, askedOrder, userTerms } = input;
  const lastChosen = signal<Chosen>({ profile: profile.peek() });
  const chosen = computed((): Chosen =>
    lastChosen.value.profile === profile.value ? lastChosen.value : { profile: profile.value },
  );
  /** Keys of one offer of each: a group's id changes as offers arrive. */
  const opened = signal<ReadonlySet<string>>(new Set());
  const keysOf = (group: string) =>
    comparison.peek()?.groups.find(({ id }) => id === group)?.keys ?? [];
  const open = computed(() => {
    const groups = comparison.value?.groups ?? [];
    const isOpen = ({ keys }: OfferGroup) => keys.some((key) => opened.value.has(key));
    return new Set(groups.filter(isOpen).map(({ id }) => id));
  });
  const defaults = computed(() => profileOf(profile.value));
  const sortOrder = computed(
    (): SortOrder => chosen.value.order ?? askedOrder.value ?? { sort: defaults.value.sort },
  );
  const sort = computed(() => sortOrder.value.sort);
  const isReversed = computed(() => sortOrder.value.isReversed ?? false);
  const filters = computed(() => chosen.value.filters ?? filtersOf(profile.value));
  const same = computed(() => answer.value?.same?.id);
  const resorts = signal(0);
  const choice = computed(() =>
    JSON.stringify([
      searchId.value,
      sort.value,
      isReversed.value,
      filters.value,
      profile.value,
      quantity.value,
      userTerms.value,
      resorts.value,
    ]),
  );
  const seen = followSeen(choice);
  const filtered = computed(() => {
    const offers = comparison.value?.offers ?? [];
    const passing = filterOffers(offers, filters.value, {
      quantity: quantity.value,
      same: new Set(same.value === undefined ? [] : [same.value]),
    });
    const passes = new Set(passing.offers);
    const keys = seen.keys();
    // One that was seen stays until the rows are sorted again.
    const kept = offers.filter((offer) => !passes.has(offer) && keys.has(offer.key));
    return { ...passing, offers: [...passing.offers, ...kept], kept: kept.length };
  });
  const ranked = computed(() =>
    rankOffers(filtered.value.offers, {
      sort: sort.value,
      isReversed: isReversed.value,
      marksLast: defaults.value.areMarkedLast,
    }),
  );
  const order = fixOrder(
    computed(() => sectionedOrder(ranked.value, same.value)),
    choice,
  );
  const sections = computed(
    () =>
      comparison.value &&
      sectionsOf(filtered.value.offers, comparison.value.groups, {
        order: order.order.value,
        open: open.value,
        seen: seen.keys(),
      }),
  );
  const rows = computed(() => sections.value && rowsOf(sections.value));
  const stopSeeing = effect(() => seen.add(rows.value ?? []));
  return {
    sort,
    isReversed,
    filters,
    sections,
    rows,
    unknown: computed(() => filtered.value.unknown),
    hidden: computed(() => (comparison.value?.offers.length ?? 0) - filtered.value.offers.length),
    moved: computed(
      () =>
        order.moved.value +
        filtered.value.kept +
        (rows.value ?? []).filter(({ isKept }) => isKept).length,
    ),
    chooseSort: (by, reversed = false) => {
      lastChosen.value = { ...chosen.peek(), order: { sort: by, isReversed: reversed } };
    },
    changeFilters: (changed) => {
      lastChosen.value = { ...chosen.peek(), filters: changed };
    },
    toggleGroup: (group) => {
      const keys = keysOf(group);
      const others = [...opened.peek()].filter((key) => !keys.includes(key));
      opened.value = new Set(open.peek().has(group) ? others : [...others, ...keys.slice(0, 1)]);
    },
    resort: () => {
      resorts.value += 1;
    },
    stop: () => {
      order.stop();
      stopSeeing();
    },
  };
}

/** Offers that had a row of their own since the last choice. No signal: they change no row. */
function followSeen(choice: ReadonlySignal<string>) {
  let seen: { choice: string; keys: ReadonlySet<string> } | undefined;
  const keys = (): ReadonlySet<string> => (seen?.choice === choice.value ? seen.keys : new Set());
  return {
    keys,
    add: (rows: readonly ListRow[]) => {
      const own = rows.filter(({ isMember }) => !isMember).map(({ offer }) => offer.key);
      seen =
        own.length === 0 ? undefined : { choice: choice.value, keys: new Set([...keys(), ...own]) };
    },
  };
}
