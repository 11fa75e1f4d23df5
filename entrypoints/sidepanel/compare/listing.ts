/** The order of rows on screen, which does not change while the user works with them. */
import { type ReadonlySignal, computed, effect, signal, untracked } from '@preact/signals';
import { type Profile, type ProfileId, profileOf } from '@/utils/model/profiles';
import type { Comparison } from '@/utils/pricing/compare-offers';
import type { OfferGroup } from '@/utils/model/compared-offer';
import { type Filters, filterOffers, filtersOf } from '@/utils/pricing/filter';
import { type ListRow, listRows } from '@/utils/pricing/list-rows';
import { type Sort, type SortOrder, rankOffers } from '@/utils/pricing/sort';
import type { ListSummary } from '@/utils/pricing/summary';

export interface FixedOrder {
  /** Keys from the top. */
  keys: ReadonlySignal<readonly string[]>;
  /** How many rows would move because of newer values. */
  moved: ReadonlySignal<number>;
  /** Called when the user begins to work with the rows: from then on none moves automatically. */
  touch: () => void;
  /** Applies the current order. */
  resort: () => void;
  stop: () => void;
}

/**
 * @param fresh keys in the order of the current values
 * @param choice changes when the user chooses another order, or starts another search: the rows
 *   are then sorted, and untouched again
 */
export function fixOrder(
  fresh: ReadonlySignal<readonly string[]>,
  choice: ReadonlySignal<string>,
): FixedOrder {
  const fixed = signal<{ choice: string; keys: readonly string[] } | undefined>(undefined);
  const keys = computed(() => {
    const order = fixed.value;
    if (order === undefined || order.choice !== choice.value) return fresh.value;
    const left = new Set(fresh.value);
    const present = order.keys.filter((key) => left.delete(key));
    return [...present, ...left];
  });
  const fix = () => {
    fixed.value = { choice: choice.peek(), keys: untracked(() => keys.value) };
  };
  // Rows that arrived after the touch stay where they first appeared.
  const stop = effect(() => {
    const shown = keys.value;
    const order = fixed.peek();
    if (order === undefined || order.choice !== choice.value) return;
    const known = new Set(order.keys);
    const added = shown.filter((key) => !known.has(key));
    if (added.length > 0) fixed.value = { ...order, keys: [...order.keys, ...added] };
  });
  return {
    keys,
    moved: computed(() => {
      const current = fresh.value;
      return keys.value.filter((key, index) => current[index] !== key).length;
    }),
    touch: () => {
      if (fixed.peek()?.choice !== choice.peek()) fix();
    },
    resort: () => {
      fixed.value = { choice: choice.peek(), keys: fresh.peek() };
    },
    stop,
  };
}

/** Which rows are on screen, in which order: the compared, filtered, ranked and grouped offers. */

export interface ListingInput {
  searchId: ReadonlySignal<string | undefined>;
  comparison: ReadonlySignal<Comparison | undefined>;
  answer: ReadonlySignal<ListSummary | undefined>;
  /** Absent until one was chosen. */
  profile: ReadonlySignal<ProfileId | undefined>;
  /** Pieces. */
  quantity: ReadonlySignal<number>;
  /** The order requested from the service, perhaps by another panel. */
  askedOrder: ReadonlySignal<SortOrder | undefined>;
}

export interface Listing {
  sort: ReadonlySignal<Sort>;
  isReversed: ReadonlySignal<boolean>;
  filters: ReadonlySignal<Filters>;
  /** Undefined while there is nothing to show. */
  rows: ReadonlySignal<ListRow[] | undefined>;
  /** How many are shown although a filtered value is unknown. */
  unknown: ReadonlySignal<number>;
  /** How many are left out. */
  hidden: ReadonlySignal<number>;
  /** How many rows would move now. */
  moved: ReadonlySignal<number>;
  chooseSort: (sort: Sort, isReversed?: boolean) => void;
  changeFilters: (filters: Filters) => void;
  toggleGroup: (group: string) => void;
  touch: () => void;
  resort: () => void;
  stop: () => void;
}

/** In the service's order, until a profile is chosen. */
const NO_PROFILE: Pick<Profile, 'sort' | 'areMarkedLast'> = { sort: 'match', areMarkedLast: true };

/** The user's choice applies until another profile is chosen, which has its own. */
interface Chosen {
  profile: ProfileId | undefined;
  order?: SortOrder;
  filters?: Filters;
}

export function createListing(input: ListingInput): Listing {
  const { searchId, comparison, answer, profile, quantity, askedOrder } = input;
  const lastChosen = signal<Chosen>({ profile: undefined });
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
  const defaults = computed(() => (profile.value ? profileOf(profile.value) : NO_PROFILE));
  const sortOrder = computed(
    (): SortOrder => chosen.value.order ?? askedOrder.value ?? { sort: defaults.value.sort },
  );
  const sort = computed(() => sortOrder.value.sort);
  const isReversed = computed(() => sortOrder.value.isReversed ?? false);
  const filters = computed(
    () => chosen.value.filters ?? (profile.value ? filtersOf(profile.value) : {}),
  );
  const same = computed(() => new Set(answer.value?.group ? [answer.value.group.id] : []));
  const filtered = computed(() =>
    filterOffers(comparison.value?.offers ?? [], filters.value, {
      quantity: quantity.value,
      same: same.value,
    }),
  );
  const ranked = computed(() =>
    rankOffers(filtered.value.offers, {
      sort: sort.value,
      isReversed: isReversed.value,
      marksLast: defaults.value.areMarkedLast,
    }),
  );
  const order = fixOrder(
    computed(() => ranked.value.map(({ key }) => key)),
    computed(() =>
      JSON.stringify([searchId.value, sort.value, isReversed.value, filters.value, profile.value]),
    ),
  );
  return {
    sort,
    isReversed,
    filters,
    rows: computed(() => {
      if (!comparison.value) return undefined;
      const byKey = new Map(filtered.value.offers.map((offer) => [offer.key, offer]));
      const inOrder = order.keys.value.flatMap((key) => byKey.get(key) ?? []);
      return listRows(inOrder, comparison.value.groups, { flat: same.value, open: open.value });
    }),
    unknown: computed(() => filtered.value.unknown),
    hidden: computed(() => (comparison.value?.offers.length ?? 0) - filtered.value.offers.length),
    moved: order.moved,
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
    touch: order.touch,
    resort: order.resort,
    stop: order.stop,
  };
}
