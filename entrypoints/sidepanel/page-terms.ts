/** The price of the page that a search came from: as found there, unless the user says otherwise. */
import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { PagePriceTerms } from '@/utils/compare/landed-cost';
import { toMinor } from '@/utils/model/money';
import type { PageTerms } from '@/utils/model/page-terms';
import type { Search } from '@/utils/model/search';
import type { PagePrice } from '@/utils/page-price';

export interface PageTermsDeps {
  readPageTerms: (search: Search) => Promise<PageTerms>;
  writePageTerms: (search: Search, terms: PageTerms) => Promise<void>;
}

/** What is in the fields. */
export interface ShownTerms {
  /** Decimal with a point; absent where there is none. */
  amount?: string | undefined;
  /** ISO code. */
  currency?: string | undefined;
  /** Pieces that are sold once. */
  pieces: number;
  /** Where the amount is from. */
  from?: PagePrice['from'] | 'yours' | undefined;
}

export interface PageTermsSignals {
  shown: ReadonlySignal<ShownTerms>;
  /** Absent as long as price or currency are. */
  settled: ReadonlySignal<PagePriceTerms | undefined>;
  change: (terms: PageTerms) => void;
  stop: () => void;
}

/** @param found undefined where the page says nothing, or nobody has looked yet */
export function followPageTerms(
  search: ReadonlySignal<Search | undefined>,
  found: ReadonlySignal<PagePrice | undefined>,
  deps: PageTermsDeps,
): PageTermsSignals {
  const yours = signal<{ searchId: string; terms: PageTerms } | undefined>(undefined);
  const searchId = computed(() => search.value?.id);
  const stop = effect(() => {
    const id = searchId.value;
    const current = search.peek();
    yours.value = undefined;
    if (id === undefined || !current) return;
    void deps.readPageTerms(current).then((terms) => {
      // What the user has typed meanwhile is newer.
      if (searchId.peek() === id) yours.value ??= { searchId: id, terms };
    });
  });
  const shown = computed(() => showTerms(found.value, yours.value?.terms ?? {}));
  return {
    shown,
    settled: computed(() => settledOf(shown.value)),
    change: (terms) => {
      const current = search.peek();
      if (!current) return;
      const changed = { ...yours.peek()?.terms, ...terms };
      yours.value = { searchId: current.id, terms: changed };
      void deps.writePageTerms(current, changed);
    },
    stop,
  };
}

function showTerms(found: PagePrice | undefined, yours: PageTerms): ShownTerms {
  const amount = yours.amount ?? found?.amount;
  return {
    amount: amount === '' ? undefined : amount,
    currency: yours.currency ?? found?.currency,
    pieces: yours.pieces ?? found?.pieces ?? 1,
    from: yours.amount === undefined ? found?.from : 'yours',
  };
}

function settledOf({ amount, currency, pieces }: ShownTerms): PagePriceTerms | undefined {
  if (amount === undefined || currency === undefined) return undefined;
  const minor = toMinor(amount, currency);
  return minor === undefined ? undefined : { minor, currency, pieces };
}
