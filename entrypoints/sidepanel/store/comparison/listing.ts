/** Which rows are on screen, in which order: the compared, filtered, ranked and grouped offers. */
import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type ProfileId, profileOf } from '@/utils/core/model/profiles';
import type { Comparison } from '@/utils/core/pricing/compare-offers';
import type { ComparedOffer, OfferGroup } from '@/utils/core/model/compared-offer';
import { arrange, type Arranged } from '@/utils/core/pricing/arrange';
import { type Filters, filterOffers, filtersOf } from '@/utils/core/pricing/filter';
import { type Sort, type SortOrder, rankOffers } from '@/utils/core/pricing/sort';
import type { ListSummary } from '@/utils/core/pricing/summary';
import type { SellerOpinions } from '@/utils/core/sellers/recognise';
import { sharedWords } from '@/utils/core/glossary/short-titles';
import type { TitleTranslations } from '@/utils/core/glossary/title-translations';
import type { OfferSection, SharedWords } from '@/utils/core/pricing/sections';

export interface ListingInput {
  searchId: ReadonlySignal<string | undefined>;
  comparison: ReadonlySignal<Comparison | undefined>;
  answer: ReadonlySignal<ListSummary | undefined>;
  opinions: ReadonlySignal<SellerOpinions>;
  /** Offers of avoided sellers stand among the others. */
  isAvoidedMixed: ReadonlySignal<boolean>;
  profile: ReadonlySignal<ProfileId>;
  /** Pieces. */
  quantity: ReadonlySignal<number>;
  /** The order requested from the service, perhaps by another panel. */
  askedOrder: ReadonlySignal<SortOrder | undefined>;
  /** What the user has said of prices, costs and sellers: rows follow a change of it at once. */
  userTerms: ReadonlySignal<string>;
  /** Nobody reads the rows yet: they follow all that becomes known. */
  isUntouched: ReadonlySignal<boolean>;
}

export type Listing = ReturnType<typeof createListing>;

/** The user's choice applies until another profile is chosen, which has its own. */
interface Chosen {
  profile: ProfileId;
  order?: SortOrder;
  filters?: Filters;
}

export function createListing(input: ListingInput) {
  const { searchId, comparison, answer, opinions, isAvoidedMixed } = input;
  const { profile, quantity, askedOrder, userTerms, isUntouched } = input;
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
      isAvoidedMixed.value,
      resorts.value,
    ]),
  );
  const passing = computed(() =>
    filterOffers(comparison.value?.offers ?? [], filters.value, {
      quantity: quantity.value,
      same: new Set(same.value === undefined ? [] : [same.value]),
      opinions: opinions.value,
    }),
  );
  const rank = computed(() => {
    const terms = {
      sort: sort.value,
      isReversed: isReversed.value,
      marksLast: defaults.value.areMarkedLast,
      last: isAvoidedMixed.value ? undefined : opinions.value.avoided,
    };
    return (offers: readonly ComparedOffer[]) => rankOffers(offers, terms);
  });
  let previous: Arranged | undefined;
  const arranged = computed(() => {
    const all = comparison.value;
    const wanted = {
      passing: passing.value,
      rank: rank.value,
      same: same.value,
      open: open.value,
      avoided: opinions.value.avoided,
      choice: choice.value,
    };
    previous = all && arrange(isUntouched.value ? undefined : previous, { ...all, ...wanted });
    return previous;
  });
  effect(() => void arranged.value); // each of them counts as shown
  return {
    sort,
    isReversed,
    filters,
    /** Undefined while there is nothing to show. */
    sections: computed(() => arranged.value?.sections),
    /** Rows in display order. */
    rows: computed(() => arranged.value?.rows),
    /** How many are shown although a filtered value is unknown. */
    unknown: computed(() => passing.value.unknown),
    /** How many are left out. */
    hidden: computed(() => arranged.value?.hidden ?? 0),
    /** How many rows would move now. */
    moved: computed(() => arranged.value?.moved ?? 0),
    chooseSort: (by: Sort, reversed = false) => {
      lastChosen.value = { ...chosen.peek(), order: { sort: by, isReversed: reversed } };
    },
    changeFilters: (changed: Filters) => {
      lastChosen.value = { ...chosen.peek(), filters: changed };
    },
    toggleGroup: (group: string) => {
      const keys = keysOf(group);
      const others = [...opened.peek()].filter((key) => !keys.includes(key));
      opened.value = new Set(open.peek().has(group) ? others : [...others, ...keys.slice(0, 1)]);
    },
    /** Sorts the rows by what is known now. */
    resort: () => {
      resorts.value = resorts.peek() + 1;
    },
  };
}

interface SharedWordsInput {
  searchId: ReadonlySignal<string | undefined>;
  sections: ReadonlySignal<readonly OfferSection[] | undefined>;
  translations: ReadonlySignal<TitleTranslations>;
  /** Nobody reads the titles yet. */
  isUntouched: ReadonlySignal<boolean>;
}

/** What was chosen, and whether titles could be read then. */
interface ChosenWords {
  searchId: string | undefined;
  isRead: boolean;
  words: SharedWords;
}

/**
 * The words that most titles of a section share, which its rows leave out. They are kept once the user reads, whatever
 * comes later; titles that become readable only then are other titles.
 */
export function followSharedWords(input: SharedWordsInput): ReadonlySignal<SharedWords> {
  const { searchId, sections, translations, isUntouched } = input;
  let previous: ChosenWords | undefined;
  const chosen = computed((): ChosenWords => {
    const titles = (sections.value ?? []).map(({ id, rows }) => ({
      id,
      read: rows.map(({ offer }) => translations.value.titleOf(offer.offer)),
    }));
    const isRead = titles.some(({ read }) =>
      read.some(({ by }) => by !== 'seller' && by !== 'nobody'),
    );
    const isOfThese = previous?.searchId === searchId.value && previous?.isRead === isRead;
    const kept = isOfThese && !isUntouched.value ? previous?.words : undefined;
    const fresh = titles.map(({ id, read }) => [
      id,
      kept?.[id] ?? sharedWords(read.map(({ text }) => text)),
    ]);
    const words: SharedWords = { ...kept, ...Object.fromEntries(fresh) };
    previous = { searchId: searchId.value, isRead, words };
    return previous;
  });
  effect(() => void chosen.value); // what was shown counts, also while nothing reads it
  return computed(() => chosen.value.words);
}
