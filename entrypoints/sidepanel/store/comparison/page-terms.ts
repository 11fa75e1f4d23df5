/** The price of the page that a search came from: as found there, unless the user changes it. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { PagePriceTerms } from '@/utils/core/pricing/landed-cost/earning';
import { toMinor } from '@/utils/core/model/money';
import type { PageTerms, StoredPagePrice } from '@/utils/core/model/page-price';
import type { Search } from '@/utils/core/model/search';
import { readPageTerms, writePageTerms } from '@/utils/io/storage/extras';
import { save } from '@/utils/io/storage/not-saved';
import type { SearchModule } from '../search';

type FoundPrice = NonNullable<StoredPagePrice['price']>;

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
}

export interface PageTermsSignals {
  shown: ReadonlySignal<ShownTerms>;
  /** Absent as long as there is no price. */
  price: ReadonlySignal<PagePriceTerms | undefined>;
  change: (terms: PageTerms) => void;
}

export function followPageTerms(
  { search, pagePrice }: Pick<SearchModule, 'search' | 'pagePrice'>,
  ownCurrency: ReadonlySignal<string>,
): PageTermsSignals {
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
    price: computed(() => priceOf(shown.value)),
    change: (terms) => {
      const current = search.peek();
      if (!current) return;
      const changed = { ...ofSearch.peek(), ...terms };
      yours.value = { searchId: current.id, terms: changed };
      save(writePageTerms(current, changed));
    },
  };
}

function showTerms(
  found: FoundPrice | undefined,
  yours: PageTerms,
  ownCurrency: string,
): ShownTerms {
  const amount = yours.amount ?? found?.amount;
  return {
    amount: amount === '' ? undefined : amount,
    currency: yours.currency ?? found?.currency ?? ownCurrency,
    pieces: yours.pieces ?? found?.pieces ?? 1,
    from: yours.amount === undefined ? found?.from : 'yours',
  };
}

/** Undefined as long as there is no price. */
export function priceOf({ amount, currency, pieces }: ShownTerms): PagePriceTerms | undefined {
  if (amount === undefined) return undefined;
  const minor = toMinor(amount, currency);
  return minor === undefined ? undefined : { minor, currency, pieces };
}
