/** What an export contains about its offers' search and pins. */
import type { ComparedOffer } from '@/utils/core/model/compared-offer';
import type { SectionId } from '@/utils/core/pricing/sections';
import type { PagePriceTerms } from '@/utils/core/pricing/landed-cost/earning';
import { estimatedWords, markWords } from '@/utils/io/i18n/offer-words';
import type { ExportContext } from '@/utils/io/export';
import type { Agent } from '@/utils/core/model/agents';
import type { CostInputs } from '@/utils/core/costs/cost-inputs';
import type { CropArea } from '@/utils/core/model/rectangle';
import type { Pin } from '@/utils/core/model/pin';
import type { ProfileId } from '@/utils/core/model/profiles';
import type { Rates } from '@/utils/core/model/rates';
import type { Search, StoredPicture } from '@/utils/core/model/search';
import type { ComparisonModule } from '../comparison';
import { priceOf } from '../comparison/page-terms';
import type { Tray } from './pins';

/** Everything except pictures, which are loaded afterwards. */
export interface ExportData {
  offers: readonly ComparedOffer[];
  context: Omit<ExportContext, 'columns' | 'picture' | 'pictures'>;
  profile: ProfileId;
  /** The cost inputs of the search on screen, and the page's price if it has one. */
  page?: PagePriceTerms | undefined;
  inputs: CostInputs;
  rates: Rates;
  /** The search that found all of them; absent if some are from another search. */
  searched?: { picture: StoredPicture; area: CropArea | undefined } | undefined;
}

interface ExportSources {
  compare: ComparisonModule;
  search: Search | undefined;
  picture: StoredPicture | undefined;
  /** Notes by offer key. */
  notes: ReadonlyMap<string, string>;
  agents: readonly Agent[];
  /** Epoch milliseconds. */
  now: number;
}

/** What is on screen, in its order. */
export function listExport(sources: ExportSources): ExportData {
  const { compare, search } = sources;
  const rows = compare.rows.peek() ?? [];
  return {
    offers: rows.map(({ offer }) => offer),
    context: { ...sharedContext(sources), ...ofSearch(search, compare), foundAt: new Map() },
    ...computedBy(compare),
    searched: searchedBy(sources),
  };
}

/** Pins can be of many searches: what does not apply to all of them is left out. */
export function trayExport(sources: ExportSources, { offers, asPinned }: Tray): ExportData {
  const { compare, search, now } = sources;
  const isOfSearch = asPinned.size === 0;
  const foundAt = new Map([...asPinned].map(([key, { at }]) => [key, at]));
  const page = isOfSearch
    ? ofSearch(search, compare)
    : { at: now, ...pageOfAll([...asPinned.values()], offers) };
  return {
    offers,
    context: { ...sharedContext(sources), ...page, foundAt },
    ...computedBy(compare),
    searched: isOfSearch ? searchedBy(sources) : undefined,
  };
}

function computedBy({ context, terms, inputs, rates }: ComparisonModule) {
  return {
    profile: context.peek().profile,
    page: priceOf(terms.peek()),
    inputs: inputs.peek(),
    rates: rates.rates.peek(),
  };
}

function searchedBy({ picture, search }: ExportSources): ExportData['searched'] {
  return picture && { picture, area: search?.area };
}

function sharedContext({ compare, notes, agents }: ExportSources) {
  const { quantity, currency } = compare.inputs.peek();
  const comparison = compare.comparison.peek();
  const rate = currency === 'CNY' ? undefined : compare.rates.rateOf.peek()(currency);
  return {
    quantity,
    currency,
    ...(rate && { rate: { value: rate.value, date: rate.date } }),
    groups: comparison?.groups ?? [],
    sections: sectionsOf(compare),
    medians: comparison?.medians ?? new Map<string, number>(),
    remarks: notes,
    agents,
    markWords,
    estimateWords: (input: string) => estimatedWords([input]) || input,
  };
}

/** Sections as the list shows them; pins that it does not show, by their product. */
function sectionsOf({ sections, answer, comparison }: ComparisonModule) {
  const same = answer.peek()?.same?.id;
  const offers = same === undefined ? [] : (comparison.peek()?.offers ?? []);
  return new Map<string, SectionId>([
    ...offers.map(({ key, group }) => [key, group === same ? 'same' : 'similar'] as const),
    ...(sections.peek() ?? []).flatMap(({ id, rows }) =>
      rows.map(({ offer }) => [offer.key, id] as const),
    ),
  ]);
}

function ofSearch(search: Search | undefined, { terms }: ComparisonModule) {
  const { pageUrl, pageTitle } = search?.target ?? {};
  const { amount, currency, pieces, isDoubtful } = terms.peek();
  return {
    at: foundAtOf(search),
    ...pageOf(pageUrl, pageTitle),
    ...(amount !== undefined && {
      pagePrice: { amount, currency, pieces, ...(isDoubtful && { isDoubtful }) },
    }),
  };
}

/** Time when the answer on screen arrived, which can be a stored one. */
function foundAtOf(search: Search | undefined): number {
  const { answeredAt, state } = search ?? {};
  return answeredAt ?? (state?.status === 'done' ? state.finishedAt : Date.now());
}

function pageOfAll(pins: readonly Pin[], offers: readonly ComparedOffer[]) {
  const [first, ...others] = pins;
  const { url, title } = first?.page ?? {};
  const isOne = pins.length === offers.length && others.every(({ page }) => page?.url === url);
  return isOne ? pageOf(url, title) : {};
}

function pageOf(pageUrl: string | undefined, pageTitle: string | undefined) {
  return {
    ...(pageTitle !== undefined && { pageTitle }),
    ...(pageUrl !== undefined && URL.canParse(pageUrl) && { pageUrl, host: new URL(pageUrl).host }),
  };
}
