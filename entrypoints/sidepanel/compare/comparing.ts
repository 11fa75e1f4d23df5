/** What the offers cost at the user's quantity, what they earn, and which are the same product. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { answerOf, type Answer } from '@/utils/pricing/summary';
import {
  compareOffers,
  groupFound,
  type CompareContext,
  type Comparison,
} from '@/utils/pricing/compare-offers';
import type { ComparedOffer } from '@/utils/pricing/compared';
import type { ByHand } from '@/utils/pricing/groups';
import type { PictureHash } from '@/utils/pricing/groups/picture-hash';
import type { FoundOffer } from '@/utils/pricing/merge-services';
import type { CostInputs } from '@/utils/model/cost-inputs';
import { inputsFor, type CostContext } from '@/utils/model/presets';
import type { PageTerms, StoredPagePrice } from '@/utils/model/page-price';
import type { ProfileId } from '@/utils/model/profiles';
import type { Rates } from '@/utils/model/rates';
import type { Search } from '@/utils/model/search';
import { NO_USER_COSTS, remember, type UserCosts } from '@/utils/model/user-costs';
import { followPageTerms, type PageTermsDeps, type ShownTerms } from './page-terms';
import { follow, type Source } from '../source';

export interface CompareDeps extends PageTermsDeps {
  costs: Source<UserCosts>;
  changeCosts: (change: (costs: UserCosts) => UserCosts) => Promise<void>;
  groupEdits: Source<ByHand>;
  /** Keys of offers that the user has said not to be misleading. */
  cleared: Source<readonly string[]>;
  /** BCP 47 tag of the browser's language: its region says where things are sold. */
  browserLanguage: string;
  clock: () => number;
}

export interface CompareInput {
  search: ReadonlySignal<Search | undefined>;
  /** As the service sent them; undefined while they are being read. */
  found: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** The same with what is known of their details. */
  offers: ReadonlySignal<readonly FoundOffer[] | undefined>;
  /** Keys of offers whose details are known. */
  detailed: ReadonlySignal<ReadonlySet<string>>;
  hashes: ReadonlySignal<ReadonlyMap<string, PictureHash>>;
  pagePrice: ReadonlySignal<StoredPagePrice['price']>;
  rates: ReadonlySignal<Rates>;
  /** ISO code of the user's own. */
  currency: ReadonlySignal<string>;
}

export interface Comparing {
  costs: ReadonlySignal<UserCosts>;
  inputs: ReadonlySignal<CostInputs>;
  terms: ReadonlySignal<ShownTerms>;
  comparison: ReadonlySignal<Comparison | undefined>;
  /** Undefined as long as there is nothing to answer for. */
  answer: ReadonlySignal<Answer | undefined>;
  /** Offers of another list, such as one seller's: each for itself. */
  compareAside: (offers: readonly FoundOffer[]) => readonly ComparedOffer[];
  changeTerms: (terms: PageTerms) => void;
  changeCosts: CompareDeps['changeCosts'];
  /** Kept for such products of this site, and for the profile. */
  setQuantity: (quantity: number) => void;
  /** Its quantity and mode take the place of what was said before. */
  chooseProfile: (profile: ProfileId) => void;
  ready: Promise<void>;
  stop: () => void;
}

const NO_EDITS: ByHand = { joined: [], split: [] };

export function createComparing(input: CompareInput, deps: CompareDeps): Comparing {
  const { search, found, offers, detailed, hashes, rates, currency } = input;
  const costs = signal(NO_USER_COSTS);
  const byHand = signal(NO_EDITS);
  const cleared = signal<readonly string[]>([]);
  const sources = [
    follow(deps.costs, costs),
    follow(deps.groupEdits, byHand),
    follow(deps.cleared, cleared),
  ];
  const terms = followPageTerms(search, input.pagePrice, currency, deps);
  const about = computed((): CostContext => {
    const { pageUrl, pageTitle } = search.value?.target ?? {};
    return {
      language: deps.browserLanguage,
      currency: currency.value,
      today: new Date(deps.clock()).toISOString().slice(0, 10),
      host: pageUrl !== undefined && URL.canParse(pageUrl) ? new URL(pageUrl).host : undefined,
      title: pageTitle,
      piecesPerPack: terms.shown.value.pieces,
    };
  });
  const inputs = computed(() => inputsFor(costs.value, about.value));
  const groups = computed(() => groupFound(found.value ?? [], byHand.value, hashes.value));
  const context = computed((): CompareContext => ({
    inputs: inputs.value,
    rates: rates.value,
    page: terms.settled.value,
    pageTitle: about.value.title,
    cleared: new Set(cleared.value),
    detailed: detailed.value,
  }));
  const comparison = computed(
    () => offers.value && compareOffers(offers.value, groups.value, context.value),
  );
  return {
    costs,
    inputs,
    terms: terms.shown,
    comparison,
    answer: computed(() => {
      if (!comparison.value || comparison.value.offers.length === 0) return undefined;
      const { value: page } = terms.settled;
      return answerOf(comparison.value, { inputs: inputs.value, rates: rates.value, page });
    }),
    compareAside: (others) => compareOffers(others, [], context.value).offers,
    changeTerms: terms.change,
    changeCosts: deps.changeCosts,
    setQuantity: (quantity) => {
      const { host } = about.peek();
      const { category } = inputs.peek();
      void deps.changeCosts((stored) =>
        host === undefined
          ? { ...stored, quantity }
          : remember({ ...stored, quantity }, { host, category, quantity }),
      );
    },
    chooseProfile: (profile) => {
      const { host } = about.peek();
      const { category } = inputs.peek();
      void deps.changeCosts((stored) => {
        const chosen = { ...stored, profile, quantity: undefined, mode: undefined };
        return host === undefined
          ? chosen
          : remember(chosen, { host, category, quantity: undefined });
      });
    },
    ready: Promise.all(sources.map(({ ready }) => ready)).then(() => undefined),
    stop: () => {
      terms.stop();
      for (const source of sources) source.stop();
    },
  };
}
