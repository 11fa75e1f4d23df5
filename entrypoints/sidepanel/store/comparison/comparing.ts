/** What the offers cost at the user's quantity, what they earn, and which are the same product. */
import { type ReadonlySignal, computed, signal, effect } from '@preact/signals';
import type { Glossary } from '@/utils/core/glossary/glossary';
import { type CostContext, inputsFor } from '@/utils/core/costs/presets';
import type { ProfileId } from '@/utils/core/model/profiles';
import { NO_USER_COSTS, type UserCosts, remember } from '@/utils/core/costs/user-costs';
import {
  type CompareContext,
  compareOffers,
  groupFound,
} from '@/utils/core/pricing/compare-offers';
import type { GroupEdits, OfferGroupKeys } from '@/utils/core/pricing/groups';
import type { FoundOffer } from '@/utils/core/model/compared-offer';
import { withLikeness } from '@/utils/core/pricing/likeness';
import type { PagePriceTerms } from '@/utils/core/pricing/landed-cost/earning';
import { opinionsOf } from '@/utils/core/sellers/recognise';
import { summariseList } from '@/utils/core/pricing/summary';
import { clearedStore, readGroupEdits, watchGroupEdits } from '@/utils/io/storage/pins';
import { save } from '@/utils/io/storage/not-saved';
import { costsStore, moneyStore, ratesStore } from '@/utils/io/storage/settings';
import type { PanelContext } from '../../context';
import type { SearchModule } from '../search';
import type { PicturesModule } from '../pictures';
import type { SellersState } from './sellers';
import { sourceOf } from '../../source';
import { followPageTerms } from './page-terms';
import { failureOf } from '@/utils/core/errors';
import {
  DEFAULT_MONEY,
  type DailyRates,
  type MoneySettings,
  userCurrency,
} from '@/utils/core/model/rates';
import { rateInUse, ratesInUse } from '@/utils/io/rates';

interface Known
  extends
    Pick<SearchModule, 'search' | 'pagePrice'>,
    Pick<RatesSignals, 'rates' | 'money' | 'currency'> {
  /** Offers found, without those that the user has taken out. */
  found: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** `found` with the details that were loaded. */
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySignal<ReadonlySet<string>>;
  /** Undefined until the first card is painted. */
  pictures: ReadonlySignal<Pick<PicturesModule, 'hashes' | 'vectors' | 'seen'> | undefined>;
  sellers: Pick<SellersState, 'recognise'>;
}

/** What a row of a list asks for. */
export interface RowTerms {
  title?: string | undefined;
  /** Absent: the user's. */
  quantity?: number | undefined;
  /** The row's target price. */
  page?: PagePriceTerms | undefined;
}

export type Comparing = ReturnType<typeof createComparing>;

const NO_EDITS: GroupEdits = { joined: [], split: [] };

export function createComparing(context: PanelContext, known: Known) {
  const { scope } = context;
  const costsOf = costsStore(scope);
  const { search, found, offers, detailed, pictures, rates, money, sellers } = known;
  const glossary = signal<Glossary | undefined>(undefined);
  context.glossary.then(
    (loaded) => (glossary.value = loaded),
    () => undefined, // main.tsx says so
  );
  const costs = context.follow<UserCosts>(costsOf, NO_USER_COSTS);
  const byHand = context.follow(sourceOf(scope, readGroupEdits, watchGroupEdits), NO_EDITS);
  const cleared = context.follow<readonly string[]>(clearedStore(scope), []);
  const terms = followPageTerms(scope, known, known.currency);
  // One currency beside the yuan: that of the page's price, unless the user has chosen one.
  const currency = computed(() => {
    const ofPage = terms.price.value?.currency;
    const isOfPage = ofPage !== undefined && rates.value.perCny[ofPage] !== undefined;
    return isOfPage && money.value.currency === undefined ? ofPage : known.currency.value;
  });
  // The pack size by itself: the terms are another object each time, and the costs need this alone.
  const piecesPerPack = computed(() => terms.shown.value.pieces);
  const about = computed((): CostContext => {
    const { pageUrl, pageTitle } = search.value?.target ?? {};
    return {
      language: context.browserLanguage,
      currency: currency.value,
      today: new Date().toISOString().slice(0, 10),
      host: pageUrl !== undefined && URL.canParse(pageUrl) ? new URL(pageUrl).host : undefined,
      title: pageTitle,
      piecesPerPack: piecesPerPack.value,
    };
  });
  const inputs = computed(() => inputsFor(costs.value, about.value));
  const listInputs = computed(() =>
    inputsFor(costs.value, {
      language: context.browserLanguage,
      currency: known.currency.value,
      today: about.value.today,
    }),
  );
  let last: readonly OfferGroupKeys[] = [];
  const groups = computed(() => {
    const fresh = groupFound(
      found.value ?? [],
      byHand.value,
      pictures.value?.hashes.value ?? new Map(),
      pictures.value?.vectors.value ?? new Map(),
    );
    // What was learned of a picture seldom changes a group, and then nothing is compared again.
    if (JSON.stringify(fresh) !== JSON.stringify(last)) last = fresh;
    return last;
  });
  const criteria = computed(
    (): CompareContext | undefined =>
      glossary.value && {
        glossary: glossary.value,
        inputs: inputs.value,
        rates: rates.value,
        page: terms.price.value,
        pageTitle: about.value.title,
        cleared: new Set(cleared.value),
        detailed: detailed.value,
      },
  );
  const compared = computed(
    () =>
      offers.value && criteria.value && compareOffers(offers.value, groups.value, criteria.value),
  );
  // Apart from the costs, as numbers come in for a few offers at a time.
  const comparison = computed(() =>
    compared.value && pictures.value
      ? withLikeness(compared.value, pictures.value.seen.value)
      : compared.value,
  );
  const opinions = computed(() =>
    opinionsOf(comparison.value?.offers ?? [], sellers.recognise.value),
  );
  return {
    costs,
    inputs,
    /** Inputs of all rows of a list: of no page, so that the formulas of its workbook are the same for each. */
    listInputs,
    /** Inputs of one parcel to a consumer, whatever the user's mode. */
    parcelInputs: computed(() => inputsFor({ ...costs.value, mode: 'direct' }, about.value)),
    terms: terms.shown,
    /** Undefined while offers or trade words are being read. */
    comparison,
    /** Which of its offers are of sellers that the user prefers or avoids. */
    opinions,
    /** Undefined without offers to summarise. */
    answer: computed(() => {
      if (!comparison.value || comparison.value.offers.length === 0) return undefined;
      const { value: page } = terms.price;
      return summariseList(comparison.value, {
        inputs: inputs.value,
        rates: rates.value,
        page,
        avoided: opinions.value.avoided,
      });
    }),
    /** Trade words are read: offers can be compared. */
    isReady: computed(() => criteria.value !== undefined),
    /** Compares the offers of a row of a list, for what the row asks; undefined until `isReady`. */
    compareRow: (
      others: readonly FoundOffer[],
      grouped: readonly OfferGroupKeys[],
      { title, quantity, page }: RowTerms,
    ) => {
      if (!criteria.value) return undefined;
      return compareOffers(others, grouped, {
        ...criteria.value,
        inputs: { ...listInputs.value, ...(quantity !== undefined && { quantity }) },
        page,
        pageTitle: title,
      });
    },
    /** Compares offers of another list, such as a seller's, without grouping. */
    compareOthers: (others: readonly FoundOffer[]) =>
      criteria.value ? compareOffers(others, [], criteria.value).offers : [],
    changeTerms: terms.change,
    changeCosts: (change: (before: UserCosts) => UserCosts) => costsOf.update(change),
    /** Remembered for similar products of this site, and for the profile. */
    setQuantity: (quantity: number) => {
      const { host } = about.peek();
      const { category } = inputs.peek();
      const change = (stored: UserCosts) =>
        host === undefined
          ? { ...stored, quantity }
          : remember({ ...stored, quantity }, { host, category, quantity });
      save(costsOf.update(change));
    },
    /** Chooses a profile; its quantity and mode replace the user's earlier ones. */
    chooseProfile: (profile: ProfileId) => {
      const { host } = about.peek();
      const { category } = inputs.peek();
      const change = (stored: UserCosts) => {
        const chosen = { ...stored, profile, quantity: undefined, mode: undefined };
        return host === undefined
          ? chosen
          : remember(chosen, { host, category, quantity: undefined });
      };
      save(costsOf.update(change));
    },
  };
}

export type RatesSignals = ReturnType<typeof followRates>;

/**
 * The exchange rates that the panel uses, and when they are refreshed.
 * @param searchId of the search on screen: no rates are requested before there is one
 */
export function followRates(
  { browser, browserLanguage, follow }: PanelContext,
  searchId: ReadonlySignal<string | undefined>,
) {
  const money = follow<MoneySettings>(moneyStore, DEFAULT_MONEY);
  const daily = follow<DailyRates>(ratesStore, {});
  effect(() => {
    if (searchId.value !== undefined) browser.refreshRates().catch(failureOf); // the storage failed
  });
  return {
    money,
    /** The user's currency. */
    currency: computed(() => userCurrency(money.value, browserLanguage)),
    /** The table for conversions; date and source of a single rate are in `rateOf`. */
    rates: computed(() => ratesInUse(money.value, daily.value.rates)),
    /** A rate of the yuan, with its date and source; undefined if none is known. */
    rateOf: computed(() => {
      const [settings, { rates }] = [money.value, daily.value];
      return (currency: string) => rateInUse(currency, settings, rates);
    }),
    /** Why the last call failed; absent if no call is needed. */
    failure: computed(() => (money.value.source === 'daily' ? daily.value.failure : undefined)),
  };
}
