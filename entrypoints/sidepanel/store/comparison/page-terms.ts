/** The price of the page that a search came from: as found there, unless the user changes it. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { PagePriceTerms } from '@/utils/core/pricing/landed-cost/earning';
import { toMinor } from '@/utils/core/model/money';
import type {
  FoundPrice,
  PageTerms,
  PreferredSource,
  PriceChoice,
  StoredPagePrice,
} from '@/utils/core/model/page-price';
import type { Search } from '@/utils/core/model/search';
import { readPageTerms, writePageTerms } from '@/utils/io/storage/extras';
import { save } from '@/utils/io/storage/not-saved';
import { preferSource } from '@/utils/io/storage/price-sources';
import type { StorageScope } from '@/utils/io/storage/scope';
import type { SearchModule } from '../search';

/** What is in the fields. */
export interface ShownTerms {
  /** Decimal with a point; absent if there is none. */
  amount?: string | undefined;
  /** ISO code; the user's own if the page names none. */
  currency: string;
  /** Pieces sold together at this price. */
  pieces: number;
  /** Source of the amount. */
  from?: FoundPrice['from'] | 'yours' | undefined;
  /** The amount may be wrong: all that is computed from it has a sign. */
  isDoubtful?: boolean | undefined;
  /** What else may be the page's price, the likeliest first; absent once it is settled. */
  others?: readonly PriceChoice[] | undefined;
}

export function followPageTerms(
  scope: StorageScope,
  { search, pagePrice }: Pick<SearchModule, 'search' | 'pagePrice'>,
  ownCurrency: ReadonlySignal<string>,
) {
  const yours = signal<{ searchId: string; terms: PageTerms } | undefined>(undefined);
  const searchId = computed(() => search.value?.id);
  effect(() => {
    const id = searchId.value;
    const current = search.peek();
    yours.value = undefined;
    if (id === undefined || !current) return;
    read(current).catch((error: unknown) => console.error(error)); // the fields stand as the page has them
  });
  async function read(current: Search): Promise<void> {
    const stored = await readPageTerms(current);
    if (searchId.peek() !== current.id) return;
    // Values that the user has entered meanwhile are newer.
    const typed = yours.peek()?.terms;
    const terms = { ...stored, ...typed };
    yours.value = { searchId: current.id, terms };
    if (typed) await writePageTerms(current, terms);
  }
  const ofSearch = computed(() =>
    yours.value?.searchId === searchId.value ? yours.value?.terms : undefined,
  );
  const shown = computed(() =>
    showTerms(pagePrice.value?.price, ofSearch.value ?? {}, ownCurrency.value),
  );
  return {
    shown,
    /** Absent as long as there is no price. */
    price: computed(() => priceOf(shown.value)),
    change: (terms: PageTerms) => {
      const current = search.peek();
      if (!current) return;
      const settled = terms.amount !== undefined && { isDoubtful: undefined };
      const changed = { ...ofSearch.peek(), ...settled, ...terms };
      yours.value = { searchId: current.id, terms: changed };
      save(writePageTerms(current, changed));
      if (!settled || terms.isDoubtful) return;
      const chosen = chosenSource(pagePrice.peek(), shown.peek());
      if (chosen) save(preferSource(scope, chosen));
    },
  };
}

function showTerms(
  found: FoundPrice | undefined,
  yours: PageTerms,
  ownCurrency: string,
): ShownTerms {
  const amount = yours.amount ?? found?.amount;
  const currency = yours.currency ?? found?.currency ?? ownCurrency;
  const isOpen = yours.amount === undefined && found?.isSure === false;
  return {
    amount: amount === '' ? undefined : amount,
    currency,
    pieces: yours.pieces ?? found?.pieces ?? 1,
    from: yours.amount === undefined ? found?.from : 'yours',
    isDoubtful: isOpen || yours.isDoubtful,
    others: isOpen
      ? found.others?.map((other) => ({
          amount: other.amount,
          currency: other.currency ?? currency,
        }))
      : undefined,
  };
}

/**
 * The kind of source of the amount that the user has settled, however it was entered. Undefined where it is none of
 * the page's candidates, or the one that was sure anyway.
 */
function chosenSource(
  { host, price }: Partial<StoredPagePrice> = {},
  { amount, currency }: ShownTerms,
): PreferredSource | undefined {
  if (!host || !price || amount === undefined) return undefined;
  const candidates = [...(price.isSure === false ? [price] : []), ...(price.others ?? [])];
  const chosen = candidates.find(
    (one) =>
      Number(one.amount) === Number(amount) &&
      (one.currency ?? price.currency ?? currency) === currency,
  );
  return chosen?.from && { host, from: chosen.from };
}

/** Undefined as long as there is no price. */
export function priceOf(terms: ShownTerms): PagePriceTerms | undefined {
  const { amount, currency, pieces, isDoubtful } = terms;
  if (amount === undefined) return undefined;
  const minor = toMinor(amount, currency);
  return minor === undefined
    ? undefined
    : { minor, currency, pieces, ...(isDoubtful && { isDoubtful }) };
}
